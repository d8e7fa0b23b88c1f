using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;

namespace Licensing.AddressBureau.Features.Certificates;

/// <summary>What the edition of the day says of an inquiry at the window, of one person or of a list, and what is wrong with what was typed.</summary>
internal sealed class CertificateChecks(CertificateFlow flow, BulkIntake intake)
{
    private const int LongestDocument = 200;

    /// <summary>The answer of the law, and the package as intake takes it over.</summary>
    public async Task<(CertificateCheck Check, DraftContent Content)> Of(CertificateEntry entry, UseCase useCase, CancellationToken cancellation)
    {
        var facts = entry.Facts.Write();
        var content = new DraftContent
        {
            PersonId = entry.ApplicantId,
            Facts = facts,
            Subject = (entry.Subject.ListId is null ? entry.Subject with { AboutId = entry.Subject.AboutId ?? entry.ApplicantId } : entry.Subject).Write(),
            Documents = [.. entry.Presented.Distinct().Select(code => new PresentedDocument(code) { Presented = true })],
        };
        var law = await intake.Law(flow, useCase.Actor.OfficeId, useCase, cancellation);
        var known = await flow.KnownFacts(new Applying(entry.ApplicantId, null, facts, null, BusinessTime.DateOf(useCase.Now)) { OfficeId = useCase.Actor.OfficeId }, cancellation);
        var said = law.Judge(content, known);
        IReadOnlyList<FieldError> errors =
        [
            .. entry.ApplicantId is null ? [new FieldError("applicant", "AC.applicant-needed")] : Array.Empty<FieldError>(),
            .. said.Errors,
            .. CertificateRules.Check(entry.Subject, CertificateJson.Facts(facts), entry.ApplicantId, BusinessTime.DateOf(useCase.Now)),
            .. entry.Subject.ListId is null ? Shown(entry.DocumentShown) : [],
        ];
        return (new CertificateCheck(said, errors), content);
    }

    // C-3.6: the result is handed over after an identity document is shown.
    private static IEnumerable<FieldError> Shown(string? document) => string.IsNullOrWhiteSpace(document) ? [new FieldError("documentShown", "required")]
        : document.Trim().Length > LongestDocument ? [new FieldError("documentShown", "too-long", $"{LongestDocument}")]
        : [];
}
