using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Licensing.Kernel.Fees;

namespace Licensing.Tests.Kernel.Fees;

/// <summary>C-6: fees in percent of the MCI of the day of payment.</summary>
public sealed class FeeTests
{
    [Theory]
    [InlineData("2007-01-01", 1092)]
    [InlineData("2007-12-31", 1092)]
    [InlineData("2008-01-01", 1168)]
    [InlineData("2009-06-30", 1273)]
    [InlineData("2009-07-01", 1296)]
    [InlineData("2020-03-31", 2651)]
    [InlineData("2020-04-01", 2778)]
    [InlineData("2022-04-01", 3180)]
    [InlineData("2025-12-31", 3932)]
    [InlineData("2026-01-01", 4325)]
    [InlineData("2031-01-01", 4325)] // until a later index is entered
    public void On_Day_IsTheIndexInForce(string date, int tenge) =>
        Assert.Equal(tenge, MciTable.Default.On(DateOnly.Parse(date, CultureInfo.InvariantCulture)));

    [Fact]
    public void On_DayBeforeTheTable_IsUnknown() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MciTable.Default.On(new(2006, 12, 31)));

    [Theory]
    [InlineData(125, 1, 5406)] // DL: 5406.25
    [InlineData(50, 1, 2163)] // WP: 2162.5 is rounded up
    [InlineData(10, 1, 433)] // WP: 432.5
    [InlineData(10, 7, 3028)] // WP: 70 % rounded once, 3027.5; seven times 433 would be 3031
    [InlineData(280, 1, 12110)] // VR
    [InlineData(35, 1, 1514)] // VR: 1513.75
    [InlineData(100, 3, 12975)]
    [InlineData(0, 1, 0)]
    public void Of_PercentAndCount_IsMultipliedThenRounded(int percent, int count, long amount)
    {
        var fee = FeeLine.Of("fee", percent, count, 4325);
        Assert.Equal(amount, fee.Amount);
        Assert.Equal(percent * count, fee.PercentOfMci);
    }

    [Fact]
    public void Of_AnyFee_IsRoundedHalfUpOnce()
    {
        var fees = from percent in Gen.Choose(0, 1000)
                   from count in Gen.Choose(0, 1000)
                   from mci in Gen.Choose(1, 9999)
                   select (percent, count, mci);
        Prop.ForAll(fees.ToArbitrary(), f =>
            FeeLine.Of("fee", f.percent, f.count, f.mci).Amount == (((long)f.percent * f.count * f.mci) + 50) / 100)
            .QuickCheckThrowOnFailure();
    }
}
