using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Post;
using Licensing.AddressBureau.Features.Certificates;
using Licensing.AddressBureau.Law;
using Licensing.AddressBureau.Printing;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Modules;
using Licensing.Platform.Printing;
using Licensing.Platform.UseCases;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features.Post;

/// <summary>Answers that wait to be posted, and the mail of a day.</summary>
/// <param name="Day">Which day; none is today.</param>
[Allow(Roles.Registrar, Roles.ApprovingChief)]
internal sealed record ShowPost(DateOnly? Day = null) : IQuery<PostDay>;

/// <summary>The page.</summary>
internal sealed record PostDay(DateOnly Day, IReadOnlyList<WaitingAnswer> Waiting, IReadOnlyList<MailItem> Mail);

/// <summary>An answer that waits.</summary>
/// <param name="Version">Of the case.</param>
/// <param name="Addressee">Who asked.</param>
/// <param name="Address">Where they live, where the register knows it.</param>
internal sealed record WaitingAnswer(Guid CaseId, string CaseNumber, int Version, DateTime DueAt, string Addressee, string? Address, string? Request, MailKind Kind);

/// <summary>The envelope of an answer.</summary>
[Allow(Roles.Registrar, Roles.ApprovingChief)]
internal sealed record PrintEnvelope(Guid MailId) : IQuery<PrintedPaper>;

/// <summary>The answer for the back of the request, with the stamp that names the operator (AC-16 of 2007, AC-14 of 2010); the letter that goes with a list.</summary>
[Allow(Roles.Registrar, Roles.ApprovingChief)]
internal sealed record PrintBack(Guid MailId) : IQuery<PrintedPaper>;

/// <summary>The list of mail of a day.</summary>
[Allow(Roles.Registrar, Roles.ApprovingChief)]
internal sealed record PrintMailOfDay(DateOnly Day) : IQuery<PrintedPaper>;

internal sealed class ShowPostHandler(AddressBureauDb db, CaseDesk cases, IAddressRegister register, PaperDesk papers) :
    IHandler<ShowPost, PostDay>, IHandler<PrintEnvelope, PrintedPaper>, IHandler<PrintBack, PrintedPaper>, IHandler<PrintMailOfDay, PrintedPaper>
{
    private const int Most = 500;

    public async Task<Result<PostDay>> Handle(ShowPost request, UseCase useCase, CancellationToken cancellation)
    {
        var (office, day) = (useCase.Actor.OfficeId, request.Day ?? BusinessTime.DateOf(useCase.Now));
        var granted = await cases.Visible(useCase.Actor)
            .Where(c => c.Service == CertificateFlow.Service && c.State == CaseState.Granted && c.OfficeId == office && c.DecidingOfficeId == office && WaitingMail.Editions.Contains(c.Edition))
            .OrderBy(c => c.DueAt).Take(Most).ToListAsync(cancellation);
        var waiting = new List<WaitingAnswer>();
        foreach (var about in granted.Where(WaitingMail.IsFor))
        {
            waiting.Add(await Waiting(about, cancellation));
        }

        useCase.Viewed("address-mail", $"{day:yyyy-MM-dd}");
        return new PostDay(day, waiting, await OfDay(office, day, cancellation));
    }

    public async Task<Result<PrintedPaper>> Handle(PrintEnvelope request, UseCase useCase, CancellationToken cancellation)
    {
        if (await Find(request.MailId, useCase, cancellation) is not { } mail)
        {
            return new Failure.NotFound("address-mail", request.MailId.ToString());
        }

        return papers.Print($"envelope-{mail.Number}.pdf", new EnvelopePaper(await papers.Office(mail.OfficeId, cancellation), mail, PaperDesk.At(mail.At)));
    }

    public async Task<Result<PrintedPaper>> Handle(PrintBack request, UseCase useCase, CancellationToken cancellation)
    {
        if (await Find(request.MailId, useCase, cancellation) is not { } mail)
        {
            return new Failure.NotFound("address-mail", request.MailId.ToString());
        }

        var answers = await db.Inquiries.AsNoTracking().Where(i => i.CaseId == mail.CaseId).GroupBy(i => i.Answer).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        var one = mail.Kind == MailKind.List ? null : await db.Inquiries.AsNoTracking().SingleOrDefaultAsync(i => i.CaseId == mail.CaseId, cancellation);
        var reason = one?.Data.Removed?.Reason is { } why ? papers.Words($"AC.reason.{why}") : null;
        return papers.Print($"answer-{mail.Number}.pdf", new BackOfRequestPaper(
            await papers.Office(mail.OfficeId, cancellation), await papers.Edition(AddressCertificateStandard.Declared, mail.Edition, BusinessTime.DateOf(useCase.Now), cancellation),
            mail, one, reason, answers.ToDictionary(a => a.Key, a => a.Count)));
    }

    public async Task<Result<PrintedPaper>> Handle(PrintMailOfDay request, UseCase useCase, CancellationToken cancellation)
    {
        var office = useCase.Actor.OfficeId;
        useCase.Viewed("address-mail", $"{request.Day:yyyy-MM-dd}");
        var edition = await papers.Edition(AddressCertificateStandard.Declared, request.Day, cancellation);
        return papers.Print(
            $"mail-{request.Day:yyyy-MM-dd}.pdf", new MailDayPaper(await papers.Office(office, cancellation), edition, request.Day, await OfDay(office, request.Day, cancellation), PaperDesk.At(useCase.Now)));
    }

    private async Task<WaitingAnswer> Waiting(Case about, CancellationToken cancellation)
    {
        var (subject, facts) = (CertificateJson.Subject(about.Subject), CertificateJson.Facts(about.Facts));
        var address = facts.IsIndividual && about.PersonId is { } person ? (await register.FindPermanent(person, cancellation))?.Address : null;
        var kind = subject.ListId is not null ? MailKind.List : facts.IsIndividual ? MailKind.Certificate : MailKind.BackOfRequest;
        return new WaitingAnswer(about.Id, about.Number, about.Version, about.DueAt, subject.Organisation ?? about.ApplicantName, address, subject.Basis(null), kind);
    }

    private async Task<MailItem?> Find(Guid id, UseCase useCase, CancellationToken cancellation)
    {
        var office = useCase.Actor.OfficeId;
        var found = await db.Mail.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && m.OfficeId == office, cancellation);
        if (found is not null)
        {
            useCase.Viewed("address-mail", found.Number, caseId: found.CaseId);
        }

        return found;
    }

    private async Task<IReadOnlyList<MailItem>> OfDay(string office, DateOnly day, CancellationToken cancellation) =>
        await db.Mail.AsNoTracking().Where(m => m.OfficeId == office && m.On == day).OrderBy(m => m.Number).ToListAsync(cancellation);
}

/// <summary>The papers of the post as files that the browser shows and prints.</summary>
internal sealed class PostEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var papers = routes.MapPapers();
        papers.MapGet("/address-envelope/{id:guid}", (Guid id, HttpContext http, PaperReply reply) => reply.Show(new PrintEnvelope(id), http));
        papers.MapGet("/address-back/{id:guid}", (Guid id, HttpContext http, PaperReply reply) => reply.Show(new PrintBack(id), http));
        papers.MapGet("/address-mail/{day}", async (string day, HttpContext http, PaperReply reply) =>
            PaperReply.Day(day) is { } on ? await reply.Show(new PrintMailOfDay(on), http) : Results.BadRequest());
    }
}
