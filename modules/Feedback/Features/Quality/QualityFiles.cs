using System.Globalization;
using Licensing.Feedback.Domain;
using Licensing.Feedback.Printing;
using Licensing.Kernel.Standards;
using Licensing.Platform.Data;
using Licensing.Platform.Modules;
using Licensing.Platform.Printing;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Files;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Licensing.Feedback.Features;

/// <summary>The appendix's table on paper (C-9).</summary>
[Allow(QualityRoles.Readers)]
[MayLag]
internal sealed record PrintQuality(ShowQuality Asked, string Code) : IQuery<PrintedPaper>;

internal sealed class PrintQualityValidator(IValidator<ShowQuality> asked) : IValidator<PrintQuality>
{
    public IEnumerable<FieldError> Check(PrintQuality request) => asked.Check(request.Asked);
}

internal sealed class PrintQualityHandler(IHandler<ShowQuality, QualityReport> reports, PaperDesk desk) : IHandler<PrintQuality, PrintedPaper>
{
    public async Task<Result<PrintedPaper>> Handle(PrintQuality request, UseCase useCase, CancellationToken cancellation)
    {
        var asked = request.Asked;
        var made = await reports.Handle(asked, useCase, cancellation);
        if (made.Failure is { } failure)
        {
            return failure;
        }

        Bilingual about = asked.OfficeId is { } office ? (await desk.Office(office, cancellation)).Name
            : desk.Words(asked.Region is { } region ? $"region.{region}" : "quality.country");
        return desk.Print($"quality-{request.Code}.pdf", new QualityPaper(
            await desk.Office(useCase.Actor.OfficeId, cancellation), about, desk.Words(asked.Service is { } service ? TextKeys.Service(service) : "quality.every-service"),
            $"{Formats.Date(asked.From)} – {Formats.Date(asked.To)}",
            [.. made.Value.Whole.Select(v => new QualityPaperRow(Indicators.NumberOf(v.Indicator), desk.Words($"quality.indicator.{v.Indicator}"), v, desk.Words($"quality.standing.{v.Standing}")))],
            PaperDesk.At(useCase.Now)));
    }
}

/// <summary>The report as a file and on paper.</summary>
internal sealed class QualityEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet($"{QualityPaths.Report}/csv", Csv).RequireAuthorization(new AuthorizeAttribute { Roles = QualityRoles.Readers }).ExcludeFromDescription();
        routes.MapPapers().MapGet("/quality", (string? period, string? by, string? service, string? office, string? region, HttpContext http, PaperReply reply) =>
            Asked(period, by, service, office, region) is { } asked ? reply.Show(new PrintQuality(asked, period!), http) : Task.FromResult(Results.BadRequest()));
    }

    /// <summary>What an address asks for; none where its period cannot be read.</summary>
    internal static ShowQuality? Asked(string? period, string? by, string? service, string? office, string? region) => Period.Read(period) is not { } days ? null
        : new ShowQuality(days.From, days.To, ListUrl.One<QualityBy>(by) ?? QualityBy.Service, Given(service), Given(office), Given(region));

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static async Task<IResult> Csv(
        string? period, string? by, string? service, string? office, string? region, HttpContext http, ICurrentActor current, IDispatcher dispatcher, ITexts texts)
    {
        if (Asked(period, by, service, office, region) is not { } asked)
        {
            return Results.BadRequest();
        }

        var result = await dispatcher.Send(asked, await current.Get() ?? Actor.Public, "export", cancellation: http.RequestAborted);
        return result.IsOk ? File(result.Value, period!, texts) : Results.StatusCode(PaperReply.StatusOf(result.Failure!));
    }

    private static IResult File(QualityReport report, string period, ITexts texts) => CsvFile.Send(
        $"{texts["quality.title"]} {period}",
        [
            texts[$"quality.by.{report.Asked.By}"], texts["quality.number"], texts["quality.indicator"], texts["quality.yes"], texts["quality.of"], texts["quality.share"],
            texts["quality.norm"], texts["quality.target"], texts["quality.standing"],
        ],
        report.Rows.SelectMany(row => row.Values.Select(v => Cells(QualityWords.NameOf(row, report.Asked.By, texts), v, texts)))
            .Concat(report.Whole.Select(v => Cells(texts["quality.whole"], v, texts))));

    private static string[] Cells(string name, IndicatorValue v, ITexts texts) =>
    [
        name, Indicators.NumberOf(v.Indicator), texts[$"quality.indicator.{v.Indicator}"], v.Yes.ToString(CultureInfo.InvariantCulture), v.Of.ToString(CultureInfo.InvariantCulture),
        QualityWords.Percent(v.Share), QualityWords.Percents(v.Norms), QualityWords.Percent(v.Target), texts[$"quality.standing.{v.Standing}"],
    ];
}
