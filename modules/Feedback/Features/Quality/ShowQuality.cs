using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Data;
using Licensing.Platform.Offices;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Feedback.Features;

/// <summary>By what a report is broken down.</summary>
internal enum QualityBy
{
    Service,
    Region,
    Office,
}

/// <summary>The indicators of a period (C-9): nobody is named, so every office is shown to whoever may read them.</summary>
[Allow(QualityRoles.Readers)]
[MayLag]
internal sealed record ShowQuality(DateOnly From, DateOnly To, QualityBy By = QualityBy.Service, string? Service = null, string? OfficeId = null, string? Region = null) : IQuery<QualityReport>
{
    /// <summary>Of what.</summary>
    public QualityScope Scope => new(Service, OfficeId, Region);
}

/// <summary>One indicator month by month, up to the month in which the period ends.</summary>
[Allow(QualityRoles.Readers)]
[MayLag]
internal sealed record ShowTrend(ShowQuality Asked) : IQuery<QualityTrend>;

/// <summary>A report.</summary>
/// <param name="Whole">Everything that was asked about, in the order of the appendix.</param>
/// <param name="Rows">The parts, by name or code.</param>
/// <param name="Office">Name of the office that was asked about.</param>
/// <param name="Regions">What can be asked about.</param>
internal sealed record QualityReport(
    ShowQuality Asked, IReadOnlyList<IndicatorValue> Whole, IReadOnlyList<QualityRow> Rows, string? Office, IReadOnlyList<string> Regions);

/// <summary>A part of a report.</summary>
/// <param name="Key">Service code, region code or office.</param>
/// <param name="Name">Of an office, its own; else none, the words are resources.</param>
internal sealed record QualityRow(string Key, string? Name, IReadOnlyList<IndicatorValue> Values);

/// <summary>Twelve months.</summary>
/// <param name="Office">Name of the office that was asked about.</param>
internal sealed record QualityTrend(IReadOnlyList<TrendMonth> Months, string? Office)
{
    /// <summary>One indicator of the twelve.</summary>
    public IReadOnlyList<TrendPoint> Of(Measure indicator) => [.. Months.Select(m => new TrendPoint(m.Month, m.Values.First(v => v.Indicator == indicator)))];
}

/// <summary>All indicators of a month.</summary>
internal sealed record TrendMonth(DateOnly Month, IReadOnlyList<IndicatorValue> Values);

/// <summary>One indicator in one month.</summary>
internal sealed record TrendPoint(DateOnly Month, IndicatorValue Value);

internal sealed class ShowQualityValidator : IValidator<ShowQuality>
{
    public IEnumerable<FieldError> Check(ShowQuality request)
    {
        var errors = QualityLimits.OfDays(request.From, request.To).Concat(QualityLimits.OfScope(request.Scope)).ToList();
        return errors.Count == 0 && request.To.DayNumber - request.From.DayNumber >= Period.MostDays ? [new("to", "quality.days", $"{Period.MostDays}")] : errors;
    }
}

internal sealed class ShowTrendValidator(IValidator<ShowQuality> asked) : IValidator<ShowTrend>
{
    public IEnumerable<FieldError> Check(ShowTrend request) => asked.Check(request.Asked);
}

internal sealed class ShowQualityHandler(FeedbackDb db, FigureReader reader, OfficeDirectory offices, QualityScopes scopes) : IHandler<ShowQuality, QualityReport>, IHandler<ShowTrend, QualityTrend>
{
    private const int TrendMonths = 12;

    public async Task<Result<QualityReport>> Handle(ShowQuality request, UseCase useCase, CancellationToken cancellation)
    {
        if (await scopes.Missing(request.Scope, cancellation) is { } missing)
        {
            return missing;
        }

        var figures = await reader.Read(request.Scope, request.From, Until(request.To, useCase.Now), cancellation);
        var marks = await Marks.Read(db, cancellation);
        var rows = figures.GroupBy(f => request.By switch { QualityBy.Service => f.Service, QualityBy.Region => f.Region, _ => f.OfficeId }).ToList();
        var named = (request.By == QualityBy.Office ? rows.Select(r => r.Key) : []).Append(request.OfficeId ?? "").ToList();
        var names = await offices.Names(named, cancellation);
        useCase.Viewed("quality", QualityLimits.Subject($"{request.Service}:{request.OfficeId ?? request.Region}"));
        return new QualityReport(
            request, marks.Values(figures, request.To, request.Service),
            [
                .. rows.Select(r => new QualityRow(r.Key, names.GetValueOrDefault(r.Key), marks.Values([.. r], request.To, request.By == QualityBy.Service ? r.Key : request.Service)))
                    .OrderBy(r => r.Name ?? r.Key, StringComparer.Ordinal),
            ],
            names.GetValueOrDefault(request.OfficeId ?? ""), await offices.Regions(cancellation));
    }

    public async Task<Result<QualityTrend>> Handle(ShowTrend request, UseCase useCase, CancellationToken cancellation)
    {
        if (await scopes.Missing(request.Asked.Scope, cancellation) is { } missing)
        {
            return missing;
        }

        var last = FigureReader.MonthOf(Until(request.Asked.To, useCase.Now));
        var first = last.AddMonths(1 - TrendMonths);
        var figures = await reader.Months(request.Asked.Scope, first, Until(last.AddMonths(1).AddDays(-1), useCase.Now), cancellation);
        var marks = await Marks.Read(db, cancellation);
        var months = figures.ToLookup(f => f.Month, f => f.Figure);
        return new QualityTrend(
        [
            .. Enumerable.Range(0, TrendMonths).Select(first.AddMonths)
                .Select(m => new TrendMonth(m, marks.Values([.. months[m]], m.AddMonths(1).AddDays(-1), request.Asked.Service))),
        ], (await offices.Names([request.Asked.OfficeId ?? ""], cancellation)).GetValueOrDefault(request.Asked.OfficeId ?? ""));
    }

    // What has not come yet is not read.
    private static DateOnly Until(DateOnly to, DateTime now) => BusinessTime.DateOf(now) is var today && to > today ? today : to;

    /// <summary>The targets, and which services are to be found on the internet.</summary>
    private sealed record Marks(IReadOnlyList<QualityTarget> Targets, IReadOnlyDictionary<string, DateOnly> Online)
    {
        public static async Task<Marks> Read(FeedbackDb db, CancellationToken cancellation) => new(
            await db.Targets.AsNoTracking().ToListAsync(cancellation),
            await db.Online.Where(s => s.Since != null).ToDictionaryAsync(s => s.Service, s => s.Since!.Value, cancellation));

        public IReadOnlyList<IndicatorValue> Values(IReadOnlyCollection<Figure> measured, DateOnly on, string? service)
        {
            // C-9 3.3: of the services that were given, those with information on the internet on the last day.
            var figures = measured.Concat(measured.Select(f => (f.Service, f.Edition)).Distinct().Select(s => new Figure(
                s.Service, s.Edition, "", "", Measure.Internet, Online.TryGetValue(s.Service, out var since) && since <= on ? 1 : 0, 1))).ToList();
            return [.. Indicators.All.Select(i => IndicatorValue.From(i, figures, Target(i, on.Year, service)))];
        }

        private decimal? Target(Measure indicator, int year, string? service)
        {
            var of = Targets.Where(t => t.Year == year && t.Indicator == indicator).ToList();
            return (of.Find(t => t.Service == service) ?? of.Find(t => t.Service == QualityTarget.EveryService))?.Percent;
        }
    }
}
