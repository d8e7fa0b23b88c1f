using Licensing.Platform.UseCases;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Vehicles.Pages;

/// <summary>A vehicle: data, owner, what restricts it, and all that ever happened to it.</summary>
public sealed partial class VehicleSheetPage
{
    private Failure? _failure;
    private bool _mayPrint;

    /// <summary>The vehicle.</summary>
    [Parameter]
    public Guid VehicleId { get; set; }

    [SupplyParameterFromQuery(Name = "tab")]
    private string? Tab { get; set; }

    [SupplyParameterFromQuery(Name = "part")]
    private string? Part { get; set; }

    internal VehicleSheet? Sheet { get; private set; }

    internal IReadOnlyList<TimelineLine> Shown => [.. VehicleTimeline.Of(Sheet!).Where(l => Part is null || $"{l.Part}" == Part)];

    private RegistrationLine? Current => Sheet?.Registrations.FirstOrDefault(r => r.To is null);

    private CertificateLine? Printable => Sheet?.Certificates.FirstOrDefault(c => c.Status is CertificateStatus.Produced or CertificateStatus.Valid);

    private IReadOnlyList<TabItem> Parts =>
    [
        new("history", Texts["VR.registry.tab.history"]),
        new("owners", Texts["VR.registry.tab.owners"], Sheet!.Registrations.Count),
        new("papers", Texts["VR.registry.tab.papers"], Sheet.Certificates.Count),
        new("restrictions", Texts["VR.registry.tab.restrictions"], Sheet.Restrictions.Count),
    ];

    private IReadOnlyList<Filter> Filters =>
    [
        new("part", Texts["VR.registry.part"], [.. Enum.GetValues<TimelinePart>().Select(p => new FilterOption($"{p}", Texts[$"VR.registry.part.{p}"]))], Part),
    ];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        // A tab or filter is another address of the same page; looking once leaves one trace.
        if (Sheet?.Id == VehicleId)
        {
            return;
        }

        _mayPrint = (await Who()).Has(Roles.IntakeOfficer, Roles.DecisionOfficer);
        var result = await Send(new ShowVehicle(VehicleId));
        _failure = result.Failure;
        Sheet = result.IsOk ? result.Value : null;
    }
}
