using System.Collections.Immutable;
using Licensing.Kernel.Clocks;

namespace Licensing.Kernel.Standards;

/// <summary>How a document is presented (C-4).</summary>
public enum DocumentForm
{
    Original,
    Copy,

    /// <summary>Compared, original returned.</summary>
    OriginalAndCopy,
    NotarisedCopy,

    /// <summary>Obtained electronically by the office.</summary>
    Electronic,
}

/// <summary>A document that an edition asks for.</summary>
public sealed record DocumentRule(string Code, string Clause, DocumentForm Form);

/// <summary>A document that is asked for only after acceptance: a second checklist (EX-9).</summary>
/// <param name="Within">How long the applicant has to bring it.</param>
/// <param name="Otherwise">The ground of refusal when it is not brought in time.</param>
public sealed record LaterDocumentRule(string Code, string Clause, Term Within, string Otherwise);

/// <summary>A fee of an edition, in percent of the MCI.</summary>
/// <param name="AfterDecision">Paid only once the case is granted (PR-8): intake names it and does not wait for it.</param>
public sealed record FeeRule(string Code, decimal PercentOfMci, string Clause, bool AfterDecision = false);

/// <summary>A term of an edition; several stages follow one another, each counted from the one before.</summary>
public sealed record TermRule(string Code, ImmutableArray<Term> Stages, string Clause);

/// <summary>The longest wait in the queue; null where the edition sets none.</summary>
public sealed record QueueRule(string Code, int? Minutes, string Clause);

/// <summary>When and how fast results are handed out.</summary>
/// <param name="QueueMinutes">The longest wait to collect; null where the edition sets none.</param>
/// <param name="Windows">Times of day at which results are handed out; empty: in opening hours.</param>
public sealed record HandOutRule(string Clause, int? QueueMinutes, ImmutableArray<TimeWindow> Windows);

/// <summary>A time of day from and to.</summary>
public sealed record TimeWindow(TimeOnly From, TimeOnly To);

/// <summary>A ground for refusal.</summary>
/// <param name="IsBar">Known from a check, not from the application: comes up when a check has found it.</param>
/// <param name="RestsOn">The facts on which it rests, by their names in JSON.</param>
public sealed record GroundRule(string Code, string Clause, bool IsBar, ImmutableArray<string> RestsOn);

/// <summary>What follows from missing documents (C-3.2).</summary>
/// <param name="GroundCode">The ground when the case is refused for them.</param>
/// <param name="HasReceipt">The act knows a refusal to accept documents.</param>
public sealed record MissingDocumentsRule(string GroundCode, string Clause, bool HasReceipt);

/// <summary>Complaints (C-8).</summary>
/// <param name="AnswerTerm">Within what a complaint is answered.</param>
/// <param name="QualityBodyTerm">The term of the body that controls the quality of services, where there is one.</param>
public sealed record ComplaintRule(string Clause, Term AnswerTerm, AppealLine Line, Term? QualityBodyTerm = null);

/// <summary>Up which line complaints go, one level at a time (C-8): the codes of the levels, from the deciding office up.</summary>
public sealed record AppealLine(string Code, ImmutableArray<string> Levels)
{
    public static readonly AppealLine RoadPolice = new(
        "road-police", ["road-police-unit", "road-police-department", "road-police-committee", "ministry"]);

    public static readonly AppealLine MigrationPolice = new(
        "migration-police", ["migration-police-unit", "migration-police-department", "migration-police-committee", "ministry"]);

    /// <summary>Under order 362 the migration police belonged to the administrative police (CZ-22).</summary>
    public static readonly AppealLine MigrationPolice2007 = new(
        "migration-police-2007", ["migration-police-unit", "police-department", "administrative-police-committee", "ministry"]);

    public static readonly AppealLine AddressBureau = new(
        "address-bureau", ["address-bureau", "police-department", "migration-police-committee", "ministry"]);

    public static readonly AppealLine LicensingPermit = new(
        "licensing-permit", ["licensing-permit-unit", "police-department", "administrative-police-committee", "ministry"]);
}
