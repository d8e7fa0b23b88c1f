using Licensing.Vehicles.Domain.Registry;

namespace Licensing.Vehicles.Features;

/// <summary>What a line of a vehicle's history is about.</summary>
internal enum TimelinePart
{
    Case,
    Owner,
    Certificate,
    Plate,
    Restriction,
    Inspection,
    Vehicle,
}

/// <summary>A line of the history.</summary>
/// <param name="TextKey">Resource of what happened.</param>
/// <param name="Words">What it was about.</param>
/// <param name="WordsKeys">Resources of what it was about, where these are codes.</param>
/// <param name="Href">Where what it was about has a page.</param>
internal sealed record TimelineLine(
    TimelinePart Part, DateTime At, string TextKey, string? Words, IReadOnlyList<string> WordsKeys, string? Href, Guid? CaseId, string? CaseNumber, string? By);

/// <summary>Owners, certificates, plates, restrictions, inspections and cases of a vehicle in one order of time, the newest first.</summary>
internal static class VehicleTimeline
{
    public static IReadOnlyList<TimelineLine> Of(VehicleSheet sheet)
    {
        var cases = sheet.Cases.ToDictionary(c => c.Number, c => c.CaseId, StringComparer.Ordinal);
        return
        [
            .. sheet.History.Select((e, newest) => (Order: -newest, Line: Line(e, sheet, cases)))
                .Concat(sheet.Cases.Select(c => (Order: int.MinValue, Line: Filed(c))))
                .OrderByDescending(l => l.Line.At).ThenByDescending(l => l.Order).Select(l => l.Line),
        ];
    }

    public static TimelinePart PartOf(VehicleHappening what) => what switch
    {
        VehicleHappening.Registered or VehicleHappening.ReRegistered or VehicleHappening.OwnerChanged or VehicleHappening.Deregistered
            or VehicleHappening.DeregisteredUnfit => TimelinePart.Owner,
        VehicleHappening.CertificateProduced or VehicleHappening.CertificateHandedOver or VehicleHappening.CertificateLost => TimelinePart.Certificate,
        VehicleHappening.PlatePutOn or VehicleHappening.PlateTakenOff or VehicleHappening.PlateLost or VehicleHappening.PlateLost or VehicleHappening.TransitPlate => TimelinePart.Plate,
        VehicleHappening.Restricted or VehicleHappening.RestrictionLifted => TimelinePart.Restriction,
        VehicleHappening.Inspected or VehicleHappening.NotAdmitted => TimelinePart.Inspection,
        _ => TimelinePart.Vehicle,
    };

    private static TimelineLine Line(VehicleEventLine e, VehicleSheet sheet, Dictionary<string, Guid> cases)
    {
        var part = PartOf(e.What);
        IReadOnlyList<string> reasons = part == TimelinePart.Inspection && e.Words is { Length: > 0 } codes
            ? [.. codes.Split(", ").Select(code => $"VR.inspection-reason.{code}")]
            : [];
        Guid? caseId = e.CaseNumber is { } number && cases.TryGetValue(number, out var id) ? id : null;
        return new(part, e.At, $"VR.vehicle-event.{e.What}", reasons.Count > 0 ? null : e.Words, reasons, HrefOf(part, e, sheet), caseId, e.CaseNumber, e.By);
    }

    // An owner has a page of a person, a plate one of its own; words of the history are as they were printed.
    private static string? HrefOf(TimelinePart part, VehicleEventLine e, VehicleSheet sheet) => part switch
    {
        TimelinePart.Owner => sheet.Registrations.FirstOrDefault(r => r.Owner == e.Words && r.OwnerPersonId is not null) is { } r ? $"/people/{r.OwnerPersonId}" : null,
        TimelinePart.Plate => sheet.Plates.FirstOrDefault(p => p.Plate == e.Words) is { } p ? $"/plates/{p.Id}" : null,
        _ => null,
    };

    private static TimelineLine Filed(VehicleCaseLine about) => new(
        TimelinePart.Case, about.FiledAt, $"VR.registry.filed.{about.Operation}", about.Applicant, [], null, about.CaseId, about.Number, null);
}
