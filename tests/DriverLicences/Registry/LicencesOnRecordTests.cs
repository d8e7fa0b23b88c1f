using Licensing.DriverLicences;
using Licensing.DriverLicences.Domain;
using Licensing.DriverLicences.Features;

namespace Licensing.Tests.DriverLicences.Registry;

/// <summary>What the register answers to other modules.</summary>
public sealed class LicencesOnRecordTests(LicenceApp app) : IClassFixture<LicenceApp>
{
    [Fact]
    public async Task FindInForce_LicenceHandedOver_GivesNumberAndCategories()
    {
        var person = await app.Person();
        var licence = await app.Licence(person, Category.B, Category.C);

        var found = await InForce(person.Id, app.Today);

        Assert.Equal((licence.FullNumber, licence.ValidTo), (found!.Number, found.ValidTo));
        Assert.Equal(["B", "C"], found.Categories);
    }

    [Fact]
    public async Task FindInForce_LastDay_StillIsAndTheNextIsNot()
    {
        var person = await app.Person();
        var licence = await app.Licence(person, Category.B);

        Assert.NotNull(await InForce(person.Id, licence.ValidTo));
        Assert.Null(await InForce(person.Id, licence.ValidTo.AddDays(1)));
    }

    [Fact]
    public async Task FindInForce_NobodyOrNotHandedOver_IsNone()
    {
        var person = await app.Person();
        var asked = await app.Case(person, Category.B);

        Assert.Null(await InForce(person.Id, app.Today));
        Assert.Null(await InForce(asked.Id, app.Today));
    }

    [Fact]
    public async Task FindInForce_Lost_IsNone()
    {
        var person = await app.Person();
        var licence = await app.Licence(person, Category.B);
        Assert.True((await app.Send(new ReportLost(licence.Id, licence.Version, "Көлікте"), LicenceApp.Intake)).IsOk);

        Assert.Null(await InForce(person.Id, app.Today));
    }

    // DL-17.3: until the day on which the right is back.
    [Fact]
    public async Task FindInForce_RightWithdrawn_IsNoneUntilItIsBack()
    {
        var person = await app.Person();
        await app.Licence(person, Category.B);
        var until = app.Today.AddMonths(6);
        var decision = new CourtDecision(WithdrawalKind.Deprived, "Астана соты", "3-17", app.Today, app.Today, until, null);
        Assert.True((await app.Send(new WithdrawRight(person.Id, decision), LicenceApp.Decider)).IsOk);

        Assert.Null(await InForce(person.Id, until.AddDays(-1)));
        Assert.NotNull(await InForce(person.Id, until));
    }

    [Fact]
    public async Task FindHolder_NumberInEitherScript_IsThePerson()
    {
        var person = await app.Person();
        var licence = await app.Licence(person, Category.B);
        var cyrillic = licence.FullNumber.Replace('A', 'а');

        Assert.Equal(person.Id, await app.Read<ILicenceRegister, Guid?>(register => register.FindHolder(cyrillic, LicenceApp.Token)));
        Assert.Null(await app.Read<ILicenceRegister, Guid?>(register => register.FindHolder("ZZ 999999", LicenceApp.Token)));
    }

    private Task<LicenceOnRecord?> InForce(Guid personId, DateOnly on) =>
        app.Read<ILicenceRegister, LicenceOnRecord?>(register => register.FindInForce(personId, on, LicenceApp.Token));
}
