using Licensing.Platform.Modules;
using Licensing.Platform.UseCases;
using Licensing.Web.Files;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.DriverLicences.Features;

/// <summary>The papers of this module as files that the browser shows and prints.</summary>
internal sealed class PaperEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var papers = routes.MapPapers();
        papers.MapGet("/exam-sheet/{caseId:guid}", (Guid caseId, HttpContext http, PaperReply reply) => reply.Show(new PrintExamSheet(caseId), http));
        papers.MapGet("/exams", (string? on, HttpContext http, PaperReply reply) => reply.Show(new PrintExamDay(PaperReply.Day(on)), http));
        papers.MapGet("/driver-licence/{id:guid}", (Guid id, HttpContext http, PaperReply reply) => reply.Show(new PrintLicence(id, PaperReply.Verify(http)), http));
        papers.MapGet("/driver-licence/case/{caseId:guid}", async (Guid caseId, HttpContext http, ICurrentActor current, IDispatcher dispatcher, PaperReply reply) =>
        {
            var exams = await dispatcher.Send(new ShowExams(caseId), await current.Get() ?? Actor.Public, purpose: "print");
            return exams is Ok<ExamsOfCase> { Content.Licence.Id: var id }
                ? await reply.Show(new PrintLicence(id, PaperReply.Verify(http)), http)
                : Results.NotFound();
        });
    }
}
