namespace Licensing.Feedback.Domain;

/// <summary>How an indicator stands.</summary>
internal enum Standing
{
    /// <summary>Nothing was measured.</summary>
    NotMeasured,

    /// <summary>No norm and no target is known.</summary>
    Measured,

    /// <summary>Norm and target are met.</summary>
    Met,

    /// <summary>The norm is met, the target of the year is not.</summary>
    BelowTarget,

    /// <summary>The norm of an edition is missed.</summary>
    BelowNorm,
}

/// <summary>An indicator as it was measured (C-9).</summary>
/// <param name="Share">Percent; none where nothing was measured.</param>
/// <param name="Norms">Normative values of the editions that were applied, each once.</param>
/// <param name="Target">What the year's target is.</param>
/// <param name="Over">Waits over the edition's limit, of 1.2.</param>
internal sealed record IndicatorValue(Measure Indicator, long Yes, long Of, decimal? Share, IReadOnlyList<decimal> Norms, decimal? Target, Standing Standing, long Over = 0)
{
    /// <summary>Worked out from what was measured; services of several editions are held to their own norms each.</summary>
    /// <param name="indicator">Which.</param>
    /// <param name="figures">All figures of what is looked at.</param>
    /// <param name="target">Of the year.</param>
    public static IndicatorValue From(Measure indicator, IReadOnlyCollection<Figure> figures, decimal? target)
    {
        var (yes, of) = Sum(indicator, figures);
        var over = indicator == Measure.ShortWait ? figures.Where(f => f.Measure == Measure.OverLimit).Sum(f => f.Yes) : 0;
        var share = Percent(yes, of);
        var parts = figures.GroupBy(f => f.Edition).Select(e => (Norm: Indicators.NormOf(indicator, e.Key), Share: Part(indicator, [.. e]))).Where(p => p.Share is not null).ToList();
        var norms = parts.Where(p => p.Norm is not null).Select(p => p.Norm!.Value).Distinct().Order().ToList();
        var misses = over > 0 || parts.Exists(p => p.Norm is { } norm && Indicators.Misses(indicator, p.Share!.Value, norm));
        var standing = share is not { } measured ? Standing.NotMeasured
            : misses ? Standing.BelowNorm
            : target is { } wanted && Indicators.Misses(indicator, measured, wanted) ? Standing.BelowTarget
            : norms.Count == 0 && target is null ? Standing.Measured : Standing.Met;
        return new IndicatorValue(indicator, yes, of, share, norms, target, standing, over);
    }

    /// <summary>So many of so many in percent, not rounded; none of nothing.</summary>
    public static decimal? Percent(long yes, long of) => of == 0 ? null : 100m * yes / of;

    private static decimal? Part(Measure indicator, IReadOnlyCollection<Figure> figures)
    {
        var (yes, of) = Sum(indicator, figures);
        return Percent(yes, of);
    }

    // Complaints are set against those who were served (C-9 4.1).
    private static (long Yes, long Of) Sum(Measure indicator, IReadOnlyCollection<Figure> figures) => (
        figures.Where(f => f.Measure == indicator).Sum(f => f.Yes),
        figures.Where(f => f.Measure == (indicator == Measure.Founded ? Measure.InTime : indicator)).Sum(f => f.Of));
}
