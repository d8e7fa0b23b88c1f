using Licensing.Platform.Modules;
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

/// <summary>Marks a component of a module that stands on an organisation's page; it takes the parameter <c>OrganisationId</c>. Found by discovery.</summary>
public interface IOrganisationPanel
{
    /// <summary>Whose page it is.</summary>
    Guid OrganisationId { get; set; }
}

/// <summary>What modules add to an organisation's page.</summary>
internal static class OrganisationPanels
{
    /// <summary>Their components, by name.</summary>
    public static IReadOnlyList<Type> All { get; } =
        [.. Discovery.Types<IOrganisationPanel>().Where(t => t.IsAssignableTo(typeof(IComponent))).OrderBy(t => t.FullName, StringComparer.Ordinal)];
}
