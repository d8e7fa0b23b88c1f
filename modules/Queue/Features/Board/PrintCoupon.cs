using Licensing.Kernel.Standards;
using Licensing.Platform.Modules;
using Licensing.Platform.Printing;
using Licensing.Platform.UseCases;
using Licensing.Queue.Printing;
using Licensing.Web.Files;
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
        return found.Failure is { } failure
            ? failure
            : desk.Print($"{found.Value.Name}.pdf", new CouponPaper(
                found.Value.Office, found.Value.Name, desk.Words(TextKeys.Service(found.Value.Service)), found.Value.Edition, found.Value.Ahead, PaperDesk.At(found.Value.TakenAt), request.Address));
    }
}

/// <summary>The coupon, and the calls of a hall for its screen.</summary>
internal sealed class QueueEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/ticket/{code}/coupon", (string code, HttpContext http, PaperReply reply) =>
            reply.Show(new PrintCoupon(code, $"{http.Request.Scheme}://{http.Request.Host}{QueuePaths.Ticket(code)}"), http)).AllowAnonymous().ExcludeFromDescription();
    }
}
