using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.People;

/// <summary>Makes one record of two, side by side, with a reason: a supervisor's act that keeps both histories (C-1).</summary>
public sealed partial class PersonMerge
{
    private PersonSheet? _other;
    private string _reason = string.Empty;
    private IReadOnlyList<FieldProblem> _problems = [];
    private ConfirmDialog _confirm = default!;

    /// <summary>The record that goes on.</summary>
    [Parameter, EditorRequired]
    public PersonSheet Person { get; set; } = default!;

    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private ICurrentActor Current { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private async Task Choose(PersonHit hit)
    {
        if (await Current.Get() is { } actor)
        {
            var shown = await Dispatcher.Send(new ShowPerson(hit.Id), actor, "merge");
            (_other, _problems) = (shown.IsOk ? shown.Value : null, FailureText.Problems(shown.Failure, Texts));
        }
    }

    private async Task<bool> Merge()
    {
        if (await Current.Get() is not { } actor)
        {
            return false;
        }

        var merged = await Dispatcher.Send(new MergePeople(Person.Id, _other!.Id, _reason), actor, "merge", key: _other.Id);
        _problems = FailureText.Problems(merged.Failure, Texts);
        if (merged.IsOk)
        {
            Navigation.NavigateTo($"/people/{Person.Id}?tab=cases", forceLoad: true);
        }

        return true;
    }
}
