using CsvHelper;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Web.Cases;

/// <summary>The work queue as a file: written part by part as it is read, so that it costs no memory; the limit and the trace are the use case's.</summary>
internal sealed class WorkExport : IEndpoints
{
    // With the mark, spreadsheets read Kazakh letters right; no field can be read as a formula.
    private static readonly CsvWriterOptions Csv = new() { Separator = ';', Injection = CsvInjection.Escape, WriteByteOrderMark = true };

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

        return Results.Stream(
            stream => Write(stream, first.Value, (after, sent) => dispatcher.Send(new ExportWork(filter, after, sent), actor, cancellation: context.RequestAborted), texts),
            "text/csv; charset=utf-8",
            $"{texts["work.export.file"]}.csv");
    }

    private static async Task Write(Stream stream, WorkPart part, Func<WorkCursor, int, Task<Result<WorkPart>>> next, ITexts texts)
    {
        await using var csv = CsvWriter.Create(stream, Csv, leaveOpen: true);
        await csv.WriteRecordAsync([.. Columns.Select(c => texts[$"work.column.{c}"])], CancellationToken.None);
        for (var sent = 0; ; part = (await next(part.Next, sent)).Value)
        {
            foreach (var row in part.Rows)
            {
                await csv.WriteRecordAsync([.. Cells(row, texts)], CancellationToken.None);
            }

            await csv.FlushAsync(CancellationToken.None);
            sent += part.Rows.Count;
            if (part.Next is null)
            {
                return;
            }
        }
    }

    private static IEnumerable<string> Cells(WorkRow row, ITexts texts) =>
    [
        row.Number, row.ApplicantName, texts[TextKeys.Service(row.Service)], texts[$"state.{row.State}"], CasePages.Step(row.CurrentStep, texts),
        row.AssignedToName ?? "", Formats.Moment(row.FiledAt), Formats.Moment(row.DueAt), row.DecidedAt is { } at ? Formats.Moment(at) : "",
    ];
}
