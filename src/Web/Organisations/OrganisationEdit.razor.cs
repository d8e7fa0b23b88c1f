using Licensing.Kernel.Cases;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Organisations;

/// <summary>A new organisation, or corrections to one.</summary>
public sealed partial class OrganisationEdit
{
    private NewOrganisationEntry _entry = new();
    private Dictionary<string, string> _half = [];
    private IReadOnlyList<FieldProblem> _problems = [];
    private Failure? _failure;
    private bool _busy;

    /// <summary>The record; none for a new one.</summary>
    [Parameter]
    public Guid? Id { get; set; }

    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private ICurrentActor Current { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if (Id is { } id && await Current.Get() is { } actor)
        {
            var shown = await Dispatcher.Send(new ShowOrganisation(id), actor, "organisations");
            (_failure, _entry) = (shown.Failure, shown.IsOk ? shown.Value.Data : _entry);
        }
    }

    private void Typed(OrganisationChange change)
    {
        _entry = change.Entry;
        if (change.Field is { } field)
        {
            _half = string.IsNullOrEmpty(change.HalfTyped) ? [] : new() { [field] = change.HalfTyped };
        }
    }

    private async Task Save()
    {
        if (_busy || await Current.Get() is not { } actor)
        {
            return;
        }

        _busy = true;
        var saved = await Dispatcher.Send(new SaveOrganisation(_entry, IsNew: Id is null), actor, "organisations");
        _busy = false;
        (_failure, _problems) = (saved.Failure, FailureText.Problems(saved.Failure as Failure.Invalid, Texts));
        if (saved.IsOk)
        {
            Navigation.NavigateTo(OrganisationPages.Page(saved.Value));
        }
    }
}
