namespace Licensing.Platform.Operations.Indicators;

/// <summary>Figures of the database that operators watch (C-5, C-9); found by scanning, asked by every node again and again: each must be a short read of an index.</summary>
public interface IIndicators
{
    /// <summary>What it measures.</summary>
    IReadOnlyList<Indicator> Kinds { get; }

    /// <summary>Measures.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="cancellation">Ends it.</param>
    Task<IReadOnlyList<Reading>> Read(DateTime now, CancellationToken cancellation);
}

/// <summary>A figure that goes up and down.</summary>
/// <param name="Name">Dotted, as it is published.</param>
/// <param name="Unit">s, ms, By, or none where things are counted.</param>
/// <param name="Description">What it is.</param>
public sealed record Indicator(string Name, string? Unit, string Description);

/// <summary>A value of it.</summary>
/// <param name="Of">Which.</param>
/// <param name="Value">How much.</param>
/// <param name="Tags">Names and values that tell it from others; never anything about a person.</param>
public sealed record Reading(Indicator Of, double Value, params (string Name, string Value)[] Tags);
