using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Licensing.Feedback.Printing;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using Licensing.Platform.Law;
using Licensing.Platform.Modules;
using Licensing.Platform.Printing;
using Licensing.Platform.UseCases;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Feedback.Features;

/// <summary>Prints the complainant's coupon (C-8).</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Registrar, Roles.DecisionOfficer, Roles.ComplaintsOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PrintCoupon(Guid ComplaintId) : IQuery<PrintedPaper>;

/// <summary>Prints the coupon for who holds its code: the complainant, at the terminal or at home.</summary>
[Allow(Roles.Public)]
internal sealed record PrintHeldCoupon(string Code) : IQuery<PrintedPaper>;

/// <summary>Prints the answer to a complaint (C-8).</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Registrar, Roles.DecisionOfficer, Roles.ComplaintsOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PrintAnswer(Guid ComplaintId) : IQuery<PrintedPaper>;

internal sealed class PrintComplaintHandler(FeedbackDb db, PaperDesk desk, ILaw law) : IHandler<PrintCoupon, PrintedPaper>, IHandler<PrintHeldCoupon, PrintedPaper>,
    IHandler<PrintAnswer, PrintedPaper>
{
    public async Task<Result<PrintedPaper>> Handle(PrintCoupon request, UseCase useCase, CancellationToken cancellation) =>
        await Find(request.ComplaintId, useCase, cancellation) is { } c
            ? await Coupon(c, useCase, cancellation)
            : new Failure.NotFound("complaint", request.ComplaintId.ToString());

    public async Task<Result<PrintedPaper>> Handle(PrintHeldCoupon request, UseCase useCase, CancellationToken cancellation)
    {
        var code = request.Code.ToUpperInvariant();
        if (await db.Complaints.AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, cancellation) is not { } held)
        {
            return new Failure.NotFound("complaint", request.Code);
        }

        useCase.Viewed("complaint", held.Number, null, held.CaseId);
        return await Coupon(held, useCase, cancellation);
    }

    private async Task<PrintedPaper> Coupon(Complaint c, UseCase useCase, CancellationToken cancellation) =>
        desk.Print($"complaint-coupon-{c.Number}.pdf", new CouponPaper(
            await desk.Office(c.ReceivedAtId, cancellation), await Edition(c, useCase, cancellation), await Of(c, cancellation)));

    public async Task<Result<PrintedPaper>> Handle(PrintAnswer request, UseCase useCase, CancellationToken cancellation)
    {
        if (await Find(request.ComplaintId, useCase, cancellation) is not { } c)
        {
            return new Failure.NotFound("complaint", request.ComplaintId.ToString());
        }

        return c.AnsweredAt is not { } at
            ? new Problem("complaint.not-answered", c.Number)
            : desk.Print($"complaint-answer-{c.Number}.pdf", new AnswerPaper(
                await Edition(c, useCase, cancellation), await Of(c, cancellation), desk.Words($"complaint.outcome.{c.State}"), c.Answer!, c.Measures, PaperDesk.At(at), c.AnsweredByName!));
    }

    private async Task<Complaint?> Find(Guid id, UseCase useCase, CancellationToken cancellation)
    {
        var found = await ComplaintAccess.Visible(db.Complaints.AsNoTracking(), useCase.Actor).SingleOrDefaultAsync(c => c.Id == id, cancellation);
        if (found is not null)
        {
            useCase.Viewed("complaint", found.Number, null, found.CaseId);
        }

        return found;
    }

    private Task<Platform.Printing.Papers.PaperEdition> Edition(Complaint c, UseCase useCase, CancellationToken cancellation) =>
        desk.Edition(law.Standards[c.Service], c.Edition, BusinessTime.DateOf(useCase.Now), cancellation);

    private async Task<PaperComplaint> Of(Complaint c, CancellationToken cancellation) => new(
        c.Number, c.CaseNumber, desk.Words(TextKeys.Service(c.Service)), c.Complainant, c.Address, c.Against, c.Demand, PaperDesk.At(c.ReceivedAt), c.ReceivedByName,
        c.DueOn, await desk.Office(c.AnsweringOfficeId, cancellation));
}

/// <summary>The papers of this module as files that the browser shows and prints.</summary>
internal sealed class PaperEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var papers = routes.MapPapers();
        papers.MapGet("/complaint-coupon/{id:guid}", (Guid id, HttpContext http, PaperReply reply) => reply.Show(new PrintCoupon(id), http));
        routes.MapGet("/complaint/{code}/coupon", (string code, HttpContext http, PaperReply reply) => reply.Show(new PrintHeldCoupon(code), http)).AllowAnonymous().ExcludeFromDescription();
        papers.MapGet("/complaint-answer/{id:guid}", (Guid id, HttpContext http, PaperReply reply) => reply.Show(new PrintAnswer(id), http));
    }
}
