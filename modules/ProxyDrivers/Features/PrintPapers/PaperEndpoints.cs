using Licensing.Platform.Modules;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.ProxyDrivers.Features;

/// <summary>The papers of this module as files that the browser shows and prints.</summary>
internal sealed class PaperEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var papers = routes.MapPapers();
        papers.MapGet("/proxy-mark/{id:guid}", (Guid id, HttpContext http, PaperReply reply) => reply.Show(new PrintMark(id), http));
        papers.MapGet("/proxy-mark/case/{caseId:guid}", (Guid caseId, HttpContext http, PaperReply reply) => reply.Show(new PrintMark(null, caseId), http));
        papers.MapGet("/proxy-register", (string? from, string? to, HttpContext http, PaperReply reply) =>
            reply.Show(new PrintRegister(PaperReply.Day(from), PaperReply.Day(to)), http));
    }
}
