using Licensing.DriverLicences.Features;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Components;

namespace Licensing.DriverLicences.Pages;

/// <summary>The examinations of a case: what was entered, what is entered next, what the person did before (DL flow).</summary>
public sealed partial class ExamPanel
{
    private Failure? _failure;
    private string? _message;
    private bool _lastPassed = true;
    private (ExamLine Theirs, string Yours)? _conflict;

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public Guid CaseId { get; set; }

    /// <summary>Tells the page around it that the case has changed.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    internal ExamsOfCase? Exams { get; private set; }

    internal bool IsExaminer { get; private set; }

    internal bool MayRestrict { get; private set; }

    /// <summary>Something was saved: says so and shows the new state.</summary>
    internal async Task Saved(string message, bool good = true)
    {
        (_message, _lastPassed, _conflict) = (message, good, null);
        await Load();
        await OnChanged.InvokeAsync();
        StateHasChanged();
    }

    /// <summary>Somebody else was first: shows their entry beside one's own, or, where they changed something else, asks to save again.</summary>
    internal async Task BeatenAt(string step, string yours)
    {
        await Load();
        _conflict = Exams?.Attempts.FirstOrDefault(a => a.Step == step) is { } theirs ? (theirs, yours) : null;
        (_message, _lastPassed) = (_conflict is null ? Texts["DL.entry.again"] : null, false);
        await OnChanged.InvokeAsync();
        StateHasChanged();
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => Exams?.CaseId == CaseId ? Task.CompletedTask : Load();

    private async Task Load()
    {
        var actor = await Who();
        (IsExaminer, MayRestrict) = (actor.Has(Roles.Examiner), actor.Has(Roles.Examiner, Roles.IntakeOfficer, Roles.DecisionOfficer));
        var result = await Send(new ShowExams(CaseId));
        _failure = result.Failure;
        Exams = result.IsOk ? result.Value : null;
    }

    private void Dismiss() => _conflict = null;
}
