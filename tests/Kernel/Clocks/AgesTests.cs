using System.Globalization;
using Licensing.Kernel.Clocks;

namespace Licensing.Tests.Kernel.Clocks;

/// <summary>C-5: ages and periods of months.</summary>
public sealed class AgesTests
{
    [Theory]
    [InlineData("2008-11-24", "2026-11-23", 17)]
    [InlineData("2008-11-24", "2026-11-24", 18)] // the birthday itself
    [InlineData("2008-11-24", "2026-11-25", 18)]
    [InlineData("2008-02-29", "2026-02-28", 17)] // 29 February: 1 March of a common year
    [InlineData("2008-02-29", "2026-03-01", 18)]
    [InlineData("2008-02-29", "2028-02-28", 19)]
    [InlineData("2008-02-29", "2028-02-29", 20)]
    [InlineData("2026-11-24", "2026-11-24", 0)]
    public void On_Date_IsAgeInWholeYears(string birth, string date, int age) =>
        Assert.Equal(age, Ages.On(Date(birth), Date(date)));

    [Theory]
    [InlineData("2023-11-24", 36, "2026-11-24", true)]
    [InlineData("2023-11-25", 36, "2026-11-24", false)]
    [InlineData("2026-01-31", 1, "2026-02-27", false)]
    [InlineData("2026-01-31", 1, "2026-02-28", true)] // the last day of a shorter month
    [InlineData("2024-02-29", 12, "2025-02-28", true)]
    [InlineData("2026-11-24", 0, "2026-11-24", true)]
    [InlineData("9999-06-01", 12, "9999-12-31", false)]
    public void IsOver_StartAndMonths_HoldsOnTheSameDayNumber(string start, int months, string on, bool over) =>
        Assert.Equal(over, Periods.IsOver(Date(start), months, Date(on)));

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
