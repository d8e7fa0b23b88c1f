using System.Text.Json;
using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Law;
using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;

namespace Licensing.AddressBureau.Features.Certificates;

/// <summary>What a case of AC is about beyond the facts.</summary>
internal sealed record CertificateSubject
{
    /// <summary>About whom; the applicant where they ask about themselves.</summary>
    public Guid? AboutId { get; init; }

    /// <summary>The name, for the pages of the case.</summary>
    public string? AboutName { get; init; }

    /// <summary>For which body or organisation the applicant came.</summary>
    public string? Organisation { get; init; }

    /// <summary>Number of the written request, as the organisation registered it.</summary>
    public string? RequestNumber { get; init; }

    public DateOnly? RequestedOn { get; init; }

    /// <summary>Who signed the request: the head or an officer of the unit that sends it (AC-12.3 of 2007, AC-11 of 2010).</summary>
    public string? SignedBy { get; init; }

    /// <summary>The list of people that came with the request, which is answered row by row.</summary>
    public Guid? ListId { get; init; }

    /// <summary>How many people stand in it.</summary>
    public int? ListRows { get; init; }

    public string Write() => CaseJson.Write(this);

    /// <summary>For the journal.</summary>
    public string? Basis(string? documentShown) => string.Join(", ", new[]
    {
        RequestNumber is { } number ? $"№ {number}{(RequestedOn is { } on ? $" {on:dd.MM.yyyy}" : "")}" : null, documentShown,
    }.Where(part => !string.IsNullOrWhiteSpace(part))) is { Length: > 0 } said ? said : null;
}

/// <summary>Reads what drafts and cases keep.</summary>
internal static class CertificateJson
{
    /// <summary>A subject; an empty one where that is nothing, or nothing that can be read.</summary>
    public static CertificateSubject Subject(string? json) => CaseJson.ReadOrNew<CertificateSubject>(json);

    /// <summary>Facts; what is lacking, or cannot be read, has its default.</summary>
    public static AddressCertificateFacts Facts(string json) => AddressCertificateStandard.Declared.FactsOf(json);
}

/// <summary>What must be right of an inquiry beside the papers that the edition asks for.</summary>
internal static class CertificateRules
{
    public const int LongestNumber = 60;
    public const int LongestName = 310;

    /// <summary>What is wrong with what was typed, in fields that are named <c>subject.…</c>.</summary>
    public static IEnumerable<FieldError> Check(CertificateSubject subject, AddressCertificateFacts facts, Guid? applicantId, DateOnly today) =>
    [
        .. About(subject, facts, applicantId), .. Request(subject, facts, today),
        .. TooLong("about", subject.AboutName, LongestName), .. TooLong("organisation", subject.Organisation, Inquiry.LongestOrganisation),
        .. TooLong("requestNumber", subject.RequestNumber, LongestNumber), .. TooLong("signedBy", subject.SignedBy, LongestName),
    ];

    /// <summary>Who asks about themselves asks about themselves, and about others nobody does.</summary>
    public static Problem? Objection(CertificateSubject subject, AddressCertificateFacts facts, Guid? applicantId) => !facts.IsIndividual ? null
        : facts.Subject == AskedAbout.Self && subject.AboutId is { } about && about != applicantId ? new Problem("AC.about-other")
        : facts.Subject != AskedAbout.Self && (subject.AboutId ?? applicantId) == applicantId ? new Problem("AC.about-self")
        : null;

    private static IEnumerable<FieldError> About(CertificateSubject subject, AddressCertificateFacts facts, Guid? applicantId)
    {
        if (subject.ListId is not null)
        {
            yield break;
        }

        if (subject.AboutId is null && (facts.Subject != AskedAbout.Self || !facts.IsIndividual))
        {
            yield return new FieldError("subject.about", "AC.about-needed");
        }
        else if (Objection(subject with { AboutId = subject.AboutId ?? applicantId }, facts, applicantId) is { } objection)
        {
            yield return new FieldError("subject.about", objection.Code);
        }
    }

    // A legal entity's request is signed by its head and registered there.
    private static IEnumerable<FieldError> Request(CertificateSubject subject, AddressCertificateFacts facts, DateOnly today)
    {
        if (!facts.IsIndividual && string.IsNullOrWhiteSpace(subject.Organisation))
        {
            yield return new FieldError("subject.organisation", "required");
        }

        if (facts.Requester == Requester.LegalEntity && string.IsNullOrWhiteSpace(subject.RequestNumber))
        {
            yield return new FieldError("subject.requestNumber", "required");
        }

        if (subject.RequestedOn > today)
        {
            yield return new FieldError("subject.requestedOn", "date-in-future");
        }
    }

    private static IEnumerable<FieldError> TooLong(string field, string? text, int most) => text?.Length > most ? [new FieldError($"subject.{field}", "too-long", $"{most}")] : [];
}

/// <summary>Codes of facts as texts and the law's JSON have them.</summary>
internal static class LawCodes
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName($"{value}");
}
