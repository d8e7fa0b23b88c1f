namespace Licensing.Kernel.Cases;

/// <summary>One applicant's request for one service, from acceptance to hand-over (C-3). Every change appends an event; nothing is deleted.</summary>
public sealed partial class Case : IVersioned
{
    private Case()
    {
    }

    /// <summary>Key.</summary>
    public Guid Id { get; private init; }

    /// <summary>Number that a person can read out, see <see cref="CaseNumber"/>.</summary>
    public string Number { get; private init; } = "";

    /// <summary>Service code.</summary>
    public string Service { get; private init; } = "";

    /// <summary>Edition that the case is bound to for life (C-2).</summary>
    public string Edition { get; private init; } = "";

    /// <summary>What of the service is asked for, where it has several operations.</summary>
    public string? Operation { get; private init; }

    /// <summary>Office that took it in.</summary>
    public string OfficeId { get; private init; } = "";

    /// <summary>Region of that office.</summary>
    public string Region { get; private init; } = "";

    /// <summary>Office that decides.</summary>
    public string DecidingOfficeId { get; private init; } = "";

    /// <summary>The applicant, a person.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>The applicant, an organisation.</summary>
    public Guid? OrganisationId { get; private init; }

    /// <summary>Who acts for the applicant.</summary>
    public Guid? RepresentativeId { get; private init; }

    /// <summary>The applicant's name at acceptance, surname first.</summary>
    public string ApplicantName { get; private init; } = "";

    /// <summary>Birth date, or an organisation's day of registration (C-10).</summary>
    public DateOnly ApplicantDate { get; private init; }

    /// <summary>Facts as JSON of the module's typed record.</summary>
    public string Facts { get; private init; } = "{}";

    /// <summary>Version of that record's shape.</summary>
    public int FactsVersion { get; private init; }

    /// <summary>What the case is about beyond the facts, JSON of the module's record: the vehicle, the power of attorney.</summary>
    public string? Subject { get; private set; }

    /// <summary>State.</summary>
    public CaseState State { get; private set; }

    /// <summary>Whose turn it is; follows from the state.</summary>
    public CaseStage Stage { get; private set; }

    /// <summary>Whether anything is still to be done; false once handed over, withdrawn or unclaimed.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>When the package was accepted, UTC.</summary>
    public DateTime FiledAt { get; private init; }

    /// <summary>Who accepted it.</summary>
    public Guid AcceptedBy { get; private init; }

    /// <summary>Name of who accepted it.</summary>
    public string AcceptedByName { get; private init; } = "";

    /// <summary>When the result is due, UTC.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>When 80 % of the term are over, UTC.</summary>
    public DateTime DueSoonAt { get; private set; }

    /// <summary>The explained deadline as JSON.</summary>
    public string DeadlineSheet { get; private set; } = "{}";

    /// <summary>How the term stands, as last marked.</summary>
    public DueMark Mark { get; private set; }

    /// <summary>When it was decided or ended, UTC.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>Whether every paper of the checklist lay there at acceptance (C-9 3.2).</summary>
    public bool WasWhole { get; private init; }

    /// <summary>Whether it had to be done over: sent back by the second person, put right, opened again (C-9 2.2).</summary>
    public bool WasRedone { get; private set; }

    /// <summary>A refusal in force; the letter may be in the applicant's hands already.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Officer who has it.</summary>
    public Guid? AssignedTo { get; private set; }

    /// <summary>Name of the officer who has it.</summary>
    public string? AssignedToName { get; private set; }

    /// <summary>Code of the step that is open now; <c>decision</c> or <c>hand-over</c> where no step is.</summary>
    public string? CurrentStep { get; private set; }

    /// <summary>Since when, UTC.</summary>
    public DateTime CurrentStepSince { get; private set; }

    /// <summary>Role that the current step waits for.</summary>
    public string? WaitsFor { get; private set; }

    /// <summary>Number of events so far.</summary>
    public int EventCount { get; private set; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>Steps.</summary>
    public List<CaseStep> Steps { get; } = [];

    /// <summary>Events.</summary>
    public List<CaseEvent> Events { get; } = [];

    /// <summary>Checklist.</summary>
    public List<CaseDocument> Documents { get; } = [];

    /// <summary>Payments.</summary>
    public List<CasePayment> Payments { get; } = [];

    /// <summary>Decisions.</summary>
    public List<CaseDecision> Decisions { get; } = [];

    /// <summary>The step that can be done now.</summary>
    public CaseStep? OpenStep => Steps.Where(s => s.State == StepState.Open).MinBy(s => s.Ordinal);

    /// <summary>Accepts a package: the clock starts here (C-3.3).</summary>
    public static Case Accept(Acceptance a, Officer by, DateTime now)
    {
        var made = new Case
        {
            Id = Guid.CreateVersion7(),
            Number = a.Number,
            Service = a.Service,
            Edition = a.Edition,
            Operation = a.Operation,
            OfficeId = a.OfficeId,
            Region = a.Region,
            DecidingOfficeId = a.DecidingOfficeId,
            PersonId = a.PersonId,
            OrganisationId = a.OrganisationId,
            RepresentativeId = a.RepresentativeId,
            ApplicantName = a.ApplicantName,
            ApplicantDate = a.ApplicantDate,
            Facts = a.Facts,
            FactsVersion = a.FactsVersion,
            Subject = a.Subject,
            State = CaseState.InReview,
            IsOpen = true,
            FiledAt = now,
            AcceptedBy = by.UserId,
            AcceptedByName = by.Name,
            DueAt = a.Deadline.DueAt.UtcDateTime,
            DueSoonAt = a.Deadline.DueSoonAt.UtcDateTime,
            DeadlineSheet = a.DeadlineJson,
            WasWhole = a.Documents.All(d => d.Presented),
        };
        made.Documents.AddRange(a.Documents);
        made.Payments.AddRange(a.Payments);
        made.Append(new CaseHappening.Accepted(a.Edition, made.DueAt, a.Documents.Count(d => d.Presented), a.Payments.Sum(p => p.Amount)), by, now);
        made.Plan(a.Steps, now);
        return made;
    }

    /// <summary>The module completes what the case is about, for instance with the key of the vehicle that acceptance entered.</summary>
    public void CompleteSubject(string subject) => Subject = subject;

    private void Append(CaseHappening happening, Officer by, DateTime now)
    {
        WasRedone |= happening is CaseHappening.DecisionReturned or CaseHappening.Corrected or CaseHappening.Reopened;
        Events.Add(new CaseEvent
        {
            CaseId = Id,
            Ordinal = ++EventCount,
            Type = happening.GetType().Name,
            Data = CaseJson.Write(happening),
            At = now,
            UserId = by.UserId,
            UserName = by.Name,
            OfficeId = by.OfficeId,
        });
    }

    private void WaitAt(string? step, string? role, DateTime now)
    {
        CurrentStep = step;
        WaitsFor = role;
        CurrentStepSince = now;
    }
}
