using Licensing.Citizenship;
using Licensing.Citizenship.Domain;
using Licensing.Citizenship.Features;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;

namespace Licensing.Tests.Citizenship.Cases;

/// <summary>The batch with its covering list: made, sent, returned in parts (CZ flow).</summary>
public sealed class CommissionTests(CitizenshipApp app) : IClassFixture<CitizenshipApp>
{
    [Fact]
    public async Task MakeBatch_ReadyFiles_AreListedAndCanBeTakenOut()
    {
        var (one, other, early) = (await Ready(), await Ready(), (await app.Accept(await app.Person(), Basis.FormerUnion)).CaseId);
        var before = (await app.Send(new ListCommission(), CitizenshipApp.Decider)).Value;
        Assert.Superset(new HashSet<Guid> { one, other }, before.Ready.Select(f => f.CaseId).ToHashSet());
        Assert.DoesNotContain(early, before.Ready.Select(f => f.CaseId));
        Assert.Equal("CZ.file-not-ready", Assert.IsType<Failure.Refused>((await app.Send(new MakeBatch([one, early]), CitizenshipApp.Decider)).Failure).Problem.Code);
        Assert.Equal(FileState.Ready, (await app.FileOf(one)).State);

        var made = (await app.Send(new MakeBatch([one, other, one]), CitizenshipApp.Decider)).Value;
        Assert.Equal("CZ.file-not-ready", Assert.IsType<Failure.Refused>((await app.Send(new MakeBatch([one]), CitizenshipApp.Decider)).Failure).Problem.Code);
        Assert.True((await app.Send(new TakeOutOfBatch(made.Id, 1, other), CitizenshipApp.Decider)).IsOk);

        Assert.Equal((FileState.Listed, FileState.Ready), ((await app.FileOf(one)).State, (await app.FileOf(other)).State));
        Assert.Equal([one], (await app.Send(new ShowBatch(made.Id), CitizenshipApp.Chief)).Value.Files.Select(f => f.File.CaseId));
        Assert.IsType<Failure.Conflict>((await app.Send(new SendBatch(made.Id, 1, "15/3", app.Today), CitizenshipApp.Decider)).Failure);
        Assert.StartsWith("AST-", made.Number, StringComparison.Ordinal);
    }

    // Two officers at once: a file is on one list.
    [Fact]
    public async Task MakeBatch_TwiceAtOnce_ListsAFileOnce()
    {
        var id = await Ready();
        var both = await Task.WhenAll(app.Send(new MakeBatch([id]), CitizenshipApp.Decider), app.Send(new MakeBatch([id]), CitizenshipApp.Decider));

        Assert.Equal(Assert.Single(both, b => b.IsOk).Value.Id, (await app.FileOf(id)).BatchId);
    }

    [Fact]
    public async Task SendBatch_BadInputOrRepeated_IsRefused()
    {
        var made = (await app.Send(new MakeBatch([await Ready()]), CitizenshipApp.Decider)).Value;
        Task<Result<MadeBatch>> Sending(string number, DateOnly on, int version = 1) => app.Send(new SendBatch(made.Id, version, number, on), CitizenshipApp.Decider);

        Assert.Equal("outgoingNumber", Assert.IsType<Failure.Invalid>((await Sending(" ", app.Today)).Failure).Errors[0].Field);
        Assert.Equal("date-in-future", Assert.IsType<Failure.Invalid>((await Sending("1", app.Today.AddDays(1))).Failure).Errors[0].Code);
        Assert.Equal("CZ.sent-before-made", Assert.IsType<Failure.Invalid>((await Sending("1", app.Today.AddDays(-1))).Failure).Errors[0].Code);
        Assert.True((await Sending("15/3-7", app.Today)).IsOk);
        Assert.IsType<Failure.Conflict>((await Sending("15/3-7", app.Today)).Failure);
        Assert.Equal("CZ.batch-sent", Assert.IsType<Failure.Refused>((await Sending("15/3-7", app.Today, 2)).Failure).Problem.Code);
    }

    // A decree can be about some files; the batch is back when the last is answered.
    [Fact]
    public async Task EnterDecree_PartByPart_ReturnsTheBatchWithTheLast()
    {
        var (one, other) = (await Ready(), await Ready());
        var batch = await app.SendOff(one, other);

        var first = await app.Decree(batch, await app.Outcomes(one));
        Assert.Equal((1, 1), (first.Value.Answered, first.Value.Waiting));
        Assert.Equal((BatchState.Sent, FileState.Sent), ((await app.BatchOf(batch)).State, (await app.FileOf(other)).State));
        Assert.Equal("CZ.unknown-member", Assert.IsType<Failure.Invalid>((await app.Decree(batch, await app.Outcomes(one))).Failure).Errors[0].Code);
        Assert.True((await app.Decree(batch, await app.Outcomes(other))).IsOk);
        Assert.Equal((BatchState.Returned, app.Today), (await app.BatchOf(batch)) is var b ? (b.State, b.ReturnedOn) : default);
    }

    [Fact]
    public async Task EnterDecree_BadInput_IsNamedAtTheField()
    {
        var id = await Ready();
        var batch = await app.SendOff(id);
        var (version, outcomes) = ((await app.BatchOf(batch)).Version, await app.Outcomes(id));
        async Task<string> Wrong(string number, DateOnly on, IReadOnlyList<PersonOutcome> of) =>
            string.Join(", ", Assert.IsType<Failure.Invalid>((await app.Send(new EnterDecree(batch, version, number, on, of), CitizenshipApp.Decider)).Failure).Errors.Select(e => $"{e.Field} {e.Code}"));

        Assert.Equal("decreeNumber CZ.decree-needed, decreeOn date-in-future, outcomes CZ.outcome-needed", await Wrong("", app.Today.AddDays(1), []));
        Assert.Equal("decreeOn CZ.decree-before-sent", await Wrong("1", app.Today.AddDays(-1), outcomes));
        Assert.Equal("outcomes CZ.unknown-ground", await Wrong("1", app.Today, [outcomes[0] with { Ground = "criminal-proceedings" }]));
        Assert.Equal("outcomes CZ.outcome-needed", await Wrong("1", app.Today, [outcomes[0], outcomes[0]]));
    }

    // Withdrawn while it is with the commission: nobody waits for its decree any more.
    [Fact]
    public async Task Withdraw_LastFileOfABatch_ReturnsTheBatch()
    {
        var id = await Ready();
        var batch = await app.SendOff(id);
        Assert.True((await app.Send(new WithdrawCase(id, await app.VersionOf(id), "ойынан қайтты"), CitizenshipApp.Intake)).IsOk);

        Assert.Equal((BatchState.Returned, FileState.Closed), ((await app.BatchOf(batch)).State, (await app.FileOf(id)).State));
        Assert.Equal(CaseState.Withdrawn, (await app.CaseOf(id)).State);
    }

    [Fact]
    public async Task Commission_WrongRoleOrOffice_IsRefused()
    {
        var id = await Ready();
        var batch = await app.SendOff(id);
        var outcomes = await app.Outcomes(id);

        Assert.IsType<Failure.NotAllowed>((await app.Send(new MakeBatch([id]), CitizenshipApp.Intake)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new ShowBatch(batch), CitizenshipApp.Intake)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new EnterDecree(batch, 2, "1", app.Today, outcomes), CitizenshipApp.Chief)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new ShowBatch(batch), CitizenshipApp.Elsewhere)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new EnterDecree(batch, 2, "1", app.Today, outcomes), CitizenshipApp.Elsewhere)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new MakeBatch([await Ready()]), CitizenshipApp.Elsewhere)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new ShowCitizenshipCase(id), CitizenshipApp.Elsewhere)).Failure);
    }

    private async Task<Guid> Ready()
    {
        var id = (await app.Accept(await app.Person(), Basis.FormerUnion)).CaseId;
        await app.Clear(id);
        return id;
    }
}
