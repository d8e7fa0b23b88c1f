using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain;
using Licensing.ForeignResidence.Law;
using Licensing.ForeignResidence.Printing;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features;

/// <summary>Form 1-N (RP-7.1, RP-17).</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record PrintForm1N(Guid CaseId) : IQuery<PrintedPaper>, IAboutCase;

/// <summary>The letter that the document is ready (RP-16).</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record PrintReadyNotice(Guid CaseId) : IQuery<PrintedPaper>, IAboutCase;

/// <summary>The permit or certificate of a case (RP-5), only while it is in force.</summary>
/// <param name="VerifyAddress">Address of the page that checks papers, the code left out.</param>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record PrintResidenceDocument(Guid CaseId, string VerifyAddress) : IQuery<PrintedPaper>, IAboutCase;

internal sealed class PrintPermitHandler(CaseDesk cases, ForeignResidenceDb db, PaperDesk desk) :
    IHandler<PrintForm1N, PrintedPaper>, IHandler<PrintReadyNotice, PrintedPaper>, IHandler<PrintResidenceDocument, PrintedPaper>
{
    public async Task<Result<PrintedPaper>> Handle(PrintForm1N request, UseCase useCase, CancellationToken cancellation)
    {
        if (await Open(request.CaseId, useCase, cancellation) is not { } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        var (form, facts, document) = (CaseJson.ReadOrNew<PermitSubject>(about.Subject), ResidenceJson.Permit(about.Facts), await Document(about.Id, cancellation));
        return desk.Print($"form-1n-{about.Number}.pdf", new Form1NPaper(
            new PaperCase(about.Number, desk.Words("RP.service"), await Edition(about.Edition, useCase, cancellation), about.ApplicantName),
            await desk.Office(about.OfficeId, cancellation),
            [
                ("holder", about.ApplicantName), ("born", Formats.Date(about.ApplicantDate)), ("birth-place", form.BirthPlace ?? "—"), ("proof", form.ProofNumber ?? "—"),
                .. facts.PassportValidTo is { } last ? [("passport-until", Formats.Date(last))] : Array.Empty<(string, string)>(),
                ("address", form.Address ?? "—"), ("phone", form.Phone ?? "—"), ("occupation", form.Occupation ?? "—"),
            ],
            document?.Number, document?.SignedOn, about.AcceptedByName, PaperDesk.At(about.FiledAt)));
    }

    public async Task<Result<PrintedPaper>> Handle(PrintReadyNotice request, UseCase useCase, CancellationToken cancellation)
    {
        if (await Open(request.CaseId, useCase, cancellation) is not { } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        if (await Document(about.Id, cancellation) is not { ProducedOn: not null } document)
        {
            return new Problem("RP.not-made", about.Number);
        }

        var letter = new ResidenceLetter(
            LetterKind.Ready, about.ApplicantName, [about.Number, document.Number], [("case", about.Number), ("number", document.Number), ("until", Formats.Date(document.Until))], []);
        return desk.Print($"ready-{about.Number}.pdf", new ResidenceLettersPaper(
            await desk.Office(about.DecidingOfficeId, cancellation), await Edition(about.Edition, useCase, cancellation), about.Number, [letter], useCase.Actor.Name,
            PaperDesk.At(useCase.Now)));
    }

    public async Task<Result<PrintedPaper>> Handle(PrintResidenceDocument request, UseCase useCase, CancellationToken cancellation)
    {
        if (await Open(request.CaseId, useCase, cancellation) is not { } about || await Document(about.Id, cancellation) is not { } d)
        {
            return new Failure.NotFound("residence-document", request.CaseId.ToString());
        }

        if (d.Status != ResidenceDocumentStatus.InForce)
        {
            return new Problem("RP.document-ended", d.Number);
        }

        return desk.Print($"residence-{d.Number.Replace(' ', '-')}.pdf", new ResidenceDocumentPaper(
            await Edition(d.Edition, useCase, cancellation), await desk.Office(d.OfficeId, cancellation), d.Kind == ResidenceDocumentKind.Permit, d.Number,
            [
                ("holder", d.Name.Full), ("born", Formats.Date(d.BirthDate)), ("birth-place", d.BirthPlace), ("citizenship", PaperCountry.Of(d.Citizenship)), ("iin", d.Iin ?? "—"),
                ("proof", d.ProofNumber), ("address", d.Address), ("from", Formats.Date(d.From)), ("until", Formats.Date(d.Until)),
            ],
            d.Name.Full, d.CaseNumber, $"{request.VerifyAddress}/{d.VerifyCode}", PaperDesk.At(useCase.Now)));
    }

    private async Task<Case?> Open(Guid caseId, UseCase useCase, CancellationToken cancellation)
    {
        if (await cases.Find(caseId, useCase.Actor, cancellation) is not { Service: ResidencePermitFlow.Service } about)
        {
            return null;
        }

        useCase.Viewed("case", about.Number, about.PersonId, about.Id);
        return about;
    }

    private Task<ResidenceDocument?> Document(Guid caseId, CancellationToken cancellation) =>
        db.ResidenceDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.CaseId == caseId, cancellation);

    private Task<PaperEdition> Edition(string code, UseCase useCase, CancellationToken cancellation) =>
        desk.Edition(ResidencePermitStandard.Declared, code, BusinessTime.DateOf(useCase.Now), cancellation);
}
