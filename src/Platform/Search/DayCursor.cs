using System.Globalization;

namespace Licensing.Platform.Search;

/// <summary>Where a page of a list ended that is ordered by a day and then by number.</summary>
/// <param name="Day">The day of its last line.</param>
/// <param name="Serial">The number of its last line.</param>
public sealed record DayCursor(DateOnly Day, long Serial)
{
    /// <summary>As it stands in an address; what somebody typed there by hand is none, and the list starts at the beginning.</summary>
    public static DayCursor? Read(string? text) => text?.Split('.') is [var day, var serial]
        && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
        && long.TryParse(serial, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new DayCursor(on, number)
            : null;

    /// <summary>For an address.</summary>
    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyyMMdd}.{Serial}");
}
