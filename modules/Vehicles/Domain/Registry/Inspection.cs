using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;

namespace Licensing.Vehicles.Domain.Registry;

/// <summary>What an inspector saw: numbers as they are stamped, the construction, whether the vehicle is admitted.</summary>
internal sealed record InspectionFindings(
    string? Body, string? Chassis, string? Engine, bool Admitted, IReadOnlyList<string> Reasons, string? Note, IReadOnlyList<ScanRef> Photos)
{
    public string? NumberOf(AggregateKind kind) => kind switch { AggregateKind.Body => Body, AggregateKind.Chassis => Chassis, _ => Engine };
}

/// <summary>Why a vehicle is not admitted, by code; the words are resources.</summary>
internal static class InspectionReasons
{
    public const string Construction = "construction-changed";
    public const string Mismatch = "number-mismatch";

    public static readonly IReadOnlyList<string> All =
        [Mismatch, "number-altered", Construction, "brakes", "steering", "lights", "tyres", "glass", "mirrors", "emissions", "other"];

    /// <summary>The ground of the standard that reasons lead to (VR-17.2, VR-17.3).</summary>
    public static IEnumerable<string> Bars(IEnumerable<string> reasons)
    {
        var given = reasons.ToList();
        if (given.Contains(Construction))
        {
            yield return "construction-not-compliant";
        }

        if (given.Any(r => r != Construction))
        {
            yield return "not-admitted-to-traffic";
        }
    }
}

/// <summary>The inspection of a vehicle for a case: numbers compared, photographs, admission (VR-12.5, VR-17.2, VR-17.3); never changed afterwards.</summary>
internal sealed class Inspection
{
    private Inspection()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid CaseId { get; private init; }

    public string CaseNumber { get; private init; } = "";

    public Guid VehicleId { get; private init; }

    public string OfficeId { get; private init; } = "";

    public DateOnly On { get; private init; }

    public DateTime At { get; private init; }

    public bool Admitted { get; private init; }

    public List<string> Reasons { get; private init; } = [];

    public string? Note { get; private init; }

    public List<ComparedNumber> Numbers { get; private init; } = [];

    public List<ScanRef> Photos { get; private init; } = [];

    public Guid InspectorId { get; private init; }

    public string InspectorName { get; private init; } = "";

    public static Inspection Of(Case about, Vehicle vehicle, InspectionFindings found, IReadOnlyList<ComparedNumber> numbers, Officer by, DateTime now)
    {
        vehicle.Append(
            found.Admitted ? VehicleHappening.Inspected : VehicleHappening.NotAdmitted, string.Join(", ", found.Reasons), about.Number, by, now);
        return new Inspection
        {
            CaseId = about.Id,
            CaseNumber = about.Number,
            VehicleId = vehicle.Id,
            OfficeId = by.OfficeId,
            On = BusinessTime.DateOf(now),
            At = now,
            Admitted = found.Admitted,
            Reasons = [.. found.Reasons],
            Note = found.Note,
            Numbers = [.. numbers],
            Photos = [.. found.Photos],
            InspectorId = by.UserId,
            InspectorName = by.Name,
        };
    }
}

/// <summary>A number on paper beside the number on the vehicle.</summary>
internal sealed record ComparedNumber(AggregateKind Kind, string? Expected, string? Found)
{
    /// <summary>Same number. DECISION: one that the papers do not name is noted and compared with nothing.</summary>
    public bool Agrees => Expected is null || string.Equals(Expected, Found, StringComparison.Ordinal);
}
