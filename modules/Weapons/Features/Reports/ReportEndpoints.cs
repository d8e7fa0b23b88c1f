using System.Globalization;
using Licensing.Platform.Modules;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Files;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Weapons.Features;

/// <summary>A report as a file for a spreadsheet.</summary>
internal sealed class ReportEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet($"{WeaponPaths.Reports}/csv", Csv)
        .RequireAuthorization(new AuthorizeAttribute { Roles = WeaponRoles.Counters }).ExcludeFromDescription();

    /// <summary>What an address asks for.</summary>
    internal static ShowWeaponReport Asked(string? kind, string? region, string? from, string? to) => new(
        Enum.TryParse<WeaponReportKind>(kind, out var what) && Enum.IsDefined(what) ? what : WeaponReportKind.Weapons,
        string.IsNullOrEmpty(region) ? null : region, PaperReply.Day(from), PaperReply.Day(to));

    /// <summary>The same in an address.</summary>
    internal static string Query(ShowWeaponReport asked) =>
        string.Create(CultureInfo.InvariantCulture, $"kind={asked.Kind}&region={asked.Region}&from={asked.From:yyyy-MM-dd}&to={asked.To:yyyy-MM-dd}");

    private static async Task<IResult> Csv(string? kind, string? region, string? from, string? to, HttpContext http, ICurrentActor current, IDispatcher dispatcher, ITexts texts)
    {
        var result = await dispatcher.Send(Asked(kind, region, from, to), await current.Get() ?? Actor.Public, "report", cancellation: http.RequestAborted);
        return result switch
        {
            { IsOk: true } => File(result.Value, texts),
            { Failure: Failure.Invalid } => Results.BadRequest(),
            _ => Results.Forbid(),
        };
    }

    private static IResult File(WeaponReport report, ITexts texts) => CsvFile.Send(
        texts[$"WP.report.{report.Kind}"],
        [texts["WP.report.region"], texts["WP.report.what"], texts["WP.report.holder"], .. report.Columns.Select(c => texts[c]), texts["WP.report.total"]],
        report.Rows.Select(row => Cells(row, texts)));

    private static string[] Cells(WeaponReportRow row, ITexts texts) =>
    [
        texts[$"region.{row.Region}"], row.What is { } what ? texts[what] : "",
        row.Organisation is { } firm ? texts[firm ? "WP.report.organisations" : "WP.report.persons"] : "",
        .. row.Counts.Append(row.Total).Select(n => n.ToString(CultureInfo.InvariantCulture)),
    ];
}
