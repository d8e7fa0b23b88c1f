using Licensing.ForeignResidence.Domain;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;

namespace Licensing.ForeignResidence.Features;

/// <summary>Whether intake says where the applicant is going to live and who agreed (PR-12.1в, PR-12.2и). What is only lacking yet has the code «required».</summary>
internal sealed class CheckResidenceSubject : IIntakeSubject
{
    public string Service => PermanentResidenceFlow.Service;

    public Task<IReadOnlyList<FieldError>> Check(Applying applying, CancellationToken cancellation)
    {
        var subject = CaseJson.ReadOrNew<ResidenceSubject>(applying.Subject);
        return Task.FromResult<IReadOnlyList<FieldError>>(
        [
            .. SubjectText.Needed("address", subject.Address, PermanentResidence.LongestAddress),
            .. SubjectText.Needed("housingOwner", subject.HousingOwner, PermanentResidence.LongestName),
            .. SubjectText.Phone(subject.Phone, needed: false),
        ]);
    }
}

/// <summary>Whether intake says what form 1-N asks, and how the applicant is told that the document is ready (RP-14 to RP-16).</summary>
internal sealed class CheckPermitSubject : IIntakeSubject
{
    public string Service => ResidencePermitFlow.Service;

    public Task<IReadOnlyList<FieldError>> Check(Applying applying, CancellationToken cancellation)
    {
        var subject = CaseJson.ReadOrNew<PermitSubject>(applying.Subject);
        return Task.FromResult<IReadOnlyList<FieldError>>(
        [
            .. SubjectText.Needed("proofNumber", subject.ProofNumber, PermanentResidence.LongestNumber),
            .. SubjectText.Needed("birthPlace", subject.BirthPlace, ResidenceDocument.LongestPlace),
            .. SubjectText.Needed("address", subject.Address, PermanentResidence.LongestAddress),
            .. SubjectText.Phone(subject.Phone, needed: true),
            .. subject.Occupation?.Length > ResidenceDocument.LongestWords ? [new FieldError("subject.occupation", "too-long", $"{ResidenceDocument.LongestWords}")] : Array.Empty<FieldError>(),
        ]);
    }
}

/// <summary>What a text of the subject must be.</summary>
internal static class SubjectText
{
    private const int LongestPhone = 40;
    private const int FewestDigits = 5;

    public static IEnumerable<FieldError> Needed(string field, string? text, int most)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return new($"subject.{field}", "required");
        }
        else if (text.Trim().Length > most)
        {
            yield return new($"subject.{field}", "too-long", $"{most}");
        }
    }

    public static IEnumerable<FieldError> Phone(string? text, bool needed)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return needed ? [new FieldError("subject.phone", "required")] : [];
        }

        var odd = text.Any(c => !char.IsAsciiDigit(c) && c is not (' ' or '+' or '-' or '(' or ')' or ','));
        return odd || text.Count(char.IsAsciiDigit) < FewestDigits || text.Trim().Length > LongestPhone ? [new FieldError("subject.phone", "RP.phone-unreadable")] : [];
    }
}
