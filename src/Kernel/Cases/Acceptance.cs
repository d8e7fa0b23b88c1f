using Licensing.Kernel.Clocks;

namespace Licensing.Kernel.Cases;

/// <summary>Everything that an accepted package consists of (C-3.3).</summary>
public sealed record Acceptance
{
    /// <summary>Case number as text.</summary>
    public required string Number { get; init; }

    /// <summary>Service code.</summary>
    public required string Service { get; init; }

    /// <summary>Edition that the case is bound to for life (C-2).</summary>
    public required string Edition { get; init; }

    /// <summary>What of the service is asked for, where it has several operations.</summary>
    public string? Operation { get; init; }

    /// <summary>Office that took it in.</summary>
    public required string OfficeId { get; init; }

    /// <summary>Region of the office.</summary>
    public required string Region { get; init; }

    /// <summary>Office that decides.</summary>
    public required string DecidingOfficeId { get; init; }

    /// <summary>The applicant, a person.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The applicant, an organisation.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>Who acts for the applicant.</summary>
    public Guid? RepresentativeId { get; init; }

    /// <summary>The applicant's name as it was, surname first.</summary>
    public required string ApplicantName { get; init; }

    /// <summary>Birth date, or an organisation's day of registration (C-10).</summary>
    public DateOnly ApplicantDate { get; init; }

    /// <summary>The facts as JSON of the module's typed record.</summary>
    public required string Facts { get; init; }

    /// <summary>Version of that record's shape.</summary>
    public int FactsVersion { get; init; } = 1;

    /// <summary>What the case is about beyond the facts, JSON of the module's record.</summary>
    public string? Subject { get; init; }

    /// <summary>The checklist as presented.</summary>
    public required IReadOnlyList<CaseDocument> Documents { get; init; }

    /// <summary>Payments.</summary>
    public required IReadOnlyList<CasePayment> Payments { get; init; }

    /// <summary>The deadline with its explanation.</summary>
    public required DeadlineSheet Deadline { get; init; }

    /// <summary>The sheet as JSON, as it is kept.</summary>
    public required string DeadlineJson { get; init; }

    /// <summary>Steps of the review.</summary>
    public required IReadOnlyList<StepPlan> Steps { get; init; }
}
