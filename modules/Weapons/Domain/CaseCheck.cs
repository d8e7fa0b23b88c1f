using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;

namespace Licensing.Weapons.Domain;

/// <summary>What a step of a case's review found: the inspector's visit, the answers on convictions and health, the test shot; never changed afterwards.</summary>
internal sealed class CaseCheck
{
    private CaseCheck()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid CaseId { get; private init; }

    public string CaseNumber { get; private init; } = "";

    /// <summary>Code of the step.</summary>
    public string Step { get; private init; } = "";

    public string OfficeId { get; private init; } = "";

    public DateOnly On { get; private init; }

    public DateTime At { get; private init; }

    public bool Passed { get; private init; }

    /// <summary>What was answered, by code; the words are resources.</summary>
    public List<string> Findings { get; private init; } = [];

    /// <summary>Offences within a year, where that was asked.</summary>
    public int Offences { get; private init; }

    /// <summary>Number of the answer, certificate or act.</summary>
    public string? Reference { get; private init; }

    public string? Note { get; private init; }

    public List<ScanRef> Photos { get; private init; } = [];

    /// <summary>Numbers of the acts of test shots.</summary>
    public List<ShotLine> Shots { get; private init; } = [];

    public Guid OfficerId { get; private init; }

    public string OfficerName { get; private init; } = "";

    public static CaseCheck Of(Case about, string step, CheckFindings found, Officer by, DateTime now) => new()
    {
        CaseId = about.Id,
        CaseNumber = about.Number,
        Step = step,
        OfficeId = by.OfficeId,
        On = BusinessTime.DateOf(now),
        At = now,
        Passed = found.Passed,
        Findings = [.. found.Codes],
        Offences = found.Offences,
        Reference = string.IsNullOrWhiteSpace(found.Reference) ? null : found.Reference.Trim(),
        Note = string.IsNullOrWhiteSpace(found.Note) ? null : found.Note.Trim(),
        Photos = [.. found.Photos],
        Shots = [.. found.Shots],
        OfficerId = by.UserId,
        OfficerName = by.Name,
    };
}

/// <summary>What an officer enters at a step.</summary>
/// <param name="Codes">What was found, by code; nothing where all is well.</param>
internal sealed record CheckFindings(IReadOnlyList<string> Codes, string? Reference, string? Note)
{
    public bool Passed => Codes.Count == 0;

    public int Offences { get; init; }

    public IReadOnlyList<ScanRef> Photos { get; init; } = [];

    public IReadOnlyList<ShotLine> Shots { get; init; } = [];
}

/// <summary>The act of one weapon's test shot.</summary>
internal sealed record ShotLine(string Weapon, string Act);

/// <summary>What steps can find, and to which facts and grounds that leads (WP-18.2 to 18.7).</summary>
internal static class CheckCodes
{
    public const string NoStorage = "no-storage";
    public const string NoResidence = "no-residence";
    public const string Convicted = "convicted";
    public const string Offences = "offences";
    public const string Unfit = "unfit";
    public const string Altered = "construction-altered";
    public const string NotCompliant = "not-compliant";

    /// <summary>DECISION: whoever is not fit by the medical paper is kept from a weapon by law (WP-18.4).</summary>
    public static string? Bar(string code) => code switch { Unfit => "legal-bar", Altered or NotCompliant => code, _ => null };
}
