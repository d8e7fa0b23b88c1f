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
/// <param name="Tags">Names of what tells one value of it from another; never anything about a person.</param>
public sealed record Indicator(string Name, string? Unit, string Description, params IReadOnlyList<string> Tags);

/// <summary>A value of it.</summary>
/// <param name="Of">Which.</param>
/// <param name="Value">How much.</param>
/// <param name="Tags">Values of its tags, in their order.</param>
public sealed record Reading(Indicator Of, double Value, params IReadOnlyList<string> Tags);
