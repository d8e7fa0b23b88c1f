using System.Globalization;
using Licensing.Platform.Modules;
using Licensing.Platform.UseCases;
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
        var papers = routes.MapGroup("/print").RequireAuthorization();
        papers.MapGet("/exam-sheet/{caseId:guid}", (Guid caseId, HttpContext http, ICurrentActor current, IDispatcher dispatcher) =>
            Show(new PrintExamSheet(caseId), http, current, dispatcher));
        papers.MapGet("/exams", (string? on, HttpContext http, ICurrentActor current, IDispatcher dispatcher) =>
            Show(new PrintExamDay(Day(on)), http, current, dispatcher));
        papers.MapGet("/driver-licence/{id:guid}", (Guid id, HttpContext http, ICurrentActor current, IDispatcher dispatcher) =>
            Show(new PrintLicence(id, Verify(http)), http, current, dispatcher));
        papers.MapGet("/driver-licence/case/{caseId:guid}", async (Guid caseId, HttpContext http, ICurrentActor current, IDispatcher dispatcher) =>
        {
            var exams = await dispatcher.Send(new ShowExams(caseId), await current.Get() ?? Actor.Public, purpose: "print");
            return exams is Ok<ExamsOfCase> { Content.Licence.Id: var id }
                ? await Show(new PrintLicence(id, Verify(http)), http, current, dispatcher)
                : Results.NotFound();
        });
    }

    private static string Verify(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}/verify";

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static async Task<IResult> Show(IRequest<PrintedPaper> request, HttpContext http, ICurrentActor current, IDispatcher dispatcher)
    {
        var actor = await current.Get() ?? Actor.Public;
        var result = await dispatcher.Send(request, actor, purpose: "print", cancellation: http.RequestAborted);
        if (result.IsOk)
        {
            http.Response.Headers.ContentDisposition = $"inline; filename=\"{result.Value.FileName}\"";
            return Results.Bytes(result.Value.Pdf, "application/pdf");
        }

        return Results.StatusCode(result.Failure switch
        {
            Failure.NotAllowed => StatusCodes.Status403Forbidden,
            Failure.NotFound => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status409Conflict,
        });
    }
}
