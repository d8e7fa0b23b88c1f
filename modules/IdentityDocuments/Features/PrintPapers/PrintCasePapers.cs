using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.IdentityDocuments.Printing;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Files;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.IdentityDocuments.Features;

/// <summary>The form of ID with photograph and signature, or the application of TI (ID-9, TI-9.1).</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.DecisionOfficer)]
internal sealed record PrintForm(Guid CaseId) : IQuery<PrintedPaper>, IAboutCase;

/// <summary>The talon of registration with its nine fields (appendix of the standard).</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.DecisionOfficer)]
internal sealed record PrintTalon(Guid CaseId) : IQuery<PrintedPaper>, IAboutCase;

/// <summary>The temporary identity card, to be signed and sealed (TI-6).</summary>
/// <param name="VerifyAddress">Where the code of a paper is verified.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.DecisionOfficer)]
internal sealed record PrintTemporaryCard(Guid CaseId, string VerifyAddress) : IQuery<PrintedPaper>, IAboutCase;

internal sealed class PrintCasePapersHandler(CaseDesk cases, IdentityDocumentsDb db, PaperDesk desk, IFileStore files, TalonFields talon) :
    IHandler<PrintForm, PrintedPaper>, IHandler<PrintTalon, PrintedPaper>, IHandler<PrintTemporaryCard, PrintedPaper>
{
    public async Task<Result<PrintedPaper>> Handle(PrintForm request, UseCase useCase, CancellationToken cancellation)
    {
        if (await Open(request.CaseId, useCase, cancellation) is not { } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        var (form, isCard) = (IdentityJson.Form(about.Subject), about.Service == TemporaryCardFlow.Service);
        var taken = await db.Enrolments.AsNoTracking().SingleOrDefaultAsync(e => e.CaseId == about.Id, cancellation);
        return desk.Print($"form-{about.Number}.pdf", new FormPaper(
            isCard ? "ident.application.title" : "ident.form.title",
            await Paper(about, useCase, cancellation), await desk.Office(about.OfficeId, cancellation),
            [
                ("holder", about.ApplicantName), ("born", Formats.Date(about.ApplicantDate)), ("birth-place", form.BirthPlace ?? "—"), ("address", form.Address ?? "—"),
                .. isCard ? Array.Empty<(string, string)>() : Ordered(about, form),
            ],
            [.. about.Documents.Where(d => d.Presented).OrderBy(d => d.Ordinal).Select(d => desk.Words(TextKeys.Document(about.Service, d.Code)))],
            await Content(taken?.Photo, cancellation), await Content(taken?.Signature, cancellation), about.AcceptedByName, PaperDesk.At(about.FiledAt)));
    }

    public async Task<Result<PrintedPaper>> Handle(PrintTalon request, UseCase useCase, CancellationToken cancellation)
    {
        if (await Open(request.CaseId, useCase, cancellation) is not { Service: IdentityFlow.Service } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        var office = await desk.Office(about.OfficeId, cancellation);
        return desk.Print($"talon-{about.Number}.pdf", new IdentityTalonPaper(
            await Paper(about, useCase, cancellation), office, await talon.Of(about, office, cancellation), about.AcceptedByName, PaperDesk.At(about.FiledAt)));
    }

    public async Task<Result<PrintedPaper>> Handle(PrintTemporaryCard request, UseCase useCase, CancellationToken cancellation)
    {
        if (await Open(request.CaseId, useCase, cancellation) is not { Service: TemporaryCardFlow.Service } about
            || await db.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.CaseId == about.Id, cancellation) is not { } card)
        {
            return new Failure.NotFound("identity-document", request.CaseId.ToString());
        }

        if (!card.HoldsOn(BusinessTime.DateOf(useCase.Now)))
        {
            return new Problem("ID.document-ended", card.Number);
        }

        return desk.Print($"card-{card.Number.Replace(' ', '-')}.pdf", new TemporaryCardPaper(
            (await Paper(about, useCase, cancellation)).Edition, await desk.Office(card.OfficeId, cancellation), card.Number, card.Name.Full,
            [
                ("surname", card.Surname), ("given-name", card.GivenName), ("patronymic", card.Patronymic ?? "—"), ("born", Formats.Date(card.BirthDate)), ("birth-place", card.BirthPlace),
                ("iin", card.Iin ?? "—"), ("address", card.Address), ("from", Formats.Date(card.From)), ("until", Formats.Date(card.Until!.Value)),
            ],
            card.CaseNumber, $"{request.VerifyAddress}/{card.VerifyCode}", PaperDesk.At(useCase.Now)));
    }

    private (string Label, string Value)[] Ordered(Case about, IdentityForm form)
    {
        var facts = IdentityJson.Facts(about.Facts);
        return
        [
            .. facts.OrdersPassport ? [("latin", $"{form.LatinSurname} {form.LatinGivenName}")] : Array.Empty<(string, string)>(),
            ("phone", form.Phone ?? "—"),
            ("ordered", string.Join(", ", facts.Ordered().Select(k => desk.Words($"ID.kind.{k}").OnOneLine))),
            ("reason", desk.Words(TextKeys.FactCode("ID", "reason", System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName($"{facts.Reason}"))).OnOneLine),
            .. string.IsNullOrWhiteSpace(form.Loss) ? Array.Empty<(string, string)>() : [("loss", form.Loss)],
        ];
    }

    private async Task<Case?> Open(Guid caseId, UseCase useCase, CancellationToken cancellation)
    {
        if (await cases.Find(caseId, useCase.Actor, cancellation) is not { Service: IdentityFlow.Service or TemporaryCardFlow.Service } about)
        {
            return null;
        }

        useCase.Viewed("case", about.Number, about.PersonId, about.Id);
        return about;
    }

    private async Task<PaperCase> Paper(Case about, UseCase useCase, CancellationToken cancellation)
    {
        IStandard standard = about.Service == IdentityFlow.Service ? IdentityStandard.Declared : TemporaryCardStandard.Declared;
        var edition = await desk.Edition(standard, about.Edition, BusinessTime.DateOf(useCase.Now), cancellation);
        return new PaperCase(about.Number, desk.Words(TextKeys.Service(about.Service)), edition, about.ApplicantName);
    }

    private async Task<ReadOnlyMemory<byte>?> Content(CapturedPicture? picture, CancellationToken cancellation)
    {
        if (picture is null || files.Find(picture.File.Sha256) is not { } content)
        {
            return null;
        }

        await using (content)
        {
            return await PictureFiles.Read(content, PictureRules.MostBytes(picture.Kind), cancellation);
        }
    }
}

/// <summary>What stands in the nine fields of the talon.</summary>
internal sealed class TalonFields(PaperDesk desk, IdentityDocumentsDb db)
{
    private static readonly string[] BaseDocuments =
        ["birth-certificate", "passport", "identity-card", "citizenship-admission-certificate", "return-certificate"];

    public async Task<IReadOnlyList<string>> Of(Case about, PaperOffice office, CancellationToken cancellation)
    {
        var facts = IdentityJson.Facts(about.Facts);
        var (kinds, filed) = (facts.Ordered(), BusinessTime.FromUtc(about.FiledAt));
        var surrendered = facts.IsExchange
            ? await db.Documents.AsNoTracking().Where(d => d.PersonId == about.PersonId && d.CaseId != about.Id && kinds.Contains(d.Kind) && (d.Status == CitizenDocumentStatus.Valid || d.EndedBy == about.Number))
                .OrderBy(d => d.Kind).Select(d => new { d.Kind, d.Number }).ToListAsync(cancellation)
            : [];
        var bases = about.Documents.Where(d => d.Presented && BaseDocuments.Contains(d.Code)).OrderBy(d => d.Ordinal)
            .Select(d => Joined(desk.Words(TextKeys.Document(about.Service, d.Code)).Kk, d.Number is null ? null : $"№ {d.Number}", d.IssuedOn is { } on ? Formats.Date(on) : null, d.Issuer));
        return
        [
            Joined(office.Name.Kk, office.Address.Kk, about.OfficeId),
            office.Phone ?? "1414",
            about.Number,
            Joined(desk.Words(TextKeys.Service(about.Service)).Kk, Formats.Date(BusinessTime.DateOf(filed))),
            Joined(about.ApplicantName, Formats.Date(about.ApplicantDate)),
            Dash(string.Join("; ", bases)),
            string.Join(", ", kinds.Select(k => desk.Words($"ID.kind.{k}").Kk)),
            Dash(string.Join(", ", surrendered.Select(d => $"{desk.Words($"ID.kind.{d.Kind}").Kk} № {d.Number}"))),
            Formats.Date(BusinessTime.DateOf(BusinessTime.FromUtc(about.DueAt))),
        ];
    }

    private static string Joined(params string?[] parts) => string.Join(", ", parts.Where(p => !string.IsNullOrWhiteSpace(p)));

    private static string Dash(string text) => text.Length == 0 ? "—" : text;
}
