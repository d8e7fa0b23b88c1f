using Licensing.DriverLicences;
using Licensing.DriverLicences.Data;
using Licensing.DriverLicences.Domain;
using Licensing.DriverLicences.Features;
using Licensing.Platform.Auditing;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.DriverLicences.Registry;

/// <summary>DL-17.3, DL-17.4: withdrawal and return of the right, and the bars that come up by themselves.</summary>
public sealed class WithdrawalTests(LicenceApp app) : IClassFixture<LicenceApp>
{
    private static CancellationToken Token => LicenceApp.Token;

    [Fact]
    public async Task WithdrawRight_WithLicence_WithdrawsItAndBarsThePerson()
    {
        var person = await app.Person();
        var licence = await app.Licence(person, Category.B);
        var until = app.Today.AddMonths(6);

        var result = await app.Send(Withdrawals.Of(person.Id, app.Today, until), LicenceApp.Decider);

        Assert.True(result.IsOk);
        var sheet = await Sheet(licence.Id);
        Assert.Equal((LicenceStatus.Withdrawn, until), (sheet.Status, sheet.WithdrawnUntil));
        Assert.Equal(LicenceHappening.RightWithdrawn, sheet.History[0].What);
        Assert.Equal(["deprived-of-right"], await Bars(person.Id, app.Today));
        Assert.Equal(["deprived-of-right"], await Bars(person.Id, until.AddDays(-1)));
        Assert.Empty(await Bars(person.Id, until));
        Assert.True(await app.Read(db => db.Audit.AnyAsync(
            a => a.PersonId == person.Id && a.Action == nameof(WithdrawRight) && a.SubjectKind == "right-withdrawal" && a.Verb == AuditVerb.Changed, Token)));
    }

    [Fact]
    public async Task WithdrawRight_RestrictedWithoutLicence_BarsThePerson()
    {
        var person = await app.Person();

        await app.Send(Withdrawals.Of(person.Id, app.Today, app.Today.AddDays(1), kind: WithdrawalKind.Restricted), LicenceApp.Decider);

        Assert.Equal(["restricted-by-court"], await Bars(person.Id, app.Today));
        Assert.Empty((await app.Send(new ShowRight(person.Id), LicenceApp.Decider)).Value.Licences);
    }

    [Fact]
    public async Task WithdrawRight_SameDecisionAgain_IsRefused()
    {
        var person = await app.Person();
        var request = Withdrawals.Of(person.Id, app.Today, app.Today.AddMonths(1));
        var key = Guid.CreateVersion7();

        var first = await app.Send(request, LicenceApp.Decider, key: key);

        Assert.Equal(first.Value, (await app.Send(request, LicenceApp.Decider, key: key)).Value);
        Assert.Equal("DL.decision-registered-already", Assert.IsType<Failure.Refused>((await app.Send(request, LicenceApp.Decider)).Failure).Problem.Code);
        Assert.Equal(1, await app.Read<DriverLicencesDb, int>(db => db.Withdrawals.CountAsync(w => w.PersonId == person.Id, Token)));
    }

    [Fact]
    public async Task WithdrawRight_TwoAtOnce_OneIsRegistered()
    {
        var person = await app.Person();
        await app.Licence(person, Category.B);
        var request = Withdrawals.Of(person.Id, app.Today, app.Today.AddMonths(1));

        var results = await Task.WhenAll(app.Send(request, LicenceApp.Decider), app.Send(request, LicenceApp.Decider));

        Assert.Single(results, r => r.IsOk);
        Assert.Equal(1, await app.Read<DriverLicencesDb, int>(db => db.Withdrawals.CountAsync(w => w.PersonId == person.Id, Token)));
    }

    [Fact]
    public async Task WithdrawRight_WrongEntries_NameEachField()
    {
        var today = app.Today;
        var decision = new CourtDecision(WithdrawalKind.Deprived, " ", "", today.AddDays(1), today, today, null);

        var result = await app.Send(new WithdrawRight(Guid.CreateVersion7(), decision), LicenceApp.Decider);

        Assert.Equal(["court", "number", "decidedOn", "from", "until"], Assert.IsType<Failure.Invalid>(result.Failure).Errors.Select(e => e.Field));
    }

    [Fact]
    public async Task WithdrawRight_NotAllowedOrUnknown_IsRefused()
    {
        var person = await app.Person();
        var request = Withdrawals.Of(person.Id, app.Today, app.Today.AddMonths(1));

        Assert.IsType<Failure.NotAllowed>((await app.Send(request, LicenceApp.Examiner)).Failure);
        Assert.Equal("own-case", Assert.IsType<Failure.NotAllowed>((await app.Send(request, LicenceApp.Decider with { PersonIin = person.Iin })).Failure).Code);
        Assert.IsType<Failure.NotFound>((await app.Send(request with { PersonId = Guid.CreateVersion7() }, LicenceApp.Decider)).Failure);
    }

    [Fact]
    public async Task ReturnRight_BeforeTime_GivesLicenceAndRightBack()
    {
        var person = await app.Person();
        var licence = await app.Licence(person, Category.B);
        await app.Send(Withdrawals.Of(person.Id, app.Today, app.Today.AddMonths(6)), LicenceApp.Decider);
        var line = (await Sheet(licence.Id)).Withdrawals.Single();

        var result = await app.Send(new ReturnRight(line.Id, line.Version, "Қаулы № 12"), LicenceApp.Decider);

        Assert.True(result.IsOk);
        var sheet = await Sheet(licence.Id);
        Assert.Equal((LicenceStatus.Valid, null, LicenceHappening.RightReturned), (sheet.Status, sheet.WithdrawnUntil, sheet.History[0].What));
        Assert.Empty(await Bars(person.Id, app.Today));
        Assert.IsType<Failure.Conflict>((await app.Send(new ReturnRight(line.Id, line.Version, "b"), LicenceApp.Decider)).Failure);
        Assert.Equal("right-returned-already", Assert.IsType<Failure.Refused>((await app.Send(new ReturnRight(line.Id, line.Version + 1, "b"), LicenceApp.Decider)).Failure).Problem.Code);
    }

    [Fact]
    public async Task ReturnRight_OneOfTwoDecisions_StaysWithdrawn()
    {
        var person = await app.Person();
        var licence = await app.Licence(person, Category.B);
        await app.Send(Withdrawals.Of(person.Id, app.Today, app.Today.AddMonths(6)), LicenceApp.Decider);
        await app.Send(Withdrawals.Of(person.Id, app.Today, app.Today.AddMonths(2), "8-2026"), LicenceApp.Decider);
        var longer = (await Sheet(licence.Id)).Withdrawals.Single(w => w.DecisionNumber == "7-2026");

        await app.Send(new ReturnRight(longer.Id, longer.Version, "Қаулы"), LicenceApp.Decider);

        var sheet = await Sheet(licence.Id);
        Assert.Equal((LicenceStatus.Withdrawn, app.Today.AddMonths(2)), (sheet.Status, sheet.WithdrawnUntil));
    }

    [Fact]
    public async Task ReturnRight_WrongRoleOrEmptyBasisOrUnknown_IsRefused()
    {
        Assert.IsType<Failure.NotAllowed>((await app.Send(new ReturnRight(Guid.CreateVersion7(), 1, "b"), LicenceApp.Intake)).Failure);
        Assert.IsType<Failure.Invalid>((await app.Send(new ReturnRight(Guid.CreateVersion7(), 1, " "), LicenceApp.Decider)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new ReturnRight(Guid.CreateVersion7(), 1, "b"), LicenceApp.Decider)).Failure);
    }

    [Fact]
    public async Task AgeLicences_TermOver_GivesTheRightBackOnThatDay()
    {
        var person = await app.Person();
        var licence = await app.Licence(person, Category.B);
        await app.Send(Withdrawals.Of(person.Id, app.Today, app.Today.AddDays(2)), LicenceApp.Decider);

        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Send(new AgeLicences(), Actor.System);
        Assert.Equal(LicenceStatus.Withdrawn, await StatusOf(licence.Id));

        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Send(new AgeLicences(), Actor.System);
        app.Clock.Advance(TimeSpan.FromDays(-2));
        Assert.Equal(LicenceStatus.Valid, await StatusOf(licence.Id));
    }

    [Fact]
    public async Task AgeLicences_LastDayOver_Expires()
    {
        var licence = await app.Licence(await app.Person(), Category.B);
        var days = TimeSpan.FromDays(licence.ValidTo.DayNumber - app.Today.DayNumber);

        app.Clock.Advance(days);
        await app.Send(new AgeLicences(), Actor.System);
        Assert.Equal(LicenceStatus.Valid, await StatusOf(licence.Id));

        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Send(new AgeLicences(), Actor.System);
        Assert.Equal(LicenceStatus.Expired, await StatusOf(licence.Id));
        app.Clock.Advance(-days - TimeSpan.FromDays(1));
        Assert.IsType<Failure.NotAllowed>((await app.Send(new AgeLicences(), LicenceApp.Decider)).Failure);
    }

    private async Task<LicenceSheet> Sheet(Guid id) => (await app.Send(new ShowLicence(id), LicenceApp.Decider)).Value;

    private Task<LicenceStatus> StatusOf(Guid id) =>
        app.Read<DriverLicencesDb, LicenceStatus>(db => db.Licences.Where(l => l.Id == id).Select(l => l.Status).SingleAsync(Token));

    private async Task<IEnumerable<string>> Bars(Guid personId, DateOnly on)
    {
        var facts = await app.Read<IEnumerable<IServiceFlow>, System.Text.Json.Nodes.JsonObject>(
            flows => flows.Single(f => f.Standard.Service == "DL").KnownFacts(new(personId, null, "{}", null, on), Token));
        return facts["bars"]?.AsArray().Select(b => b!.GetValue<string>()) ?? [];
    }
}
