using Licensing.Kernel.Cases;
using Licensing.Platform.Modules;
using Licensing.Web.Cases;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>The papers of stays as files that the browser shows and prints.</summary>
internal sealed class StayPaperEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var papers = routes.MapPapers();
        papers.MapGet("/stay-mark/{id:guid}", (Guid id, HttpContext http, PaperReply reply) => reply.Show(new PrintStayMark(id), http));
        papers.MapGet("/stay-application/{id:guid}", (Guid id, HttpContext http, PaperReply reply) => reply.Show(new PrintStayApplication(id), http));
        papers.MapGet("/stay-list/{caseId:guid}", (Guid caseId, HttpContext http, PaperReply reply) => reply.Show(new PrintStayList(caseId), http));
    }
}

/// <summary>The list of what was registered, among the printouts of a case.</summary>
internal sealed class StayListOnCase() : CasePrint(
    StayFlow.Service,
    "TR.print.list",
    shown => shown.Case.State == CaseState.HandedOver && shown.Case.LastDecision is { Kind: DecisionKind.Grant } ? $"/print/stay-list/{shown.Case.Id}" : null);
