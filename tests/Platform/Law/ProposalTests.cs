using Licensing.Platform.Auditing;
using Licensing.Platform.Law;
using Licensing.Platform.Law.Changes;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Platform.Law;

/// <summary>Nobody changes the law's data alone: one proposes, another approves; the journal keeps everything.</summary>
public sealed class ProposalTests(LawApp app) : IClassFixture<LawApp>
{
    private static int year = 2040;

    private static Actor First => LawChanges.First;

    private static Actor Second => LawChanges.Second;

    [Fact]
    public async Task Propose_Alone_ChangesNothing()
    {
        var change = new SetMci(new(2031, 1, 1), 4444);
        var id = (await app.Send(new ProposeChange(change), First)).Value;

        Assert.False(await Stands(change));
        var view = (await app.Send(new ShowProposal(id), First)).Value;
        Assert.Equal((ProposalState.Draft, true, change), (view.State, view.IsOwn, (SetMci)view.Change));
        Assert.Equal("4325", view.Standing);
    }

    [Fact]
    public async Task Propose_DayThatIsAHolidayOnlyLater_StandsAsAWorkingDay()
    {
        Assert.True((await app.Change(new AddHoliday(HolidayCodes.DayOff, new(2062, 8, 9), EveryYear: true, Moves: false))).IsOk);
        var (before, after) = (new AddHoliday(HolidayCodes.DayOff, new(2061, 8, 9), false, false), new AddHoliday(HolidayCodes.DayOff, new(2063, 8, 9), false, false));

        var views = new List<string>();
        foreach (var change in new[] { before, after })
        {
            views.Add((await app.Send(new ShowProposal((await app.Send(new ProposeChange(change), First)).Value), First)).Value.Standing);
        }

        Assert.Equal(["", HolidayCodes.DayOff], views);
    }

    [Fact]
    public async Task Approve_BySecond_WritesJournalsAndAudits()
    {
        var change = Fresh();
        var id = await app.Sent(change);

        Assert.True((await Approve(id)).IsOk);

        Assert.True(await Stands(change));
        var view = (await app.Send(new ShowProposal(id), First)).Value;
        Assert.Equal((ProposalState.Applied, Second.Name, "№ 1 қаулы", false), (view.State, view.DecidedByName, view.Basis, view.IsReckoning));
        Assert.NotNull(view.Sent);
        Assert.NotNull(view.Decided);
        var number = $"{view.Number}";
        var trail = await app.Read(db => db.Audit.AsNoTracking().Where(a => a.SubjectKind == "law-change" && a.SubjectId == number && a.Verb == AuditVerb.Changed).OrderBy(a => a.At).Select(a => a.Action).ToListAsync());
        Assert.Equal([nameof(ProposeChange), nameof(SendProposal), nameof(ApproveProposal)], trail.Order(StringComparer.Ordinal).OrderBy(a => Array.IndexOf([nameof(ProposeChange), nameof(SendProposal), nameof(ApproveProposal)], a)));
    }

    [Fact]
    public async Task Approve_OwnProposal_IsRefusedAndSoIsRejecting()
    {
        var change = Fresh();
        var id = await app.Sent(change);

        Assert.Equal("law-change-own", Code(await Approve(id, First)));
        Assert.Equal("law-change-own", Code(await app.Send(new RejectProposal(id, await app.VersionOf(id), "жоқ"), First)));
        Assert.False(await Stands(change));
    }

    [Fact]
    public async Task Approve_Draft_IsRefused() =>
        Assert.Equal("law-change-over", Code(await Approve((await app.Send(new ProposeChange(Fresh()), First)).Value)));

    [Fact]
    public async Task Approve_Twice_IsDoneOnce()
    {
        var (id, key) = (await app.Sent(Fresh()), Guid.NewGuid());
        var version = await app.VersionOf(id);

        Assert.True((await app.Send(new ApproveProposal(id, version), Second, key: key)).IsOk);
        Assert.True((await app.Send(new ApproveProposal(id, version), Second, key: key)).IsOk);
        Assert.Equal("law-change-over", Code(await Approve(id)));
    }

    [Fact]
    public async Task Approve_TwoAtOnce_OneDoes()
    {
        var change = Fresh();
        var id = await app.Sent(change);
        var version = await app.VersionOf(id);
        var third = Actors.With("Үшінші әкімші", Roles.Administrator);

        var both = await Task.WhenAll(app.Send(new ApproveProposal(id, version), Second), app.Send(new ApproveProposal(id, version), third));

        Assert.Single(both, r => r.IsOk);
        Assert.True(both.Single(r => !r.IsOk).Failure is Failure.Conflict or Failure.Refused { Problem.Code: "law-change-over" });
        Assert.Equal(1, await app.Read(db => db.Mci.CountAsync(m => m.From == change.From)));
    }

    [Fact]
    public async Task Approve_ChangedMeanwhile_IsRefused()
    {
        var change = Fresh();
        var (one, other) = (await app.Sent(change), await app.Sent(change with { Tenge = 9000 }));
        Assert.True((await Approve(other)).IsOk);

        Assert.Equal("law-changed-meanwhile", Code(await Approve(one)));
        Assert.Equal(9000, await app.Read(db => db.Mci.Where(m => m.From == change.From).Select(m => m.Tenge).SingleAsync()));
    }

    [Fact]
    public async Task Approve_AnotherVersion_IsAConflict()
    {
        var id = await app.Sent(Fresh());

        Assert.IsType<Failure.Conflict>((await app.Send(new ApproveProposal(id, 1), Second)).Failure);
    }

    [Fact]
    public async Task Approve_AfterItsFirstDay_IsRefused()
    {
        var now = app.Clock.Now;
        var id = await app.Sent(new SetTariff("ID", "expedited-passport-7", new(2026, 12, 1), 7_000));
        app.Clock.Now = new DateTimeOffset(2026, 12, 1, 10, 0, 0, TimeSpan.FromHours(5));

        Assert.Equal("law-change-too-late", Code(await Approve(id)));
        Assert.Equal("law-change-too-late", Assert.IsType<Failure.Refused>((await app.Send(new TryProposal(id), Second)).Failure).Problem.Code);
        app.Clock.Now = now;
    }

    [Fact]
    public async Task Send_WithoutBasisOrByAnother_IsRefused()
    {
        var id = (await app.Send(new ProposeChange(Fresh()), First)).Value;
        var version = await app.VersionOf(id);

        Assert.Equal("basis", Assert.Single(Assert.IsType<Failure.Invalid>((await app.Send(new SendProposal(id, version, " "), First)).Failure).Errors).Field);
        Assert.Equal("too-long", Assert.Single(Assert.IsType<Failure.Invalid>((await app.Send(new SendProposal(id, version, new string('x', 501)), First)).Failure).Errors).Code);
        Assert.Equal("law-change-not-yours", Code(await app.Send(new SendProposal(id, version, "№ 1"), Second)));
    }

    [Fact]
    public async Task Reject_WithReason_ClosesItAndChangesNothing()
    {
        var change = Fresh();
        var id = await app.Sent(change);
        var version = await app.VersionOf(id);

        Assert.Equal("reason", Assert.Single(Assert.IsType<Failure.Invalid>((await app.Send(new RejectProposal(id, version, ""), Second)).Failure).Errors).Field);
        Assert.True((await app.Send(new RejectProposal(id, version, "Акт әлі жарияланған жоқ"), Second)).IsOk);

        var view = (await app.Send(new ShowProposal(id), First)).Value;
        Assert.Equal((ProposalState.Rejected, "Акт әлі жарияланған жоқ"), (view.State, view.Reason));
        Assert.False(await Stands(change));
        Assert.Equal("law-change-over", Code(await Approve(id)));
    }

    [Fact]
    public async Task Withdraw_BySender_ClosesIt()
    {
        var id = await app.Sent(Fresh());

        Assert.Equal("law-change-not-yours", Code(await app.Send(new WithdrawProposal(id, await app.VersionOf(id)), Second)));
        Assert.True((await app.Send(new WithdrawProposal(id, await app.VersionOf(id)), First)).IsOk);
        Assert.Equal("law-change-over", Code(await Approve(id)));
        Assert.Contains((await app.Send(new ListProposals(ProposalState.Withdrawn), Actors.With("Тексеруші", Roles.Auditor))).Value.Rows, r => r.Id == id);
    }

    [Fact]
    public async Task Journal_ByPages_ShowsEachOnce()
    {
        for (var i = 0; i < 52; i++)
        {
            await app.Send(new ProposeChange(Fresh()), First);
        }

        var first = (await app.Send(new ListProposals(), First)).Value;
        var second = (await app.Send(new ListProposals(Below: first.Next), First)).Value;
        Assert.Equal(50, first.Rows.Count);
        Assert.Empty(first.Rows.Select(r => r.Number).Intersect(second.Rows.Select(r => r.Number)));
        Assert.True(first.Rows[^1].Number > second.Rows[0].Number);
    }

    [Fact]
    public async Task All_UnknownProposal_IsNotFound()
    {
        var id = Guid.NewGuid();
        Assert.IsType<Failure.NotFound>((await app.Send(new ShowProposal(id), First)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new TryProposal(id), First)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new ApproveProposal(id, 1), First)).Failure);
    }

    private static SetMci Fresh() => new(new(Interlocked.Increment(ref year), 1, 1), 4325 + (year % 7));

    private async Task<Result<Done>> Approve(Guid id, Actor? by = null) => await app.Send(new ApproveProposal(id, await app.VersionOf(id)), by ?? Second);

    private Task<bool> Stands(SetMci change) => app.Read(db => db.Mci.AnyAsync(m => m.From == change.From));

    private static string Code(Result<Done> result) => Assert.IsType<Failure.Refused>(result.Failure).Problem.Code;
}
