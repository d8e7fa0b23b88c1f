using Licensing.DriverLicences;
using Licensing.DriverLicences.Data;
using Licensing.DriverLicences.Domain;
using Licensing.DriverLicences.Features;
using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;
using Licensing.Platform.Verifying;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.DriverLicences.Registry;

/// <summary>DL-5, DL-16: a granted case makes a licence, handing it over makes it valid and replaces the older one.</summary>
public sealed class IssueTests(LicenceApp app) : IClassFixture<LicenceApp>
{
    private static CancellationToken Token => LicenceApp.Token;

    [Fact]
    public async Task Granted_ExamsPassed_MakesALicenceThatWaits()
    {
        var person = await app.Person();
        var about = await Examined(person);
        await app.Send(new NoteRestrictions(about.Id, await app.VersionOf(about.Id), ["glasses"]), LicenceApp.Intake);

        Assert.Null(await app.Grant(about.Id));

        var licence = await LicenceOf(about);
        Assert.Equal((LicenceStatus.Produced, app.Today, app.Today.AddYears(10), null), (licence.Status, licence.IssuedOn, licence.ValidTo, licence.HandedOverAt));
        Assert.Equal(["glasses"], licence.Restrictions);
        Assert.Equal((person.Iin, person.Surname), (licence.HolderIin, licence.Surname));
        Assert.False((await Verify(licence)).IsValid);
    }

    // DL flow: the examiner differs from the deciding officer.
    [Fact]
    public async Task Granted_ByTheExaminer_IsRefused()
    {
        var both = LicenceApp.Examiner with { Roles = new HashSet<string> { Roles.Examiner, Roles.DecisionOfficer } };
        var about = await Examined(await app.Person());

        Assert.Equal("DL.examiner-decides", (await app.Grant(about.Id, both))?.Code);
        Assert.Equal(0, await app.Read<DriverLicencesDb, int>(db => db.Licences.CountAsync(l => l.CaseId == about.Id, Token)));
    }

    [Fact]
    public async Task Granted_RightWithdrawnMeanwhile_IsRefused()
    {
        var person = await app.Person();
        var about = await Examined(person);
        await app.Send(Withdrawals.Of(person.Id, app.Today, app.Today.AddMonths(6)), LicenceApp.Decider);

        Assert.Equal("DL.right-withdrawn", (await app.Grant(about.Id))?.Code);
    }

    [Fact]
    public async Task Granted_ExamNotPassed_IsImpossible()
    {
        var about = await app.Case(await app.Person(), Category.B);
        await app.Theory(about.Id, right: 0);

        Assert.Equal("case-not-in-review", (await app.Grant(about.Id))?.Code);
    }

    [Fact]
    public async Task HandedOver_FirstLicence_IsValidAndVerifies()
    {
        var licence = await app.Licence(await app.Person(), Category.B);

        Assert.Equal(LicenceStatus.Valid, licence.Status);
        Assert.Equal([LicenceHappening.Produced, LicenceHappening.HandedOver], licence.Events.OrderBy(e => e.Ordinal).Select(e => e.What));
        var paper = await Verify(licence);
        Assert.Equal((true, licence.FullNumber, licence.IssuedOn, licence.ValidTo), (paper.IsValid, paper.Number, paper.IssuedOn, paper.ValidTo));
    }

    [Fact]
    public async Task HandedOver_SecondLicence_ReplacesTheFirstAndKeepsCategories()
    {
        var person = await app.Person();
        var first = await app.Licence(person, Category.B);
        app.Clock.Advance(TimeSpan.FromDays(400));

        var second = await app.Licence(person, Category.C);
        var old = (await app.Send(new ShowLicence(first.Id), LicenceApp.Decider)).Value;
        app.Clock.Advance(TimeSpan.FromDays(-400));

        Assert.Equal(LicenceStatus.Replaced, old.Status);
        Assert.Equal((LicenceHappening.Replaced, second.FullNumber), (old.History[0].What, old.History[0].Words));
        Assert.Equal([(Category.B, first.IssuedOn), (Category.C, second.IssuedOn)], second.Categories.OrderBy(c => c.Category).Select(c => (c.Category, c.FirstGrantedOn)));
        Assert.False((await Verify(first)).IsValid);
    }

    [Fact]
    public async Task Verify_UnknownCode_IsNotFound() =>
        Assert.IsType<Failure.NotFound>((await app.Send(new VerifyPaper("NOSUCHCODE"), Actor.Public)).Failure);

    [Fact]
    public async Task KnownFacts_WithLicence_GiveExperienceWithoutWithdrawnDays()
    {
        var person = await app.Person();
        await app.Licence(person, Category.B);
        var flowFacts = await Facts(person.Id, app.Today.AddMonths(12));

        Assert.Equal(12, flowFacts["drivingExperienceMonths"]!.GetValue<int>());
        Assert.Equal(11, (await Facts(person.Id, app.Today.AddMonths(12).AddDays(-1)))["drivingExperienceMonths"]!.GetValue<int>());
        Assert.Null(flowFacts["bars"]);
        Assert.Empty(await Facts((await app.Person()).Id, app.Today));
    }

    private Task<System.Text.Json.Nodes.JsonObject> Facts(Guid personId, DateOnly on) =>
        app.Read<IEnumerable<Platform.Cases.IServiceFlow>, System.Text.Json.Nodes.JsonObject>(flows => flows.Single(f => f.Standard.Service == "DL").KnownFacts(new(personId, null, "{}", null, on), Token));

    private async Task<Case> Examined(Kernel.People.Person person)
    {
        var about = await app.Case(person, Category.B);
        if (about.CurrentStep == ExamSteps.Theory)
        {
            await app.Theory(about.Id);
        }

        await app.Practice(about.Id, Category.B);
        return about;
    }

    private Task<Licence> LicenceOf(Case about) =>
        app.Read<DriverLicencesDb, Licence>(db => db.Licences.AsNoTracking().SingleAsync(l => l.CaseId == about.Id, Token));

    private async Task<VerifiedPaper> Verify(Licence licence) => (await app.Send(new VerifyPaper(licence.VerifyCode), Actor.Public)).Value;
}
