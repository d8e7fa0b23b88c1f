using Licensing.Platform.UseCases;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Cases;

/// <summary>What the panels share that take a case of a service through its steps: their parameters, and how they go on after a form inside them was sent.</summary>
public abstract class StepsPanel : DeskPage
{
    private Guid? _shown;

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public Guid CaseId { get; set; }

    /// <summary>Tells the page around it that the case has changed.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>Why the case cannot be shown, or what went wrong last.</summary>
    protected Failure? Failure { get; set; }

    /// <summary>What came of the form that was sent last.</summary>
    protected string? Message { get; private set; }

    /// <summary>Whether nothing stands against it.</summary>
    protected bool IsGood { get; private set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_shown != CaseId)
        {
            _shown = CaseId;
            await Load();
            _shown = Failure is null ? CaseId : null;
        }
    }

    /// <summary>Reads the case as it stands now.</summary>
    protected abstract Task Load();

    /// <summary>Says what came of a form and shows the new state, here and on the page around.</summary>
    protected async Task Tell(string message, bool isGood)
    {
        (Message, IsGood) = (message, isGood);
        await Load();
        await OnChanged.InvokeAsync();
        StateHasChanged();
    }
}
