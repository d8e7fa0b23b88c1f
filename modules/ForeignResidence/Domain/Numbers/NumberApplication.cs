using Licensing.Kernel;
using Licensing.Kernel.Cases;

namespace Licensing.ForeignResidence.Domain.Numbers;

/// <summary>How an application for a number stands.</summary>
internal enum ApplicationState
{
    /// <summary>Accepted; the written consent is next (IN-9).</summary>
    Accepted,

    /// <summary>The consent is taken; the application is to be filled in and sent.</summary>
    Consented,

    /// <summary>With the operator.</summary>
    Waiting,

    /// <summary>The number is formed.</summary>
    Formed,

    /// <summary>The operator answered with an error (IN-6.3).</summary>
    Error,

    /// <summary>The case ended another way.</summary>
    Ended,
}

/// <summary>Why an operator answers with an error (IN-6.3).</summary>
internal enum ApplicationError
{
    /// <summary>The applicant has a registered number.</summary>
    HasNumber,

    /// <summary>The application does not agree with the document.</summary>
    Mismatch,
}

/// <summary>An application for a number on its way from the counter to the operator, with the moment of each step (IN-6, IN-9).</summary>
internal sealed class NumberApplication : IVersioned
{
    public const int LongestWords = 1000;

    private NumberApplication()
    {
    }

    public Guid CaseId { get; private init; }

    public string CaseNumber { get; private init; } = "";

    public Guid PersonId { get; private set; }

    public string ApplicantName { get; private init; } = "";

    public DateOnly BirthDate { get; private init; }

    public string Citizenship { get; private init; } = "";

    /// <summary>The office that took it in: the State Corporation's, or the provider's own.</summary>
    public string OfficeId { get; private init; } = "";

    /// <summary>The provider, whose operators form the number.</summary>
    public string DecidingOfficeId { get; private init; } = "";

    public string Region { get; private init; } = "";

    public ApplicationState State { get; private set; }

    public DateTime AcceptedAt { get; private init; }

    public DateTime? ConsentAt { get; private set; }

    public string? ConsentByName { get; private set; }

    public DateTime? SentAt { get; private set; }

    public string? SentByName { get; private set; }

    /// <summary>Until when the operator answers, four hours after the application came, UTC (IN-6.3).</summary>
    public DateTime? DueAt { get; private set; }

    /// <summary>When 80 % of that are over, UTC.</summary>
    public DateTime? SoonAt { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public string? AnsweredByName { get; private set; }

    public ApplicationError? Error { get; private set; }

    public string? ErrorWords { get; private set; }

    public int Version { get; set; }

    /// <summary>Taken in at the counter of the State Corporation, not of the provider.</summary>
    public bool CameThroughCorporation => OfficeId != DecidingOfficeId;

    /// <summary>The application of an accepted case.</summary>
    public static NumberApplication Of(Case accepted, DateOnly birthDate, string citizenship, DateTime now) => new()
    {
        CaseId = accepted.Id,
        CaseNumber = accepted.Number,
        PersonId = accepted.PersonId!.Value,
        ApplicantName = accepted.ApplicantName,
        BirthDate = birthDate,
        Citizenship = citizenship,
        OfficeId = accepted.OfficeId,
        DecidingOfficeId = accepted.DecidingOfficeId,
        Region = accepted.Region,
        AcceptedAt = now,
    };

    /// <summary>The written consent is in the file (IN-9.3).</summary>
    public Problem? TakeConsent(Officer by, DateTime now)
    {
        if (State != ApplicationState.Accepted)
        {
            return new Problem("IN.consent-taken", ConsentByName ?? "");
        }

        (State, ConsentAt, ConsentByName) = (ApplicationState.Consented, now, by.Name);
        return null;
    }

    /// <summary>The application is with the operator, whose clock begins (IN-6.2, IN-9.4).</summary>
    public Problem? Send(DateTime dueAt, DateTime soonAt, Officer by, DateTime now)
    {
        if (State != ApplicationState.Consented)
        {
            return new Problem("IN.not-to-send", CaseNumber);
        }

        (State, SentAt, SentByName, DueAt, SoonAt) = (ApplicationState.Waiting, now, by.Name, dueAt, soonAt);
        return null;
    }

    /// <summary>The operator's hours have changed, and with them the end of the four (C-5).</summary>
    public void Move(DateTime dueAt, DateTime soonAt) => (DueAt, SoonAt) = (dueAt, soonAt);

    /// <summary>The operator formed the number (IN-6.3).</summary>
    public Problem? Answer(Officer by, DateTime now) => Close(ApplicationState.Formed, null, null, by, now);

    /// <summary>The operator answers with an error (IN-6.3).</summary>
    public Problem? AnswerError(ApplicationError error, string words, Officer by, DateTime now) => Close(ApplicationState.Error, error, words, by, now);

    /// <summary>The case was withdrawn or refused before an answer.</summary>
    public void End()
    {
        if (State is ApplicationState.Accepted or ApplicationState.Consented or ApplicationState.Waiting)
        {
            State = ApplicationState.Ended;
        }
    }

    /// <summary>The refusal fell: it stands again where it stood before the answer (C-8).</summary>
    public void Resume()
    {
        State = SentAt is not null ? ApplicationState.Waiting : ConsentAt is not null ? ApplicationState.Consented : ApplicationState.Accepted;
        (AnsweredAt, AnsweredByName, Error, ErrorWords) = (null, null, null, null);
    }

    /// <summary>Follows a person after a merge of two records (C-1).</summary>
    public void MovePerson(Guid kept) => PersonId = kept;

    private Problem? Close(ApplicationState state, ApplicationError? error, string? words, Officer by, DateTime now)
    {
        if (State != ApplicationState.Waiting)
        {
            return new Problem(AnsweredAt is null ? "IN.not-with-operator" : "IN.answered-already", AnsweredByName ?? CaseNumber);
        }

        (State, Error, ErrorWords, AnsweredAt, AnsweredByName) = (state, error, words, now, by.Name);
        return null;
    }
}
