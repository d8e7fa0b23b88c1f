using System.Globalization;

namespace Licensing.Platform.Search;

/// <summary>Where a page of a list ended that is ordered by an instant and then by key, the latest first.</summary>
/// <param name="At">The instant of its last line, UTC.</param>
/// <param name="Id">The key of its last line.</param>
public sealed record MomentCursor(DateTime At, long Id)
{
    /// <summary>As it stands in an address; what somebody typed there by hand is none, and the list starts at the beginning.</summary>
    public static MomentCursor? Read(string? text) =>
        text?.Split('-') is [var at, var id]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
            ? new MomentCursor(new DateTime(ticks, DateTimeKind.Utc), key)
            : null;

    /// <summary>For an address.</summary>
    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{At.Ticks}-{Id}");
}
