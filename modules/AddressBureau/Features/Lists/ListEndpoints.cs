using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Domain.Lists;
using Licensing.AddressBureau.Features.Certificates;
using Licensing.Platform.Modules;
using Licensing.Platform.Printing;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Files;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features.Lists;

/// <summary>The certificates of a list, a part at a time: of those only about whom the register has something (AC-16 of 2007, AC-14 of 2010).</summary>
/// <param name="After">Rows after this one.</param>
/// <param name="VerifyAddress">Address of the page that checks papers, the code left out.</param>
[Allow(Roles.Registrar)]
internal sealed record PrintListCertificates(Guid ListId, string VerifyAddress, int After = 0, int Size = 50) : IQuery<ListCertificates>;

/// <summary>Some certificates.</summary>
/// <param name="Next">Row after which there are more.</param>
internal sealed record ListCertificates(IReadOnlyList<PrintedPaper> Papers, int? Next);

internal sealed class PrintListCertificatesHandler(AddressBureauDb db, ListDesk desk, CertificatePrinter printer) : IHandler<PrintListCertificates, ListCertificates>
{
    public async Task<Result<ListCertificates>> Handle(PrintListCertificates request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.ListId, null, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var rows = await db.ListRows.AsNoTracking()
            .Where(r => r.ListId == request.ListId && r.Line > request.After && r.State == RowState.Answered && r.Answer != AddressAnswer.NoData)
            .OrderBy(r => r.Line).Take(Math.Clamp(request.Size, 1, 500)).ToListAsync(cancellation);
        var ids = rows.Select(r => r.InquiryId).ToList();
        var made = await db.Inquiries.AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancellation);
        var papers = new List<PrintedPaper>(rows.Count);
        foreach (var row in rows)
        {
            var inquiry = made[row.InquiryId!.Value];
            useCase.Viewed("address-certificate", inquiry.Number, inquiry.PersonId, inquiry.CaseId);
            papers.Add(new PrintedPaper($"{row.Line:D4}-{inquiry.Number}.pdf", (await printer.Print(inquiry, request.VerifyAddress, useCase, cancellation)).Pdf));
        }

        return new ListCertificates(papers, rows.Count == Math.Clamp(request.Size, 1, 500) ? rows[^1].Line : null);
    }
}

/// <summary>Files of a list: the template, the answer as a table, the certificates as a ZIP file that is written as they are printed.</summary>
internal sealed class ListEndpoints : IEndpoints
{
    private const int Part = 500;

    private static readonly string[] Answer = ["line", "asked", "answer", "found", "number", "fault"];

    public void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/addresses/lists").RequireAuthorization(new AuthorizeAttribute { Roles = Roles.Registrar }).ExcludeFromDescription();
        group.MapGet("/template", (ITexts texts) => CsvFile.Send(texts["AC.list.template.file"], ListColumns.All.Select(c => texts[ListColumns.TextKey(c)]), [Example]));
        group.MapGet("/{id:guid}/answer", Table);
        group.MapGet("/{id:guid}/certificates", Certificates);
    }

    private static string[] Example => ["", "Нұрланов Серік", "", "", "", "15.01.1990"];

    private static Task<IResult> Table(Guid id, HttpContext http, ListReply reply, ITexts texts)
    {
        var asked = new ShowList(id, Size: Part);
        return reply.Show(
            asked,
            sheet => sheet.Rows.Count < Part ? null : asked with { After = sheet.Rows[^1].Row.Line },
            new ListFile<ListSheet>(texts["AC.list.answer.file"], Answer.Select(c => texts[$"AC.list.answer.{c}"]), sheet => sheet.Rows.Select(r => Cells(r, sheet.List.Edition, texts)), null),
            http);
    }

    private static string[] Cells(ShownRow shown, string edition, ITexts texts) =>
    [
        $"{shown.Row.Line}", ListWords.Asked(shown.Row),
        shown.Row.Answer is { } answer ? ListWords.Answer(answer, shown.Made?.Data, edition, texts) : texts[$"AC.list.row.{shown.Row.State}"],
        shown is { Made: { } made, Row.PersonId: not null } ? $"{made.Name.Full}, {Formats.Date(made.BirthDate)}" : "",
        shown.Made?.Number ?? "",
        shown.Row.State == RowState.Bad ? $"{ListWords.Column(shown.Row, texts)}: {ListWords.Fault(shown.Row, texts)}" : "",
    ];

    private static async Task<IResult> Certificates(Guid id, HttpContext http, ICurrentActor current, IDispatcher dispatcher, ITexts texts)
    {
        var actor = await current.Get() ?? Actor.Public;
        Task<Result<ListCertificates>> Some(int after) =>
            dispatcher.Send(new PrintListCertificates(id, PaperReply.Verify(http), after), actor, "print", cancellation: http.RequestAborted);
        return await Some(0) is { IsOk: true, Value: var first } ? ZipFile.Send(texts["AC.list.certificates.file"], All(first, Some)) : Results.NotFound();
    }

    private static async IAsyncEnumerable<(string Name, byte[] Content)> All(ListCertificates first, Func<int, Task<Result<ListCertificates>>> some)
    {
        for (ListCertificates? part = first; part is not null; part = part.Next is { } after ? (await some(after)).Value : null)
        {
            foreach (var paper in part.Papers)
            {
                yield return (paper.FileName, paper.Pdf);
            }
        }
    }
}
