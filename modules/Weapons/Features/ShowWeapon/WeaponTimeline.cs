using Licensing.Weapons.Domain;

namespace Licensing.Weapons.Features;

/// <summary>What a line of a weapon's history is about.</summary>
internal enum TimelinePart
{
    Case,
    Owner,
    Permit,
    Place,
    Move,
    Weapon,
}

/// <summary>A line of the history.</summary>
/// <param name="TextKey">Resource of what happened.</param>
/// <param name="Words">What it was about.</param>
/// <param name="Href">Where what it was about has a page.</param>
/// <param name="On">The day on which it happened, where that is not when it was entered.</param>
/// <param name="Act">Ordinal of the event whose act can be printed, or none.</param>
internal sealed record TimelineLine(
    TimelinePart Part, DateTime At, DateOnly? On, string TextKey, string? Words, string? Href, Guid? CaseId, string? CaseNumber, string? By, int? Act);

/// <summary>Owners, permits, places, moves and cases of a weapon in one order of time, the newest first.</summary>
internal static class WeaponTimeline
{
    public static IReadOnlyList<TimelineLine> Of(WeaponSheet sheet)
    {
        var cases = sheet.Cases.ToDictionary(c => c.Number, c => c.CaseId, StringComparer.Ordinal);
        return
        [
            .. sheet.History.Select((e, newest) => (Order: -newest, Line: Line(e, sheet, cases)))
                .Concat(sheet.Cases.Select(c => (Order: int.MinValue, Line: Filed(c))))
                .OrderByDescending(l => l.Line.At).ThenByDescending(l => l.Order).Select(l => l.Line),
        ];
    }

    public static TimelinePart PartOf(WeaponHappening what) => what switch
    {
        WeaponHappening.Registered or WeaponHappening.OwnerChanged => TimelinePart.Owner,
        WeaponHappening.PermitIssued or WeaponHappening.PermitEnded => TimelinePart.Permit,
        WeaponHappening.PlaceChanged or WeaponHappening.Inventoried => TimelinePart.Place,
        _ => IsMove(what) ? TimelinePart.Move : TimelinePart.Weapon,
    };

    /// <summary>What an act is printed of.</summary>
    public static bool IsMove(WeaponHappening what) => what is WeaponHappening.Deposited or WeaponHappening.Seized or WeaponHappening.Returned or WeaponHappening.Lost
        or WeaponHappening.Stolen or WeaponHappening.Found or WeaponHappening.Destroyed or WeaponHappening.Exported;

    private static TimelineLine Line(WeaponEventLine e, WeaponSheet sheet, Dictionary<string, Guid> cases)
    {
        var part = PartOf(e.What);
        Guid? caseId = e.CaseNumber is { } number && cases.TryGetValue(number, out var id) ? id : null;
        return new(part, e.At, e.On, $"WP.weapon-event.{e.What}", e.Words, HrefOf(part, e, sheet), caseId, e.CaseNumber, e.By, IsMove(e.What) ? e.Ordinal : null);
    }

    // An owner has a page of a person, a permit one of its own; words of the history are as they were printed.
    private static string? HrefOf(TimelinePart part, WeaponEventLine e, WeaponSheet sheet) => part switch
    {
        TimelinePart.Owner => sheet.Ownerships.FirstOrDefault(o => o.Owner == e.Words && o.OwnerPersonId is not null) is { } o ? $"/people/{o.OwnerPersonId}" : null,
        TimelinePart.Permit => sheet.Permits.FirstOrDefault(p => p.Number == e.Words) is { } p ? WeaponPaths.Permit(p.Id) : null,
        _ => null,
    };

    private static TimelineLine Filed(WeaponCaseLine about) => new(
        TimelinePart.Case, about.FiledAt, null, $"WP.registry.filed.{about.Permit}", about.Applicant, null, about.CaseId, about.Number, null, null);
}
