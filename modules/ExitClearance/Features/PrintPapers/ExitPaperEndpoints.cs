using Licensing.Platform.Modules;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.ExitClearance.Features;

/// <summary>The forms of EX as files that the browser shows and prints.</summary>
internal sealed class ExitPaperEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var papers = routes.MapPapers();
        papers.MapGet("/exit-questionnaire/{caseId:guid}", (Guid caseId, HttpContext http, PaperReply reply) => reply.Show(new PrintQuestionnaire(caseId), http));
        papers.MapGet("/exit-receipt/{caseId:guid}", (Guid caseId, HttpContext http, PaperReply reply) => reply.Show(new PrintReceipt(caseId), http));
        papers.MapGet("/exit-confirmation/{caseId:guid}", (Guid caseId, HttpContext http, PaperReply reply) => reply.Show(new PrintConfirmation(caseId), http));
        papers.MapGet("/exit-decision/{caseId:guid}", (Guid caseId, HttpContext http, PaperReply reply) => reply.Show(new PrintDecision(caseId, PaperReply.Verify(http)), http));
        papers.MapGet("/exit-refusal/{caseId:guid}", (Guid caseId, HttpContext http, PaperReply reply) => reply.Show(new PrintRefusal(caseId), http));
        papers.MapGet("/exit-request/{caseId:guid}/{id:guid}", (Guid caseId, Guid id, HttpContext http, PaperReply reply) => reply.Show(new PrintRequest(caseId, id), http));
        papers.MapGet("/exit-warning/{caseId:guid}", (Guid caseId, HttpContext http, PaperReply reply) => reply.Show(new PrintWarnings(caseId), http));
        papers.MapGet("/exit-warnings", (HttpContext http, PaperReply reply) => reply.Show(new PrintWarnings(), http));
    }
}
