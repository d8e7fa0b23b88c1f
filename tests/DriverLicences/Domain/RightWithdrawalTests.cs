using Licensing.DriverLicences.Domain;

namespace Licensing.Tests.DriverLicences.Domain;

/// <summary>DL-17.3, DL-17.4: which bars hold on which day, and experience without the days that a court took.</summary>
public sealed class RightWithdrawalTests
{
    private static readonly DateOnly From = new(2026, 5, 24);
    private static readonly DateOnly Until = new(2026, 11, 24);

    [Fact]
    public void HoldsOn_FirstAndLastDay_EndsWhenUntilComes()
    {
        var withdrawal = Made.Withdrawal(From, Until);

        Assert.False(withdrawal.HoldsOn(From.AddDays(-1)));
        Assert.True(withdrawal.HoldsOn(From));
        Assert.True(withdrawal.HoldsOn(Until.AddDays(-1)));
        Assert.False(withdrawal.HoldsOn(Until));
    }

    [Fact]
    public void Return_BeforeTime_EndsOnThatDayAndOnlyOnce()
    {
        var withdrawal = Made.Withdrawal(From, Until);
        var back = new DateOnly(2026, 9, 1);

        Assert.Null(withdrawal.Return(back, "қаулы 5", Made.Officer));
        Assert.True(withdrawal.HoldsOn(back.AddDays(-1)));
        Assert.False(withdrawal.HoldsOn(back));
        Assert.Equal("right-returned-already", withdrawal.Return(back, "қаулы 5", Made.Officer)?.Code);
    }

    [Fact]
    public void Return_TermOver_IsRefused() =>
        Assert.Equal("withdrawal-over", Made.Withdrawal(From, Until).Return(Until, "b", Made.Officer)?.Code);

    [Fact]
    public void Bar_ByKind_IsTheGroundOfTheStandard()
    {
        Assert.Equal("deprived-of-right", Made.Withdrawal(From, Until).Bar);
        Assert.Equal("restricted-by-court", Made.Withdrawal(From, Until, restricted: true).Bar);
    }

    [Fact]
    public void Months_NoLicence_IsUnknown() => Assert.Null(DrivingExperience.Months(null, [], Until));

    [Theory]
    [InlineData(2025, 11, 24, 12)]
    [InlineData(2025, 11, 25, 11)]
    [InlineData(2026, 11, 24, 0)]
    public void Months_SinceFirstCategory_AreWhole(int year, int month, int day, int months) =>
        Assert.Equal(months, DrivingExperience.Months(new(year, month, day), [], Until));

    [Fact]
    public void Months_AfterWithdrawal_LeavesItsDaysOut()
    {
        var withdrawal = Made.Withdrawal(From, Until);

        Assert.Equal(18, DrivingExperience.Months(new(2024, 11, 24), [withdrawal], Until));
    }

    [Fact]
    public void LicenceNumber_BySerial_RunsThroughSeries()
    {
        Assert.Equal(("AA", "000001"), LicenceNumber.Of(1));
        Assert.Equal(("AB", "000000"), LicenceNumber.Of(1_000_000));
        Assert.Equal(("ZZ", "999999"), LicenceNumber.Of((26 * 26 * 1_000_000L) - 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => LicenceNumber.Of(26 * 26 * 1_000_000L));
    }

    [Theory]
    [InlineData("AA 000123", true)]
    [InlineData("aa0001", true)]
    [InlineData("AA", false)]
    [InlineData("Омаров", false)]
    [InlineData("AB Omarov", false)]
    public void LooksLike_TypedText_TellsNumbersFromNames(string typed, bool isNumber) => Assert.Equal(isNumber, LicenceNumber.LooksLike(typed));
}
