using System.Text.Json.Nodes;
using Licensing.Vehicles.Features;
using Microsoft.AspNetCore.Components;

namespace Licensing.Vehicles.Pages;

/// <summary>The vehicle on the sheet with everything, before a package is accepted.</summary>
public sealed partial class VehicleSummary
{
    private FoundVehicle? _known;

    /// <summary>What was entered, JSON.</summary>
    [Parameter]
    public string? Subject { get; set; }

    /// <summary>What is known of the case.</summary>
    [Parameter]
    public JsonObject Facts { get; set; } = [];

    private VehicleSubject Read => VehicleSubject.Read(Subject);

    private VehicleFacts Asked => VehicleSubject.FactsOf(Facts.ToJsonString());

    private IEnumerable<(string Title, string Text)> Lines => ((IEnumerable<(string Title, string? Text)>)
    [
        (Texts["VR.vehicle"], _known is null && Read.Vehicle is { Make: not null } d ? $"{d.Make} {d.Model}, {d.Year}, {d.Colour}" : null),
        (Texts["VR.identifier"], _known is null ? Read.Vehicle?.Identifier : null),
        (Texts["VR.subject.category"], _known is null && Read.Vehicle?.Category is { } category ? Texts[$"VR.category.{category}"] : null),
        (Texts["VR.subject.colour"], _known is not null && Asked.Operation == Operation.ReRegister ? Read.Vehicle?.Colour : null),
        .. Numbers,
        (Texts["VR.subject.seller"], Asked.Operation == Operation.Register ? Read.Seller : null),
        (Texts["VR.subject.transit-to"], Asked.Operation == Operation.Transit ? Read.TransitTo : null),
        (Texts["VR.subject.certificate-is"], Asked.Operation == Operation.DuplicateCertificate ? Texts[Read.Lost ? "VR.subject.lost" : "VR.subject.worn"] : null),
        (Texts["VR.subject.plate"], Asked is { Operation: Operation.Register, TakesNewPlates: false } ? Read.Plate : null),
        (Texts["VR.subject.plates"], Read.PlatesLost ? Texts["VR.subject.plates-lost"] : null),
    ]).Where(l => !string.IsNullOrWhiteSpace(l.Text)).Select(l => (l.Title, l.Text!));

    private IEnumerable<(string Title, string? Text)> Numbers => _known is null || Asked.Operation == Operation.ReRegister
        ? [(Texts["VR.subject.engine"], Read.Vehicle?.Engine), (Texts["VR.subject.body"], Read.Vehicle?.Body), (Texts["VR.subject.chassis"], Read.Vehicle?.Chassis)]
        : [];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var identifier = Read.VehicleId is null && CheckSubject.TakesNew(Asked.Operation) ? Read.Vehicle?.Identifier : null;
        var found = Read.VehicleId is null && string.IsNullOrEmpty(identifier) ? null : await Send(new ChosenVehicle(Read.VehicleId, identifier), purpose: "intake");
        _known = found?.IsOk == true ? found.Value : null;
    }
}
