using Licensing.Platform.Outbox;

namespace Licensing.Platform.Notices;

/// <summary>
/// Somebody is to be told something by e-mail and SMS: how any module raises a notice, by publishing this from its use case. The words are the resources
/// <c>notice.{Kind}.subject</c>, <c>notice.{Kind}.text</c> and <c>notice.{Kind}.sms</c> of the module, with {0} the number, {1} the office, and from {2} on the
/// <see cref="Args"/>. They say no more than status, number, office and what to bring (C-10): whoever holds the telephone reads them.
/// </summary>
/// <param name="Kind">Kebab-case.</param>
/// <param name="Key">What makes it the same notice, such as <c>booking:{id}:reminder</c>: it is sent once by every channel, however often it is raised.</param>
/// <param name="Number">Number that the person knows: of the case, the booking, the permit.</param>
public sealed record NoticeRequested(string Kind, string Key, string Number) : IIntegrationEvent
{
    /// <summary>The case; its applicant is told, in the language said at intake.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>The person who is told, where it is about no case.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The organisation that is told, where it is about no case.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>Telephone as given for this alone, such as with a booking; else that on record.</summary>
    public string? Phone { get; init; }

    /// <summary>E-mail as given for this alone; else that on record.</summary>
    public string? Email { get; init; }

    /// <summary>kk, ru or en; else the language of the case, or Kazakh.</summary>
    public string? Language { get; init; }

    /// <summary>The office that it is about.</summary>
    public string? OfficeId { get; init; }

    /// <summary>Values of the words' places, written the same in every language.</summary>
    public IReadOnlyList<string> Args { get; init; } = [];

    /// <summary>Keys of what to bring, one a line of the e-mail.</summary>
    public IReadOnlyList<string> Bring { get; init; } = [];

    /// <summary>Sent no sooner, UTC: a reminder the day before.</summary>
    public DateTime? NotBefore { get; init; }

    /// <summary>Of no use from then on, UTC.</summary>
    public DateTime? NotAfter { get; init; }
}

/// <summary>What was raised under this key is not to be sent any more: the booking was cancelled. What is sent is sent.</summary>
public sealed record NoticeWithdrawn(string Key) : IIntegrationEvent;

/// <summary>The platform's own kinds of notice.</summary>
internal static class NoticeKinds
{
    public const string Accepted = "accepted";
    public const string Missing = "missing";
    public const string Code = "code";
}
