using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Organisations;

/// <summary>An organisation's record: data, who acts for it, its cases (C-1).</summary>
public sealed partial class OrganisationPage
{
    private OrganisationSheet? _sheet;
    private Failure? _failure;

    /// <summary>The record.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private IDispatcher Dispatcher { get; set; } = default!;

    [Inject]
    private ICurrentActor Current { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        if (_sheet?.Id != Id && await Current.Get() is { } actor)
        {
            var shown = await Dispatcher.Send(new ShowOrganisation(Id), actor, "organisations");
            (_sheet, _failure) = (shown.IsOk ? shown.Value : null, shown.Failure);
        }
    }
}
