using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Files;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Web.Cases;

/// <summary>The work queue as a file: written part by part as it is read, so that it costs no memory; the limit and the trace are the use case's.</summary>
internal sealed class WorkExport : IEndpoints
{
    private static readonly string[] Columns = ["number", "applicant", "service", "state", "step", "officer", "filed", "due", "decided"];

    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/work/export", Export).RequireAuthorization(new AuthorizeAttribute { Roles = string.Join(',', CasePages.Exporters) }).ExcludeFromDescription();

    private static async Task<IResult> Export(HttpContext context, ICurrentActor current, IDispatcher dispatcher, ITexts texts)
    {
        var filter = WorkAddress.Read(context.Request.QueryString.Value ?? "");
        if (await current.Get() is not { } actor
            || await dispatcher.Send(new ExportWork(filter), actor, cancellation: context.RequestAborted) is not { IsOk: true } first)
        {
            return Results.Forbid();
        }

        var sent = 0;
        async Task<WorkPart> Next(WorkPart part) =>
            (await dispatcher.Send(new ExportWork(filter, part.Next, sent += part.Rows.Count), actor, cancellation: context.RequestAborted)).Value;
        return CsvFile.Send(
            texts["work.export.file"],
            Columns.Select(c => texts[$"work.column.{c}"]),
            CsvFile.Pages(
                first.Value, part => part.Next is null ? null : () => Next(part), part => part.Rows.Select(row => Cells(row, texts)),
                ExportWork.MostRows, texts.Format("work.export.cut", Formats.Number(ExportWork.MostRows))));
    }

    private static string[] Cells(WorkRow row, ITexts texts) =>
    [
        row.Number, row.ApplicantName, texts[TextKeys.Service(row.Service)], texts[$"state.{row.State}"], CasePages.Step(row.CurrentStep, texts),
        row.AssignedToName ?? "", Formats.Moment(row.FiledAt), Formats.Moment(row.DueAt), row.DecidedAt is { } at ? Formats.Moment(at) : "",
    ];
}
