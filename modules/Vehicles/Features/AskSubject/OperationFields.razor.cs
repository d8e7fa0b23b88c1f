using Licensing.Vehicles.Features;
using Microsoft.AspNetCore.Components;

namespace Licensing.Vehicles.Pages;

/// <summary>What an operation asks besides the vehicle: the seller, the way, the former certificate, what becomes of the plates.</summary>
public sealed partial class OperationFields
{
    [CascadingParameter]
    private VehiclePanel Panel { get; set; } = default!;

    private VehicleFacts Asked => Panel.Asked;

    private VehicleSubject Subject => Panel.Entered;

    private bool HasPlates => NeedsOwn || PlateLines.Any();

    private bool NeedsOwn => Asked.Operation == Operation.Register && !Asked.TakesNewPlates;

    // What comes off is handed in, or lost.
    private string? ComesOff => Panel.Known?.Line.Plate is { } plate
        && (Asked.Operation is Operation.Deregister or Operation.DeregisterUnfit || (Asked.Operation == Operation.ReRegister && Asked.TakesNewPlates)) ? plate : null;

    private IEnumerable<string> PlateLines => new[]
    {
        ComesOff is { } off ? Texts.Format(Subject.PlatesLost ? "VR.subject.plate-lost-is" : "VR.subject.plate-comes-off", off) : null,
        VehicleIntake.PlateType(Asked) is { } type ? Texts.Format("VR.subject.plate-from-stock", VehicleWords.Plate(Texts, type, Asked.IsLegalEntity)) : null,
        Asked.Operation == Operation.ReRegister && !Asked.TakesNewPlates && Panel.Known?.Line.Plate is { } stays ? Texts.Format("VR.subject.plate-stays", stays) : null,
    }.OfType<string>();

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private bool Stays(FoundVehicle known) => Panel.OrganisationId is { } organisation
        ? known.OwnerOrganisationId == organisation
        : Panel.PersonId is { } person && known.OwnerPersonId == person;
}
