using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;

namespace Licensing.Feedback.Domain;

/// <summary>By which way a complaint came (C-8).</summary>
internal enum ComplaintChannel
{
    Post,

    /// <summary>Brought to the office.</summary>
    InPerson,

    Email,

    Portal,

    /// <summary>At a terminal in the hall; it counts as brought to the office.</summary>
    Terminal,
}

/// <summary>How a complaint stands.</summary>
internal enum ComplaintState
{
    Open,

    /// <summary>The answer says that it is not founded: what was decided stands.</summary>
    Unfounded,

    /// <summary>Founded; measures were taken, the decision stands or there was none.</summary>
    Founded,

    /// <summary>Founded, and the case was opened again: other people decide.</summary>
    Reopened,
}

/// <summary>A complaint in the journal (C-8). It stops nothing: the decision that it is about is carried out meanwhile.</summary>
internal sealed class Complaint : IVersioned
{
    /// <summary>What incoming numbers begin with.</summary>
    public const string Letters = "CM";

    private Complaint()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Incoming number, such as <c>CM-26-0000123-4</c>.</summary>
    public string Number { get; private init; } = "";

    public long Serial { get; private init; }

    /// <summary>Behind the QR code of the coupon: who has the coupon sees how it stands.</summary>
    public string Code { get; private init; } = VerificationCode.New();

    public Guid CaseId { get; private init; }

    public string CaseNumber { get; private init; } = "";

    public string Service { get; private init; } = "";

    /// <summary>The edition that the case is bound to; its term of answer counts.</summary>
    public string Edition { get; private init; } = "";

    public ComplaintChannel Channel { get; private init; }

    public string Complainant { get; private init; } = "";

    public string Address { get; private init; } = "";

    /// <summary>IIN or BIN, where the act asks for it.</summary>
    public string? Identity { get; private init; }

    /// <summary>An organisation's own number of the letter, and its day.</summary>
    public string? OutgoingNumber { get; private init; }

    public DateOnly? OutgoingOn { get; private init; }

    /// <summary>Whose action it is about, in the complainant's words.</summary>
    public string Against { get; private init; } = "";

    public string Reasons { get; private init; } = "";

    public string Demand { get; private init; } = "";

    /// <summary>The office whose action it is about.</summary>
    public string OfficeId { get; private init; } = "";

    /// <summary>The office that entered it.</summary>
    public string ReceivedAtId { get; private init; } = "";

    /// <summary>The office one level up, which answers.</summary>
    public string AnsweringOfficeId { get; private init; } = "";

    public string Region { get; private init; } = "";

    public DateTime ReceivedAt { get; private init; }

    public Guid ReceivedBy { get; private init; }

    public string ReceivedByName { get; private init; } = "";

    /// <summary>The last day for the answer.</summary>
    public DateOnly DueOn { get; private init; }

    /// <summary>When the answering office was reminded, UTC.</summary>
    public DateTime? RemindedAt { get; private set; }

    /// <summary>The office above the answering one, which sees it since it is overdue.</summary>
    public string? RaisedToId { get; private set; }

    public ComplaintState State { get; private set; }

    public string? Answer { get; private set; }

    /// <summary>What was done about it.</summary>
    public string? Measures { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public string? AnsweredByName { get; private set; }

    /// <summary>Answered by the last day (C-9 4.2).</summary>
    public bool AnsweredInTime { get; private set; }

    /// <summary>0 while a complaint that came over a public page waits for its answer, so that a case has one such at a time; the serial number of every other.</summary>
    public long Waits { get; private set; }

    public int Version { get; set; }

    /// <summary>Enters a complaint in the journal.</summary>
    /// <param name="entry">What it says.</param>
    /// <param name="place">Where it belongs.</param>
    /// <param name="by">Who received it, and at which office.</param>
    /// <param name="now">When, UTC.</param>
    public static Complaint Enter(ComplaintEntry entry, ComplaintPlace place, Officer by, DateTime now) => new()
    {
        Number = NumberOf(place.Serial, now),
        Serial = place.Serial,
        Waits = by.UserId == Guid.Empty ? 0 : place.Serial,
        CaseId = place.About.Id,
        CaseNumber = place.About.Number,
        Service = place.About.Service,
        Edition = place.About.Edition,
        Channel = entry.Channel,
        Complainant = entry.Complainant.Trim(),
        Address = entry.Address.Trim(),
        Identity = entry.Identity?.Trim(),
        OutgoingNumber = entry.OutgoingNumber?.Trim(),
        OutgoingOn = entry.OutgoingOn,
        Against = entry.Against.Trim(),
        Reasons = entry.Reasons.Trim(),
        Demand = entry.Demand.Trim(),
        OfficeId = place.About.DecidingOfficeId,
        ReceivedAtId = by.OfficeId,
        AnsweringOfficeId = place.About.ParentOfficeId,
        Region = place.About.Region,
        ReceivedAt = now,
        ReceivedBy = by.UserId,
        ReceivedByName = by.Name,
        DueOn = place.DueOn,
    };

    /// <summary>Answers, once (C-8).</summary>
    public Problem? Close(ComplaintAnswer answer, Officer by, DateTime now)
    {
        if (State != ComplaintState.Open)
        {
            return new Problem("complaint.answered", AnsweredByName ?? "");
        }

        (State, Answer, Measures) = (answer.Outcome, answer.Words.Trim(), answer.Measures?.Trim());
        Waits = Serial;
        (AnsweredAt, AnsweredByName, AnsweredInTime) = (now, by.Name, BusinessTime.DateOf(now) <= DueOn);
        return null;
    }

    /// <summary>Reminds the office that has to answer, once.</summary>
    public void Remind(DateTime now) => RemindedAt ??= now;

    /// <summary>It is overdue: the next level sees it from now on (C-8).</summary>
    public void Raise(string officeId) => RaisedToId ??= officeId;

    private static string NumberOf(long serial, DateTime now) => Kernel.Cases.CaseNumber.Create(Letters, BusinessTime.FromUtc(now).Year, serial).Value;
}
