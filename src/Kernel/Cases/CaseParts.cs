namespace Licensing.Kernel.Cases;

/// <summary>How a step of the review stands.</summary>
public enum StepState
{
    /// <summary>Waits for an earlier step.</summary>
    Later,

    /// <summary>Can be done now.</summary>
    Open,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Done with a negative outcome.</summary>
    Failed,

    /// <summary>Not needed any more.</summary>
    Dropped,
}

/// <summary>A check, request, examination or inspection of a case (C-3.4).</summary>
public sealed class CaseStep
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The case.</summary>
    public Guid CaseId { get; init; }

    /// <summary>Order among the steps, from 1.</summary>
    public int Ordinal { get; init; }

    /// <summary>Kebab-case code; its words are the resource <c>step.{code}</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The role that it waits for.</summary>
    public required string WaitsFor { get; init; }

    /// <summary>State.</summary>
    public StepState State { get; set; }

    /// <summary>When it could be done, UTC.</summary>
    public DateTime? OpenedAt { get; set; }

    /// <summary>Until when it has to be done, UTC, where it has a clock of its own.</summary>
    public DateTime? DueAt { get; set; }

    /// <summary>When it was done, UTC.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>Who did it.</summary>
    public Guid? ClosedBy { get; set; }

    /// <summary>Name of who did it, as it was then.</summary>
    public string? ClosedByName { get; set; }

    /// <summary>Kebab-case outcome; its words are the resource <c>outcome.{code}</c>.</summary>
    public string? Outcome { get; set; }

    /// <summary>What the module noted with the outcome, JSON.</summary>
    public string? Data { get; set; }

    /// <summary>What it came to is an answer that those who decide asked for; nobody else has need of it (C-10, C-11).</summary>
    public bool IsForDeciders => IsAnswerFor(WaitsFor);

    /// <summary>Whether a step that waits for this role is one whose outcome is for those who decide.</summary>
    public static bool IsAnswerFor(string waitsFor) => waitsFor is Case.DecisionRole or Case.AgreeingRole;

    /// <summary>A copy to read says that it is done, and not how.</summary>
    public void KeepToItself()
    {
        State = State == StepState.Failed ? StepState.Done : State;
        (Outcome, Data) = (null, null);
    }
}

/// <summary>A step that a service's flow wants in a new case.</summary>
public sealed record StepPlan(string Code, string WaitsFor, DateTime? DueAt = null);

/// <summary>A document of the checklist as it was presented (C-4).</summary>
public sealed class CaseDocument
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The case.</summary>
    public Guid CaseId { get; init; }

    /// <summary>Order on the checklist, the act's own.</summary>
    public int Ordinal { get; init; }

    /// <summary>Code of the requirement.</summary>
    public required string Code { get; init; }

    /// <summary>Clause of the act that asks for it.</summary>
    public required string Clause { get; init; }

    /// <summary>Whether it was presented.</summary>
    public bool Presented { get; init; }

    /// <summary>Number as printed.</summary>
    public string? Number { get; init; }

    /// <summary>Issuer.</summary>
    public string? Issuer { get; init; }

    /// <summary>Day of issue.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Last day of validity.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Scans, as JSON list of <see cref="ScanRef"/>.</summary>
    public List<ScanRef> Scans { get; init; } = [];
}

/// <summary>A scanned file that lies in the file store under the hash of its content.</summary>
/// <param name="Sha256">Hash of the content, hexadecimal.</param>
/// <param name="Name">File name as uploaded.</param>
/// <param name="ContentType">Type as found in the content.</param>
/// <param name="Size">Bytes.</param>
public sealed record ScanRef(string Sha256, string Name, string ContentType, long Size);

/// <summary>A payment of a fee (C-6); a receipt number counts once per bank and date.</summary>
public sealed class CasePayment
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The case.</summary>
    public Guid CaseId { get; init; }

    /// <summary>Who paid.</summary>
    public required string Payer { get; init; }

    /// <summary>Whole tenge.</summary>
    public decimal Amount { get; init; }

    /// <summary>Day of payment; its MCI counts.</summary>
    public DateOnly PaidOn { get; init; }

    /// <summary>Bank, folded to upper case.</summary>
    public required string Bank { get; init; }

    /// <summary>Receipt number, folded to upper case.</summary>
    public required string ReceiptNumber { get; init; }
}

/// <summary>What a decision says.</summary>
public enum DecisionKind
{
    /// <summary>The applicant gets what was asked for.</summary>
    Grant,

    /// <summary>The applicant does not.</summary>
    Refuse,
}

/// <summary>How far a decision has come.</summary>
public enum DecisionState
{
    /// <summary>Waits for a second person.</summary>
    Proposed,

    /// <summary>Sent back to the one who proposed it.</summary>
    Returned,

    /// <summary>In force.</summary>
    Final,
}

/// <summary>A proposed or final decision on a case (C-3.5, C-7).</summary>
public sealed class CaseDecision
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The case.</summary>
    public Guid CaseId { get; init; }

    /// <summary>Order among the case's decisions, from 1.</summary>
    public int Ordinal { get; init; }

    /// <summary>Grant or refuse.</summary>
    public DecisionKind Kind { get; init; }

    /// <summary>State.</summary>
    public DecisionState State { get; set; }

    /// <summary>The composed refusal as JSON: grounds, clauses, facts, appeal.</summary>
    public string? Refusal { get; init; }

    /// <summary>The reasoning, the only words typed by hand.</summary>
    public string? Reasoning { get; init; }

    /// <summary>Who proposed.</summary>
    public Guid ProposedBy { get; init; }

    /// <summary>Name of who proposed.</summary>
    public required string ProposedByName { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime ProposedAt { get; init; }

    /// <summary>Who approved; the same person where one is enough.</summary>
    public Guid? DecidedBy { get; set; }

    /// <summary>Name of who approved.</summary>
    public string? DecidedByName { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>The second person's words when it was sent back.</summary>
    public string? ReturnedWith { get; set; }
}
