using Licensing.Kernel;

namespace Licensing.DriverLicences.Domain;

/// <summary>What a court did to a person's right to drive; each kind is a bar of the standard.</summary>
internal enum WithdrawalKind
{
    /// <summary>Deprived of the right (DL-17.3).</summary>
    Deprived,

    /// <summary>The right is limited (DL-17.4).</summary>
    Restricted,
}

/// <summary>A court's decision on a person's right to drive, and its return.</summary>
internal sealed class RightWithdrawal : IVersioned
{
    private RightWithdrawal()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid PersonId { get; private set; }

    public string PersonName { get; private init; } = "";

    public WithdrawalKind Kind { get; private init; }

    public string Court { get; private init; } = "";

    public string DecisionNumber { get; private init; } = "";

    public DateOnly DecidedOn { get; private init; }

    /// <summary>First day without the right.</summary>
    public DateOnly From { get; private init; }

    /// <summary>The day on which the right is back: the term is over when it comes (C-5).</summary>
    public DateOnly Until { get; private init; }

    public string? Note { get; private init; }

    public DateTime RegisteredAt { get; private init; }

    public Guid RegisteredBy { get; private init; }

    public string RegisteredByName { get; private init; } = "";

    public string OfficeId { get; private init; } = "";

    /// <summary>The day from which the right was given back before its time.</summary>
    public DateOnly? ReturnedOn { get; private set; }

    /// <summary>The decision or document on which it was given back.</summary>
    public string? ReturnBasis { get; private set; }

    public string? ReturnedByName { get; private set; }

    public int Version { get; set; }

    /// <summary>Ground of refusal that it makes come up.</summary>
    public string Bar => Kind == WithdrawalKind.Deprived ? "deprived-of-right" : "restricted-by-court";

    /// <summary>Court, number and date as one line of a history.</summary>
    public string Reference => $"{Court}, № {DecisionNumber}";

    public static RightWithdrawal Register(Guid personId, string personName, CourtDecision decision, Officer by, DateTime now) => new()
    {
        PersonId = personId,
        PersonName = personName,
        Kind = decision.Kind,
        Court = decision.Court.Trim(),
        DecisionNumber = decision.Number.Trim(),
        DecidedOn = decision.DecidedOn,
        From = decision.From,
        Until = decision.Until,
        Note = decision.Note,
        RegisteredAt = now,
        RegisteredBy = by.UserId,
        RegisteredByName = by.Name,
        OfficeId = by.OfficeId,
    };

    /// <summary>Whether the person is without the right on a day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && day < Until && !(ReturnedOn <= day);

    /// <summary>Days without the right up to a day.</summary>
    public int DaysUntil(DateOnly day)
    {
        var end = new[] { day, Until, ReturnedOn ?? Until }.Min();
        return Math.Max(0, end.DayNumber - From.DayNumber);
    }

    /// <summary>The right is given back before its time.</summary>
    public Problem? Return(DateOnly on, string basis, Officer by)
    {
        if (ReturnedOn is not null)
        {
            return new Problem("right-returned-already", ReturnedByName ?? "");
        }

        if (Until <= on)
        {
            return new Problem("withdrawal-over", Reference);
        }

        (ReturnedOn, ReturnBasis, ReturnedByName) = (on, basis, by.Name);
        return null;
    }

    /// <summary>Follows the person after a merge of two records (C-1).</summary>
    public void MovePerson(Guid personId) => PersonId = personId;
}

/// <summary>A court's decision as it is entered.</summary>
internal sealed record CourtDecision(
    WithdrawalKind Kind, string Court, string Number, DateOnly DecidedOn, DateOnly From, DateOnly Until, string? Note);
