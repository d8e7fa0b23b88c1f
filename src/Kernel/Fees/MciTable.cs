using System.Collections.Immutable;

namespace Licensing.Kernel.Fees;

/// <summary>The monthly calculation index (МРП) in tenge from a day on (C-6).</summary>
public sealed record MciRate(DateOnly From, int Tenge);

/// <summary>The monthly calculation index through time (C-6): data, never changed once built.</summary>
public sealed class MciTable
{
    private readonly ImmutableArray<MciRate> _rates;

    public MciTable(IEnumerable<MciRate> rates)
    {
        _rates = [.. rates.OrderBy(rate => rate.From)];
        if (_rates.IsEmpty)
        {
            throw new ArgumentException("A table without a rate.", nameof(rates));
        }
    }

    /// <summary>The table of C-6.</summary>
    public static MciTable Default { get; } = new(
    [
        new(new(2007, 1, 1), 1092), new(new(2008, 1, 1), 1168), new(new(2009, 1, 1), 1273), new(new(2009, 7, 1), 1296),
        new(new(2010, 1, 1), 1413), new(new(2011, 1, 1), 1512), new(new(2012, 1, 1), 1618), new(new(2013, 1, 1), 1731),
        new(new(2014, 1, 1), 1852), new(new(2015, 1, 1), 1982), new(new(2016, 1, 1), 2121), new(new(2017, 1, 1), 2269),
        new(new(2018, 1, 1), 2405), new(new(2019, 1, 1), 2525), new(new(2020, 1, 1), 2651), new(new(2020, 4, 1), 2778),
        new(new(2021, 1, 1), 2917), new(new(2022, 1, 1), 3063), new(new(2022, 4, 1), 3180), new(new(2023, 1, 1), 3450),
        new(new(2024, 1, 1), 3692), new(new(2025, 1, 1), 3932), new(new(2026, 1, 1), 4325),
    ]);

    public ImmutableArray<MciRate> Rates => _rates;

    /// <summary>The first day for which the index is known (C-12: payments before it are an error).</summary>
    public DateOnly KnownFrom => _rates[0].From;

    /// <summary>The index in force on a day.</summary>
    public int On(DateOnly date) => _rates.LastOrDefault(rate => rate.From <= date)?.Tenge
        ?? throw new ArgumentOutOfRangeException(nameof(date), date, "No index is known for this day.");
}
