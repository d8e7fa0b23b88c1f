using Licensing.AddressBureau.Domain.Certificates;
using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.Web.Components;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.AddressBureau.Features.Certificates;

/// <summary>The journal as a file: written page by page as it is read; what is asked for and its trace are the search's own.</summary>
internal sealed class ExportJournal : IEndpoints
{
    private static readonly string[] Columns = ["number", "at", "about", "birth-date", "asked-by", "basis", "answer", "registrar", "case"];

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/addresses/journal/export", Export)
        .RequireAuthorization(new AuthorizeAttribute { Roles = "registrar,approving-chief,supervisor" }).ExcludeFromDescription();

    private static Task<IResult> Export(string? from, string? to, string? answer, HttpContext http, ListReply reply, ITexts texts)
    {
        var asked = new FindInquiries(PaperReply.Day(from), PaperReply.Day(to), ListUrl.One<AddressAnswer>(answer), null, ListReply.PageSize);
        return reply.Show(
            asked,
            page => page.Next is { } before ? asked with { Before = before } : null,
            new ListFile<InquiryPage>(
                texts["AC.export.file"], Columns.Select(c => texts[$"AC.export.{c}"]), page => page.Lines.Select(line => Cells(line, texts)), texts.Format("AC.export.cut", ListReply.MostLines)),
            http);
    }

    private static string[] Cells(InquiryLine line, ITexts texts) =>
    [
        line.Number, Formats.Moment(line.At), line.About, line.Born, line.Organisation ?? line.AskedBy, line.Basis ?? "", texts[$"AC.answer.{line.Answer}"], line.Registrar, line.CaseNumber,
    ];
}
