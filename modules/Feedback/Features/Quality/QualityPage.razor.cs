using System.Globalization;
using Licensing.Feedback.Features;
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
    private DateOnly? _from;
    private DateOnly? _to;

    [Inject]
    private ILaw Law { get; set; } = default!;

    private string Lead => $"{About}: {Period.Words(Texts)}";

    private string About => string.Join(" · ", new[]
    {
        _report?.Office ?? (Asked.Region is { } region ? Texts[$"region.{region}"] : Texts["quality.country"]),
        Texts[Asked.Service is { } service ? TextKeys.Service(service) : "quality.every-service"],
    });

    private IReadOnlyList<Filter> Filters =>
    [
        new("period", Texts["quality.period"], [.. Period.Usual(Today).Append(Period).DistinctBy(p => p.Code).Select(p => new FilterOption(p.Code, p.Words(Texts)))], Period.Code),
        new("by", Texts["quality.by"], [.. Enum.GetValues<QualityBy>().Select(b => new FilterOption($"{b}", Texts[$"quality.by.{b}"]))], $"{Asked.By}"),
        new("service", Texts["quality.by.Service"], [.. Law.Services.Select(s => new FilterOption(s, Texts[TextKeys.Service(s)]))], Asked.Service),
        new("region", Texts["quality.by.Region"], [.. (_report?.Regions ?? []).Select(r => new FilterOption(r, Texts[$"region.{r}"]))], Asked.Region),
        .. Asked.OfficeId is { } office ? [new Filter("office", Texts["quality.by.Office"], [new FilterOption(office, _report?.Office ?? office)], office)] : Array.Empty<Filter>(),
    ];

    /// <summary>An indicator as a line.</summary>
    internal static IReadOnlyList<ChartPoint> Line(IReadOnlyList<TrendPoint> points) =>
        [.. points.Select(p => new ChartPoint(p.Month.ToString("MM", CultureInfo.InvariantCulture), p.Value.Share, QualityWords.ToneOf(p.Value.Standing)))];

    /// <summary>The norms that held in these months.</summary>
    internal static IReadOnlyList<decimal> Norms(IReadOnlyList<TrendPoint> points) => [.. points.SelectMany(p => p.Value.Norms).Distinct()];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var result = await Send(Asked);
        Problems = result.Failure is Failure.Invalid ? FailureText.Problems(result.Failure, Texts) : [];
        (_report, _failure) = (result.IsOk ? result.Value : null, result.Failure);
        _trend = result.IsOk && await Send(new ShowTrend(Asked)) is { IsOk: true } trend ? trend.Value : null;
        (_from, _to) = (Period.From, Period.To);
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
        QualityBy.Service => Address(Period.Code, QualityBy.Office, row.Key, Office, Region),
        QualityBy.Region => Address(Period.Code, QualityBy.Office, Service, null, row.Key),
        _ => Address(Period.Code, QualityBy.Service, Service, row.Key, Region),
    });
}
