using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.ResidenceRegistration.Domain;
using Licensing.Web.Components;
using Licensing.Web.Files;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.ResidenceRegistration.Features;

/// <summary>The register as a file: written page by page as it is read; what is asked for and its trace are the search's own.</summary>
internal sealed class ExportActs : IEndpoints
{
    private static readonly string[] Columns =
        ["serial", "kind", "case", "name", "birth-date", "iin", "address", "on", "until", "came-from", "reason", "left-for", "basis", "visited-on", "chip", "by"];

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet(ResidencePaths.Export, Export)
        .RequireAuthorization(new AuthorizeAttribute { Roles = ResidenceRoles.Exporters }).ExcludeFromDescription();

    private static Task<IResult> Export(string? q, string? kind, string? list, string? order, HttpContext http, ListReply reply, ITexts texts)
    {
        var asked = new FindActs(ActUrl.Asked(q, kind, list, order), Size: ListReply.PageSize);
        return reply.Show(
            asked,
            page => page.Next is { } after ? asked with { After = after } : null,
            new ListFile<ActPage>(
                texts["RR.export.file"], Columns.Select(c => texts[$"RR.export.{c}"]), page => page.Lines.Select(line => Cells(line, texts)), texts.Format("RR.export.cut", ListReply.MostLines)),
            http);
    }

    private static string[] Cells(ActLine line, ITexts texts) =>
    [
        $"{line.Serial}", texts[ActWords.Kind(line)], line.CaseNumber, line.Name, Formats.Date(line.BirthDate), line.Iin ?? "", line.Shown,
        Formats.Date(line.On), Day(line.Until), line.CameFrom ?? "", line.Reason is { } reason ? texts[$"RR.reason.{reason}"] : "", line.LeftFor ?? "", line.Basis ?? "", Day(line.VisitedOn),
        line.Chip == ChipState.NotNeeded ? "" : texts[$"RR.chip.{line.Chip}"], line.ByName,
    ];

    private static string Day(DateOnly? day) => day is { } on ? Formats.Date(on) : "";
}

/// <summary>What the register is asked for, as it stands in an address; what somebody typed there by hand asks for nothing.</summary>
internal static class ActUrl
{
    public static AskedActs Asked(string? text, string? kind, string? list, string? order) =>
        new(text, ListUrl.One<ActKind>(kind), ListUrl.One<ActList>(list) ?? ActList.All, ListUrl.One<ActOrder>(order) ?? ActOrder.Latest);
}

/// <summary>Resources of what a line says.</summary>
internal static class ActWords
{
    public static string Kind(ActLine line) =>
        line.Kind == ActKind.Removed ? "RR.act.removed" : line.IsPermanent ? "RR.act.permanent" : "RR.act.temporary";
}
