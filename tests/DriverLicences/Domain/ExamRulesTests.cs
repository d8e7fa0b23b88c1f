using System.Globalization;
using Licensing.DriverLicences;
using Licensing.DriverLicences.Domain;
using LawKeys = Licensing.Kernel.Standards.LawKeys;
using LawOverride = Licensing.Kernel.Standards.LawOverride;
using LawSnapshot = Licensing.Kernel.Standards.LawSnapshot;


namespace Licensing.Tests.DriverLicences.Domain;

/// <summary>DL flow: a passed theory part counts for three months (C-5's month rule); DL registry: ten years.</summary>
public sealed class ExamRulesTests
{
    [Theory]
    [InlineData("2026-08-24", "2026-08-24", true)]
    [InlineData("2026-08-24", "2026-11-23", true)]
    [InlineData("2026-08-24", "2026-11-24", false)]
    [InlineData("2026-11-30", "2027-02-27", true)]
    [InlineData("2026-11-30", "2027-02-28", false)]
    [InlineData("2027-11-30", "2028-02-28", true)]
    [InlineData("2027-11-30", "2028-02-29", false)]
    [InlineData("2026-03-31", "2026-06-29", true)]
    [InlineData("2026-03-31", "2026-06-30", false)]
    [InlineData("2026-08-25", "2026-08-24", false)]
    public void TheoryCounts_AroundThreeMonths_EndsByTheMonthRule(string passedOn, string on, bool counts) =>
        Assert.Equal(counts, Made.Rules.TheoryCounts(Day(passedOn), Day(on)));

    [Fact]
    public void TheoryCountsUntil_MonthEnd_IsTheDayBeforeItIsOver() =>
        Assert.Equal(new DateOnly(2027, 2, 27), Made.Rules.TheoryCountsUntil(new(2026, 11, 30)));

    [Theory]
    [InlineData("2026-11-24", "2036-11-24")]
    [InlineData("2028-02-29", "2038-02-28")]
    public void LicenceValidTo_TenYears_EndsOnTheSameDayNumber(string issuedOn, string validTo) =>
        Assert.Equal(Day(validTo), Made.Rules.LicenceValidTo(Day(issuedOn)));

    [Theory]
    [InlineData(40, 32)]
    [InlineData(41, 33)]
    [InlineData(20, 16)]
    [InlineData(1, 1)]
    public void RightNeeded_EightyPercent_IsRoundedUp(int asked, int needed) => Assert.Equal(needed, Made.Rules.RightNeeded(asked));

    [Fact]
    public void Of_OverriddenPassMark_TakesTheRowOfTheDay()
    {
        var row = new LawOverride("DL", "362-2007", LawKeys.Number(DriverLicenceStandard.TheoryPassPercent), new(2026, 12, 1), "90");
        var law = LawSnapshot.Defaults with { Overrides = [row] };

        Assert.Equal(80, ExamRules.Of("362-2007", new(2026, 11, 30), law).PassPercent);
        Assert.Equal(90, ExamRules.Of("362-2007", new(2026, 12, 1), law).PassPercent);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
