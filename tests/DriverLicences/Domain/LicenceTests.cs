using Licensing.DriverLicences;
using Licensing.DriverLicences.Domain;

namespace Licensing.Tests.DriverLicences.Domain;

/// <summary>DL registry: what a licence holds and how its status changes.</summary>
public sealed class LicenceTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void Produce_NewHolder_HasEveryCategoryFromToday()
    {
        var licence = Made.Licence(Today, handedOver: false, asked: [Category.C, Category.B]);

        Assert.Equal([Category.B, Category.C], licence.Categories.Select(c => c.Category));
        Assert.All(licence.Categories, c => Assert.Equal((Today, new DateOnly(2036, 11, 24)), (c.FirstGrantedOn, c.ValidTo)));
        Assert.Equal(LicenceStatus.Produced, licence.StatusOn(Today));
        Assert.Equal(LicenceHappening.Produced, Assert.Single(licence.Events).What);
        Assert.Equal(20, licence.VerifyCode.Length);
    }

    [Fact]
    public void Produce_HeldCategory_KeepsItsFirstDay()
    {
        var held = new Dictionary<Category, DateOnly> { [Category.B] = new(2015, 3, 1) };

        var licence = Made.Licence(Today, held: held, asked: Category.C);

        Assert.Equal([(Category.B, new DateOnly(2015, 3, 1)), (Category.C, Today)], licence.Categories.Select(c => (c.Category, c.FirstGrantedOn)));
    }

    [Fact]
    public void StatusOn_LastDay_IsStillValid()
    {
        var licence = Made.Licence(Today);

        Assert.Equal(LicenceStatus.Valid, licence.StatusOn(new(2036, 11, 24)));
        Assert.Equal(LicenceStatus.Expired, licence.StatusOn(new(2036, 11, 25)));
    }

    [Fact]
    public void Expire_LastDayAndDayAfter_OnlyTheDayAfterExpires()
    {
        var licence = Made.Licence(Today);

        Assert.False(licence.Expire(Made.Officer, Made.Noon(new(2036, 11, 24))));
        Assert.True(licence.Expire(Made.Officer, Made.Noon(new(2036, 11, 25))));
        Assert.False(licence.Expire(Made.Officer, Made.Noon(new(2036, 11, 26))));
        Assert.Equal(LicenceHappening.Expired, licence.Events[^1].What);
    }

    [Fact]
    public void HandOver_Produced_BecomesValidOnce()
    {
        var licence = Made.Licence(Today, handedOver: false);

        licence.HandOver("№ 5", Made.Officer, Made.Noon(Today));
        licence.HandOver("№ 6", Made.Officer, Made.Noon(Today));

        Assert.Equal(LicenceStatus.Valid, licence.Status);
        Assert.Equal("№ 5", Assert.Single(licence.Events, e => e.What == LicenceHappening.HandedOver).Words);
    }

    [Fact]
    public void ReplaceBy_Newer_ReplacesValidAndKeepsLost()
    {
        var (valid, lost, newer) = (Made.Licence(Today, 1), Made.Licence(Today, 2), Made.Licence(Today, 3));
        Assert.Null(lost.ReportLost("Астана, вокзал", Made.Officer, Made.Noon(Today)));

        Assert.True(valid.ReplaceBy(newer, Made.Officer, Made.Noon(Today)));
        Assert.False(lost.ReplaceBy(newer, Made.Officer, Made.Noon(Today)));
        Assert.False(newer.ReplaceBy(valid, Made.Officer, Made.Noon(Today)));
        Assert.Equal((LicenceStatus.Replaced, LicenceStatus.Lost, LicenceStatus.Valid), (valid.Status, lost.Status, newer.Status));
        Assert.Equal(newer.FullNumber, valid.Events[^1].Words);
    }

    [Fact]
    public void StatusOn_WithdrawnUntilDate_IsBackOnThatDay()
    {
        var licence = Made.Licence(Today);
        licence.Withdraw(Made.Withdrawal(Today, new(2027, 5, 24)), Made.Officer, Made.Noon(Today));

        Assert.Equal(LicenceStatus.Withdrawn, licence.StatusOn(new(2027, 5, 23)));
        Assert.Equal(LicenceStatus.Valid, licence.StatusOn(new(2027, 5, 24)));
    }

    [Fact]
    public void Withdraw_SecondDecision_LaterDayHolds()
    {
        var licence = Made.Licence(Today);
        licence.Withdraw(Made.Withdrawal(Today, new(2027, 5, 24)), Made.Officer, Made.Noon(Today));
        licence.Withdraw(Made.Withdrawal(Today, new(2027, 1, 1), "8"), Made.Officer, Made.Noon(Today));

        Assert.Equal(new DateOnly(2027, 5, 24), licence.WithdrawnUntil);
    }

    [Fact]
    public void EndWithdrawal_AnotherStillHolds_StaysWithdrawn()
    {
        var licence = Made.Licence(Today);
        licence.Withdraw(Made.Withdrawal(Today, new(2027, 5, 24)), Made.Officer, Made.Noon(Today));

        licence.EndWithdrawal(new(2027, 1, 1), LicenceHappening.RightReturned, "b", Made.Officer, Made.Noon(Today));
        Assert.Equal((LicenceStatus.Withdrawn, new DateOnly(2027, 1, 1)), (licence.Status, licence.WithdrawnUntil));

        licence.EndWithdrawal(null, LicenceHappening.RightReturned, "b", Made.Officer, Made.Noon(Today));
        Assert.Equal((LicenceStatus.Valid, null), (licence.Status, licence.WithdrawnUntil));
    }

    [Fact]
    public void EndWithdrawal_NeverHandedOver_WaitsToBeCollectedAgain()
    {
        var licence = Made.Licence(Today, handedOver: false);
        licence.Withdraw(Made.Withdrawal(Today, new(2027, 5, 24)), Made.Officer, Made.Noon(Today));

        licence.EndWithdrawal(null, LicenceHappening.RightReturned, "b", Made.Officer, Made.Noon(Today));

        Assert.Equal(LicenceStatus.Produced, licence.Status);
    }

    [Fact]
    public void ReportLost_NotHandedOver_IsRefused() =>
        Assert.Equal("licence-not-valid", Made.Licence(Today, handedOver: false).ReportLost("w", Made.Officer, Made.Noon(Today))?.Code);
}
