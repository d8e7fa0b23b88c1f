using System.Collections.Immutable;

namespace Licensing.Kernel.Calendars;

/// <summary>
/// The working calendar of C-5, as data that rows can replace. DECISION: the list holds for all years, past ones too;
/// Kurban Ait only in the years given.
/// </summary>
public static class DefaultHolidays
{
    public static ImmutableArray<HolidayRule> Rules { get; } =
    [
        new("new-year", 1, 1),
        new("new-year", 1, 2),
        new("orthodox-christmas", 1, 7, Moves: false),
        new("womens-day", 3, 8),
        new("nauryz", 3, 21),
        new("nauryz", 3, 22),
        new("nauryz", 3, 23),
        new("unity-day", 5, 1),
        new("defender-day", 5, 7),
        new("victory-day", 5, 9),
        new("capital-day", 7, 6),
        new("constitution-day", 8, 30),
        new("republic-day", 10, 25),
        new("independence-day", 12, 16),
    ];

    public static ImmutableArray<HolidayDate> Dates { get; } =
    [
        new("kurban-ait", new(2024, 6, 16)),
        new("kurban-ait", new(2025, 6, 6)),
        new("kurban-ait", new(2026, 5, 27)),
        new("kurban-ait", new(2027, 5, 16)),
    ];
}
