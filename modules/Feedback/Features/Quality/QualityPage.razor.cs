using System.Globalization;
using Licensing.Feedback.Features;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using Licensing.Platform.Law;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Feedback.Pages;

/// <summary>The appendix's table of indicators, and the same broken down (C-9); what is asked for stands in the URL, and so in file and print.</summary>
public sealed partial class QualityPage
{
    private QualityReport? _report;
    private QualityTrend? _trend;
    private Failure? _failure;
    private Period _period = Period.Year(2026);
    private DateOnly? _from;
    private DateOnly? _to;
    private DateOnly _today;

    [SupplyParameterFromQuery(Name = "period")]
    private string? Days { get; set; }

    [SupplyParameterFromQuery(Name = "by")]
    private string? By { get; set; }

    [SupplyParameterFromQuery(Name = "service")]
    private string? Service { get; set; }

    [SupplyParameterFromQuery(Name = "office")]
    private string? Office { get; set; }

    [SupplyParameterFromQuery(Name = "region")]
    private string? Region { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private ILaw Law { get; set; } = default!;

    private ShowQuality Asked => QualityEndpoints.Asked(_period.Code, By, Service, Office, Region)!;

    private string Query => Address(_period.Code, Asked.By, Service, Office, Region);

    private string Lead => $"{About}: {_period.Words(Texts)}";

    private string About => string.Join(" · ", new[]
    {
        _report?.Office ?? (Asked.Region is { } region ? Texts[$"region.{region}"] : Texts["quality.country"]),
        Texts[Asked.Service is { } service ? TextKeys.Service(service) : "quality.every-service"],
    });

    private IReadOnlyList<Filter> Filters =>
    [
        new("period", Texts["quality.period"], [.. Period.Usual(_today).Append(_period).DistinctBy(p => p.Code).Select(p => new FilterOption(p.Code, p.Words(Texts)))], _period.Code),
        new("by", Texts["quality.by"], [.. Enum.GetValues<QualityBy>().Select(b => new FilterOption($"{b}", Texts[$"quality.by.{b}"]))], $"{Asked.By}"),
        new("service", Texts["quality.by.Service"], [.. Law.Standards.Keys.Order(StringComparer.Ordinal).Select(s => new FilterOption(s, Texts[TextKeys.Service(s)]))], Asked.Service),
        new("region", Texts["quality.by.Region"], [.. (_report?.Regions ?? []).Select(r => new FilterOption(r, Texts[$"region.{r}"]))], Asked.Region),
        .. Asked.OfficeId is { } office ? [new Filter("office", Texts["quality.by.Office"], [new FilterOption(office, _report?.Office ?? office)], office)] : Array.Empty<Filter>(),
    ];

    /// <summary>The same in an address.</summary>
    internal static string Address(string period, QualityBy by, string? service, string? office, string? region) => string.Join('&', new[]
    {
        ("period", period), ("by", $"{by}"), ("service", service), ("office", office), ("region", region),
    }.Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}"));

    /// <summary>An indicator as a line.</summary>
    internal static IReadOnlyList<ChartPoint> Line(IReadOnlyList<TrendPoint> points) =>
        [.. points.Select(p => new ChartPoint(p.Month.ToString("MM", CultureInfo.InvariantCulture), p.Value.Share, QualityWords.ToneOf(p.Value.Standing)))];

    /// <summary>The norms that held in these months.</summary>
    internal static IReadOnlyList<decimal> Norms(IReadOnlyList<TrendPoint> points) => [.. points.SelectMany(p => p.Value.Norms).Distinct()];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _today = BusinessTime.DateOf(Clock.GetUtcNow());
        _period = Period.Read(Days) ?? Period.Month(_today);
        var result = await Send(Asked);
        Problems = result.Failure is Failure.Invalid ? FailureText.Problems(result.Failure, Texts) : [];
        (_report, _failure) = (result.IsOk ? result.Value : null, result.Failure);
        _trend = result.IsOk && await Send(new ShowTrend(Asked)) is { IsOk: true } trend ? trend.Value : null;
        (_from, _to) = (_period.From, _period.To);
    }

    private void Show()
    {
        if (_from is { } from && _to is { } to)
        {
            Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("period", Period.Between(from, to).Code));
        }
    }

    private string Part(QualityRow row) => $"{QualityPaths.Report}?" + (Asked.By switch
    {
        QualityBy.Service => Address(_period.Code, QualityBy.Office, row.Key, Office, Region),
        QualityBy.Region => Address(_period.Code, QualityBy.Office, Service, null, row.Key),
        _ => Address(_period.Code, QualityBy.Service, Service, row.Key, Region),
    });
}
