using System.Text.Json.Nodes;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Intake;

/// <summary>What the law says of a draft as it stands, and what can be done with it.</summary>
public sealed record DraftAssessment
{
    /// <summary>The edition in force now; none before the first.</summary>
    public string? Edition { get; init; }

    /// <summary>When its act was repealed, where it was; it is applied all the same (C-2).</summary>
    public DateOnly? RepealedOn { get; init; }

    /// <summary>The answer of the rules; none while facts are lacking or wrong.</summary>
    public Assessment? Answer { get; init; }

    /// <summary>The facts of the record and the registries together with what was typed.</summary>
    public required JsonObject Facts { get; init; }

    /// <summary>Facts that the person's record or a registry gives: shown, not asked.</summary>
    public required IReadOnlyList<string> Known { get; init; }

    /// <summary>Facts that intake asks in this situation.</summary>
    public required IReadOnlyList<string> Asked { get; init; }

    /// <summary>Codes to choose from, of facts of which not every code fits this applicant and situation.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Options { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Grounds that a check can find, to be ticked.</summary>
    public required IReadOnlyList<GroundRule> Bars { get; init; }

    /// <summary>Those that a registry found by itself.</summary>
    public required IReadOnlyList<string> KnownBars { get; init; }

    /// <summary>The checklist of this situation, in the order of the act.</summary>
    public required IReadOnlyList<ChecklistRow> Checklist { get; init; }

    /// <summary>Papers that a registry proves; they count although nobody brought them.</summary>
    public IReadOnlyList<PresentedDocument> Proven { get; init; } = [];

    /// <summary>Fee and payments.</summary>
    public required FeeState Fee { get; init; }

    /// <summary>Tariffs of the state monopoly that this situation asks for, beside the fee (ID-4.1).</summary>
    public IReadOnlyList<TariffLine> Tariffs { get; init; } = [];

    /// <summary>Likely duplicates of a new applicant that nobody looked at yet (C-1).</summary>
    public IReadOnlyList<LikelyDuplicate> Duplicates { get; init; } = [];

    /// <summary>What is wrong or lacking, by field; the beginning of a field's name is its step.</summary>
    public required IReadOnlyList<FieldError> Errors { get; init; }

    /// <summary>What can be done now.</summary>
    public required IntakeWays Ways { get; init; }

    /// <summary>Errors of one step.</summary>
    public IEnumerable<FieldError> ErrorsOf(string step) => Errors.Where(e => DraftSteps.Of(e.Field) == step);
}

/// <summary>A document that this situation asks for, as it stands (C-4).</summary>
/// <param name="Code">Code.</param>
/// <param name="Clause">Clause of the act.</param>
/// <param name="Form">In what form it is presented.</param>
/// <param name="Ticked">The officer ticked it.</param>
/// <param name="Counts">It counts as presented: not expired.</param>
/// <param name="ExpiredOn">Its last day, where that is before the filing date (C-5).</param>
public sealed record ChecklistRow(string Code, string Clause, DocumentForm Form, bool Ticked, bool Counts, DateOnly? ExpiredOn);

/// <summary>A tariff of the state monopoly.</summary>
/// <param name="Code">For what.</param>
/// <param name="Tenge">On the day of payment; none until an administrator has set one: then nothing is asked.</param>
public sealed record TariffLine(string Code, int? Tenge);

/// <summary>How the fee stands against what was paid (C-6).</summary>
/// <param name="Due">What is asked for, tariffs of the state monopoly among it.</param>
/// <param name="Paid">What was paid.</param>
/// <param name="PaidOn">The day whose index counts: the latest payment's, or the filing date.</param>
/// <param name="Mci">The index of that day.</param>
public sealed record FeeState(long Due, decimal Paid, DateOnly PaidOn, int Mci)
{
    /// <summary>How much is missing; underpayment is «fee not paid».</summary>
    public decimal Missing => Math.Max(0, Due - Paid);

    /// <summary>How much is too much: accepted and noted.</summary>
    public decimal Over => Math.Max(0, Paid - Due);
}

/// <summary>What can be done with a draft now.</summary>
[Flags]
public enum IntakeWays
{
    /// <summary>Nothing: something has to be entered or put right first.</summary>
    None = 0,

    /// <summary>Accept the package (C-3.3).</summary>
    Accept = 1,

    /// <summary>Accept it although it will be refused, because the applicant wants a written decision (C-7).</summary>
    AcceptForRefusal = 2,

    /// <summary>Refuse to accept it: documents are missing (C-3.2).</summary>
    RefuseToAccept = 4,
}
