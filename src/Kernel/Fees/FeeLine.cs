using System.Text.Json.Serialization;

namespace Licensing.Kernel.Fees;

/// <summary>One fee of a service in this situation (C-6, C-12).</summary>
/// <param name="PercentOfMci">Already multiplied by the count.</param>
/// <param name="Amount">Whole tenge.</param>
public sealed record FeeLine(string Code, decimal PercentOfMci, long Amount)
{
    /// <summary>Paid only once the case is granted (PR-8).</summary>
    [JsonIgnore]
    public bool AfterDecision { get; init; }

    /// <summary>Percentages are multiplied by counts first, then rounded to whole tenge, half up (C-6).</summary>
    public static FeeLine Of(string code, decimal percentOfMci, int count, int mci)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percentOfMci);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var percent = percentOfMci * count;
        return new(code, percent, (long)Math.Round(percent * mci / 100m, MidpointRounding.AwayFromZero));
    }
}
