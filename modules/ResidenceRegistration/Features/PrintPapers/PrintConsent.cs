using Licensing.Kernel.Calendars;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.Printing;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Law;
using Licensing.ResidenceRegistration.Printing;

namespace Licensing.ResidenceRegistration.Features;

/// <summary>The owner's consent as it is filled so far, for the signatures (RR-9.1, appendix).</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
internal sealed record PrintDraftConsent(Guid DraftId) : IQuery<PrintedPaper>;

/// <summary>The owner's consent that is kept with the case.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record PrintConsent(Guid CaseId) : IQuery<PrintedPaper>, IAboutCase;

internal sealed class PrintConsentHandler(DraftDesk drafts, CaseDesk cases, PaperDesk desk) : IHandler<PrintDraftConsent, PrintedPaper>, IHandler<PrintConsent, PrintedPaper>
{
    // Where nothing was entered yet there is room to write by hand.
    private const string Line = "_______________________________";

    public async Task<Result<PrintedPaper>> Handle(PrintDraftConsent request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await drafts.Open(request.DraftId, null, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var draft = opened.Value;
        if (draft.Service != RegistrationFlow.Service)
        {
            return new Failure.NotFound("draft", request.DraftId.ToString());
        }

        useCase.Viewed("draft", draft.Number, draft.PersonId, draft.CaseId);
        var (subject, facts) = (ResidenceJson.Registration(draft.Content.Subject), ResidenceJson.RegistrationFacts(draft.Content.Facts));
        var words = Words(subject, facts, draft.ApplicantName ?? Line);
        var paper = new ConsentPaper(
            await desk.Office(draft.OfficeId, cancellation), await desk.Edition(RegistrationStandard.Declared, BusinessTime.DateOf(useCase.Now), cancellation), $"{draft.Number}", words,
            PaperDesk.At(useCase.Now));
        return desk.Print($"owner-consent-{draft.Number}.pdf", paper);
    }

    public async Task<Result<PrintedPaper>> Handle(PrintConsent request, UseCase useCase, CancellationToken cancellation)
    {
        if (await cases.Find(request.CaseId, useCase.Actor, cancellation) is not { Service: RegistrationFlow.Service } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        var (subject, facts) = (ResidenceJson.Registration(about.Subject), ResidenceJson.RegistrationFacts(about.Facts));
        if (facts.OwnHousing)
        {
            return new Kernel.Problem("RR.no-consent", about.Number);
        }

        useCase.Viewed("case", about.Number, about.PersonId, about.Id);
        var paper = new ConsentPaper(
            await desk.Office(about.OfficeId, cancellation), await desk.Edition(RegistrationStandard.Declared, about.Edition, BusinessTime.DateOf(useCase.Now), cancellation), about.Number,
            Words(subject, facts, about.ApplicantName), PaperDesk.At(useCase.Now));
        return desk.Print($"owner-consent-{about.Number}.pdf", paper);
    }

    private static ConsentWords Words(RegistrationSubject subject, RegistrationFacts facts, string applicant) => new(
        Said(subject.Owner), new Bilingual(Said(subject.Address), Said(subject.AddressRu)), applicant, [.. subject.Members.Select(m => m.Name ?? Line)],
        subject.ConsentCount ?? subject.Members.Count + 1, facts.Kind == RegistrationKind.Permanent ? null : subject.Until, Said(subject.CameFrom), Given(subject.Document, subject.DocumentOn),
        Given(subject.OwnerDocument, subject.OwnerDocumentOn), subject.ConsentOn is { } on ? Formats.Date(on) : "«___» __________ 20__");

    private static string Said(string? text) => string.IsNullOrWhiteSpace(text) ? Line : text.Trim();

    private static string Given(string? number, DateOnly? on) => on is { } day ? $"№ {Said(number)}, {Formats.Date(day)}" : $"№ {Said(number)}";
}
