using Licensing.Platform.Modules;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Vehicles.Features;

/// <summary>The papers of the register as files that the browser shows and prints.</summary>
internal sealed class PaperEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var papers = routes.MapPapers();
        papers.MapGet("/vehicle-certificate/{id:guid}", (Guid id, HttpContext http, PaperReply reply) =>
            reply.Show(new PrintCertificate(id, null, PaperReply.Verify(http)), http));
        papers.MapGet("/vehicle-certificate/case/{caseId:guid}", (Guid caseId, HttpContext http, PaperReply reply) =>
            reply.Show(new PrintCertificate(null, caseId, PaperReply.Verify(http)), http));
        papers.MapGet("/inspection-act/{caseId:guid}", (Guid caseId, HttpContext http, PaperReply reply) => reply.Show(new PrintInspectionAct(caseId), http));
        papers.MapGet("/vehicle-register", (string? from, string? to, HttpContext http, PaperReply reply) =>
            reply.Show(new PrintRegistrations(PaperReply.Day(from), PaperReply.Day(to)), http));
    }
}
