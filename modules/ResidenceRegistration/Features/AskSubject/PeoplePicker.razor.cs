using Licensing.ResidenceRegistration.Features;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Licensing.ResidenceRegistration.Pages;

/// <summary>The people of a case: ticked among those registered with the applicant, found in the register of people, or typed.</summary>
public sealed partial class PeoplePicker
{
    private string? _typed;
    private string? _focus;

    // The next one is looked for in a new field; one who is ticked or taken out clears nothing that is typed there.
    private int _added;

    /// <summary>The panel around it.</summary>
    [CascadingParameter]
    public HouseholdPanel Panel { get; set; } = default!;

    /// <summary>Heading.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>Whom to name.</summary>
    [Parameter, EditorRequired]
    public string Hint { get; set; } = "";

    /// <summary>The applicant can be among them.</summary>
    [Parameter]
    public bool WithApplicant { get; set; }

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    private string Id => $"subject-{Panel.List}";

    private IReadOnlyList<(string Code, string Text)> Relations => [.. Enum.GetValues<Relation>().Select(r => ($"{r}", Texts[$"RR.relation.{r}"]))];

    private IEnumerable<HouseholdMember> Offered(Household known) => WithApplicant ? known.Others.Prepend(known.Person) : known.Others;

    private bool IsChosen(Guid id) => Panel.People.Any(p => p.PersonId == id);

    private Task Tick(HouseholdMember other, bool there) =>
        there ? IsChosen(other.PersonId) ? Task.CompletedTask : Panel.Keep([.. Panel.People, other.Chosen]) : Panel.Remove(other.PersonId);

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus is { } id)
        {
            _focus = null;
            await Script.CallOnce("./_content/Licensing.Web/js/dialog.js", "focusOn", id);
        }
    }

    // What had the focus is gone: a keyboard goes on from who was added.
    private async Task Added(Guid id)
    {
        _typed = null;
        _added++;
        await Panel.Add(id);
        _focus = $"{Id}-{Panel.People.Count - 1}-name";
    }

    private async Task Removed(Guid id)
    {
        await Panel.Remove(id);
        _focus = Id;
    }
}
