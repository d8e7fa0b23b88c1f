using Licensing.Platform.UseCases;

namespace Licensing.Web.Shell;

/// <summary>What waits for an officer: stays that end, inventories that are late. Found by scanning; asked when a page opens, so answers have to be quick.</summary>
public interface IAlerts
{
    /// <summary>Service code: only officers of offices that serve it are told; none: everybody whom it concerns.</summary>
    string? Service { get; }

    /// <summary>What waits now; nothing where nothing does, or where it is not this officer's.</summary>
    Task<IReadOnlyList<Alert>> Of(Actor actor);
}

/// <summary>A line at the bell that stays until its work is done.</summary>
/// <param name="Text">In the officer's language.</param>
/// <param name="Href">Where the work is.</param>
public sealed record Alert(string Text, string Href);
