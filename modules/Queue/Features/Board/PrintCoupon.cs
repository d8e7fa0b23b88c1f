using Licensing.Kernel.Standards;
using Licensing.Platform.Modules;
using Licensing.Platform.Printing;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Queue.Printing;
using Licensing.Web.Files;
using Licensing.Web.Gate;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Queue.Features;

/// <summary>The coupon of a ticket.</summary>
[Allow(Roles.Public)]
internal sealed record PrintCoupon(string Code, string Address) : IQuery<PrintedPaper>;

internal sealed class PrintCouponHandler(IHandler<ShowTicket, HeldTicket> tickets, PaperDesk desk) : IHandler<PrintCoupon, PrintedPaper>
{
    public async Task<Result<PrintedPaper>> Handle(PrintCoupon request, UseCase useCase, CancellationToken cancellation)
    {
        var found = await tickets.Handle(new ShowTicket(request.Code), useCase, cancellation);
        if (found.Failure is { } failure)
        {
            return failure;
        }

        var (held, takenAt) = (found.Value, PaperDesk.At(found.Value.TakenAt));
        return desk.Print($"{held.Name}.pdf", new CouponPaper(
            held.Office, held.Name, desk.Words(TextKeys.Service(held.Service)), request.Address, takenAt, "queue.title",
            [w => w.Format("queue.ahead", held.Ahead), _ => Bilingual.Same($"{Formats.Moment(takenAt)} · {held.Edition}"), w => w["queue.keep"]]));
    }
}

/// <summary>The coupons of tickets and bookings.</summary>
internal sealed class QueueEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/ticket/{code}/coupon", (string code, HttpContext http, PaperReply reply) =>
            reply.Show(new PrintCoupon(code, Whole(http, QueuePaths.Ticket(code))), http)).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/book/{code}/coupon", async (string code, HttpContext http, PaperReply reply, PublicGate gate) => gate.Opens(http)
            ? await reply.Show(new PrintBooking(code, Whole(http, QueuePaths.Booking(code))), http)
            : Results.StatusCode(StatusCodes.Status429TooManyRequests)).AllowAnonymous().ExcludeFromDescription();
    }

    private static string Whole(HttpContext http, string path) => $"{http.Request.Scheme}://{http.Request.Host}{path}";
}
