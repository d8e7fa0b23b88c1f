using Licensing.Platform.Modules;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Weapons.Features;

/// <summary>The papers of a case as files that the browser shows and prints.</summary>
internal sealed class CasePaperEndpoints : IEndpoints
{
    public static string Permits(Guid caseId) => $"/print/weapon-permits/{caseId}";

    public static string Act(Guid caseId, string step) => $"/print/weapon-act/{caseId}/{step}";

    public void Map(IEndpointRouteBuilder routes)
    {
        var papers = routes.MapPapers();
        papers.MapGet("/weapon-permits/{caseId:guid}", (Guid caseId, HttpContext http, PaperReply reply) =>
            reply.Show(new PrintCasePermits(caseId, PaperReply.Verify(http)), http));
        papers.MapGet("/weapon-act/{caseId:guid}/{step}", (Guid caseId, string step, HttpContext http, PaperReply reply) =>
            reply.Show(new PrintCheckAct(caseId, step), http));
    }
}
