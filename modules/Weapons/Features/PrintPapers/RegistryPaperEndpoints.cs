using Licensing.Platform.Modules;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Weapons.Features;

/// <summary>The papers of the register as files that the browser shows and prints; each address says the purpose that was stated on the page.</summary>
internal sealed class RegistryPaperEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var papers = routes.MapPapers();
        papers.MapGet("/weapon-card/{id:guid}", (Guid id, string? purpose, HttpContext http, PaperReply reply) => reply.Show(new PrintWeaponCard(id), http, purpose));
        papers.MapGet("/weapon-act/{id:guid}/{ordinal:int}", (Guid id, int ordinal, string? purpose, HttpContext http, PaperReply reply) =>
            reply.Show(new PrintWeaponAct(id, ordinal), http, purpose));
        papers.MapGet("/permit-letters/{day}", (string day, string? purpose, HttpContext http, PaperReply reply) =>
            reply.Show(new PrintPermitLetters(PaperReply.Day(day)), http, purpose));
        papers.MapGet("/permit-letter/{id:guid}", (Guid id, string? purpose, HttpContext http, PaperReply reply) =>
            reply.Show(new PrintPermitLetters(null, id), http, purpose));
        papers.MapGet("/permit-revocation/{id:guid}", (Guid id, string? purpose, HttpContext http, PaperReply reply) => reply.Show(new PrintRevocation(id), http, purpose));
        papers.MapGet("/weapons-ended", (string? purpose, HttpContext http, PaperReply reply) => reply.Show(new PrintEndedInHand(), http, purpose));
        papers.MapGet("/weapon-report", (string? kind, string? region, string? from, string? to, HttpContext http, PaperReply reply) =>
            reply.Show(new PrintWeaponReport(ReportEndpoints.Asked(kind, region, from, to)), http, "report"));
    }
}
