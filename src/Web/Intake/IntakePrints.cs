using Licensing.Kernel.Calendars;
using Licensing.Kernel.Offices;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.Modules;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Platform.Verifying;
using Licensing.Web.Cases;
using Licensing.Web.Files;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Web.Intake;

/// <summary>Papers and files of intake: the talon, the refusal to accept, scans of a draft. Each is asked for through a use case, which checks and leaves its trace.</summary>
internal sealed class IntakePrints : IEndpoints
{
    private const string Pdf = "application/pdf";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/print/talon/{id:guid}", PrintTalon).RequireAuthorization().ExcludeFromDescription();
        routes.MapGet("/print/intake-refusal/{id:guid}", PrintRefusal).RequireAuthorization().ExcludeFromDescription();
        routes.MapGet("/drafts/{id:guid}/scans/{sha256}", ShowScan).RequireAuthorization().ExcludeFromDescription();
    }

    private static async Task<IResult> PrintTalon(
        Guid id, HttpContext context, ICurrentActor current, IDispatcher dispatcher, ITexts texts, PdfPrinter printer) =>
        await current.Get() is { } actor
        && await dispatcher.Send(new ShowCase(id), actor, "talon", cancellation: context.RequestAborted) is { IsOk: true, Value: var view }
            ? Results.File(printer.Print(Talon(view, texts) with { VerifyAddress = PaperReply.Verify(context, CasePaperCode.Talon(id)) }), Pdf)
            : Results.NotFound();

    private static async Task<IResult> PrintRefusal(
        Guid id, HttpContext context, ICurrentActor current, IDispatcher dispatcher, ITexts texts, PdfPrinter printer) =>
        await current.Get() is { } actor
        && await dispatcher.Send(new ShowIntakeRefusal(id), actor, cancellation: context.RequestAborted) is { IsOk: true, Value: var sheet }
            ? Results.File(printer.Print(NotAccepted(sheet, texts) with { VerifyAddress = PaperReply.Verify(context, CasePaperCode.NotAccepted(id)) }), Pdf)
            : Results.NotFound();

    private static async Task<IResult> ShowScan(Guid id, string sha256, HttpContext context, ICurrentActor current, IDispatcher dispatcher)
    {
        if (await current.Get() is not { } actor
            || await dispatcher.Send(new OpenDraftScan(id, sha256), actor, cancellation: context.RequestAborted) is not { IsOk: true, Value: var opened })
        {
            return Results.NotFound();
        }

        // Never kept by the browser, and nothing in the file runs.
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
        return Results.Stream(opened.Content, opened.Scan.ContentType);
    }

    // C-3.3: number, service, edition, what was accepted, office, officer, when, until when.
    private static TalonPaper Talon(CaseView view, ITexts texts)
    {
        var both = Both(texts);
        var taken = view.Case.Documents.Where(d => d.Presented).OrderBy(d => d.Ordinal);
        return new TalonPaper(
            CasePapers.Case(view, both), CasePapers.Office(view), Officer(view.Case.AcceptedByName, view.Office, both),
            BusinessTime.FromUtc(view.Case.FiledAt), BusinessTime.FromUtc(view.Case.DueAt),
            [.. taken.Select(d => new TalonDocument(both(TextKeys.Document(view.Case.Service, d.Code)), d.Number))]);
    }

    // C-3.2: in two copies, each missing document named.
    private static NotAcceptedPaper NotAccepted(IntakeRefusalSheet sheet, ITexts texts)
    {
        var (both, refusal) = (Both(texts), sheet.Refusal);
        // The receipts of 2014 and later name the law on public services (EX: appendix 5).
        var own = $"print.not-accepted.basis.{refusal.Edition}";
        var basis = texts.Has(own) ? both(own) : sheet.GroundClause is not { } clause ? null : new Bilingual(
            texts.In(Cultures.Kazakh).Format("print.not-accepted.basis-ground", refusal.Edition, clause),
            texts.In(Cultures.Russian).Format("print.not-accepted.basis-ground", refusal.Edition, clause));
        return new NotAcceptedPaper(
            $"{refusal.Number}", both(TextKeys.Service(refusal.Service)), new PaperEdition(refusal.Edition, sheet.RepealedOn),
            new PaperOffice(Bilingual.Same(sheet.Office?.NameKk ?? refusal.OfficeId), Bilingual.Same(sheet.Office?.AddressKk ?? ""), sheet.Office?.Phones.FirstOrDefault()),
            Officer(refusal.ByName, sheet.Office, both), refusal.ApplicantName, BusinessTime.FromUtc(refusal.At),
            [.. refusal.Missing.Select(m => new PaperDocument(both(TextKeys.Document(refusal.Service, m.Code)), m.Clause))])
        {
            Basis = basis,
            Organisation = CasePapers.Organisation(sheet.Organisation),
        };
    }

    private static PaperOfficer Officer(string name, Office? office, Func<string, Bilingual> both)
    {
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var initials = string.Concat(parts.Skip(1).Select(p => p.EndsWith('.') ? p : $"{char.ToUpperInvariant(p[0])}."));
        var role = office?.Kind == OfficeKind.PublicServiceCentre ? Roles.CorporationOfficer : Roles.IntakeOfficer;
        return new PaperOfficer(both($"role.{role}"), parts.FirstOrDefault() ?? name, initials);
    }

    private static Func<string, Bilingual> Both(ITexts texts)
    {
        var (kazakh, russian) = (texts.In(Cultures.Kazakh), texts.In(Cultures.Russian));
        return key => new Bilingual(kazakh[key], russian[key]);
    }
}
