using Licensing.Kernel;

namespace Licensing.ExitClearance.Domain;

/// <summary>A question to one body about one applicant: all that the body ever sees of a case (C-11: it answers its own questions only).</summary>
internal sealed class BodyQuestion
{
    private BodyQuestion()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid CaseId { get; private init; }

    public AgreeingBody Body { get; private init; }

    /// <summary>From 1; a body is asked again where a complaint upset what its answer led to (C-8).</summary>
    public int Round { get; private init; }

    public string Region { get; private init; } = "";

    public DateTime AskedAt { get; private init; }

    /// <summary>The end of the first stage, UTC (EX-4.1).</summary>
    public DateTime DueAt { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    /// <summary>The first stage ran out without this answer; the day on which that was noted.</summary>
    public DateOnly? LateOn { get; private set; }

    /// <summary>No answer is wanted any more: the case ended another way.</summary>
    public bool IsDropped { get; private set; }

    public bool IsOpen => AnsweredAt is null && !IsDropped;

    public static BodyQuestion To(AgreeingBody body, ExitFile file, DateTime now, int round = 1) => new()
    {
        CaseId = file.CaseId,
        Body = body,
        Round = round,
        Region = file.Region,
        AskedAt = now,
        DueAt = file.AgreementDueAt,
    };

    /// <summary>The first stage ends another day.</summary>
    public void Move(DateTime due) => DueAt = due;

    public void Answer(DateTime now) => AnsweredAt = now;

    public void Drop() => IsDropped = IsOpen;

    /// <summary>The same question anew: what was answered counts no more.</summary>
    public BodyQuestion Again(ExitFile file, DateTime now)
    {
        IsDropped = true;
        return To(Body, file, now, Round + 1);
    }

    /// <summary>The stage is over: the body is reminded once.</summary>
    public bool MarkLate(DateTime now, DateOnly today)
    {
        if (!IsOpen || LateOn is not null || DueAt >= now)
        {
            return false;
        }

        LateOn = today;
        return true;
    }
}

/// <summary>What a body answered; never changed afterwards, and shown to nobody but those who decide (EX flow).</summary>
internal sealed class BodyAnswer
{
    public const int LongestNote = 1000;
    public const int LongestReference = 40;

    private BodyAnswer()
    {
    }

    public Guid CaseId { get; private init; }

    /// <summary>Which answer of the case it is, from 1: two bodies that answer at once never both count as the last.</summary>
    public int Ordinal { get; private init; }

    public AgreeingBody Body { get; private init; }

    public Guid QuestionId { get; private init; }

    /// <summary>Grounds that were found, by code; nothing where all is well.</summary>
    public List<string> Findings { get; private init; } = [];

    public string Reference { get; private init; } = "";

    public DateOnly AnsweredOn { get; private init; }

    public string? Note { get; private init; }

    /// <summary>It came on paper, and an officer entered it.</summary>
    public bool OnPaper { get; private init; }

    public Guid UserId { get; private init; }

    public string UserName { get; private init; } = "";

    public DateTime At { get; private init; }

    public static BodyAnswer Of(BodyQuestion question, int ordinal, GivenAnswer given, bool onPaper, Officer by, DateTime now) => new()
    {
        CaseId = question.CaseId,
        Ordinal = ordinal,
        Body = question.Body,
        QuestionId = question.Id,
        Findings = [.. given.Findings.Distinct()],
        Reference = given.Reference.Trim(),
        AnsweredOn = given.On,
        Note = string.IsNullOrWhiteSpace(given.Note) ? null : given.Note.Trim(),
        OnPaper = onPaper,
        UserId = by.UserId,
        UserName = by.Name,
        At = now,
    };
}

/// <summary>An answer as it is typed.</summary>
/// <param name="Findings">Grounds that were found.</param>
/// <param name="Reference">Number of the answer.</param>
/// <param name="On">Day of the answer.</param>
internal sealed record GivenAnswer(IReadOnlyList<string> Findings, string Reference, DateOnly On, string? Note);

/// <summary>Whose account answers for a body in a region; one account speaks for one body (C-11).</summary>
internal sealed class BodyAccount : IVersioned
{
    private BodyAccount()
    {
    }

    public Guid UserId { get; private init; }

    public string UserName { get; private set; } = "";

    public AgreeingBody Body { get; private set; }

    public DateTime NamedAt { get; private set; }

    public string NamedBy { get; private set; } = "";

    public int Version { get; set; }

    public static BodyAccount Of(Guid userId) => new() { UserId = userId };

    public void Speak(AgreeingBody body, string userName, Officer by, DateTime now) =>
        (Body, UserName, NamedBy, NamedAt) = (body, userName, by.Name, now);
}
