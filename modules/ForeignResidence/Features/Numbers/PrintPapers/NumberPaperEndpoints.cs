using Licensing.Platform.Modules;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.ForeignResidence.Features.Numbers;

/// <summary>The papers of IN as files that the browser shows and prints.</summary>
internal sealed class NumberPaperEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var papers = routes.MapPapers();
        papers.MapGet("/number-certificate/{caseId:guid}", (Guid caseId, HttpContext http, PaperReply reply) =>
            reply.Show(new PrintCertificate(caseId, PaperReply.Verify(http)), http));
        papers.MapGet("/number-application/{caseId:guid}", (Guid caseId, HttpContext http, PaperReply reply) => reply.Show(new PrintApplication(caseId), http));
    }
}
