using Licensing.Platform.Auditing;
using Licensing.Platform.Data;
using Licensing.Platform.Operations;
using Licensing.Platform.Outbox;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Platform.Operations;

/// <summary>What the operators' page shows, and what can be done there.</summary>
public sealed class OperationsTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly Dictionary<string, JobSeen> NoJobs = [];

    private static Actor Administrator { get; } = Actors.With("Әкімші", Roles.Administrator);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private DateTime Now => app.Clock.Now.UtcDateTime;

    [Fact]
    public async Task Nodes_AliveLostOrStopped_AreToldApart()
    {
        await Note("a/1");
        await Note("b/2");
        app.Clock.Advance(NodeRow.LostAfter);
        await Note("a/1", circuits: 7);
        await Note("c/3");
        await Note("c/3", leaves: true);

        var nodes = (await View()).Nodes.Where(n => n.Name is "a/1" or "b/2" or "c/3").ToDictionary(n => n.Name);

        Assert.Equal((NodeLife.Alive, 7), (nodes["a/1"].Life, nodes["a/1"].Circuits));
        Assert.Equal((NodeLife.Lost, NodeLife.Left), (nodes["b/2"].Life, nodes["c/3"].Life));
        Assert.True(nodes["a/1"].ClockAhead != TimeSpan.Zero, "The clock of the test is not the database's.");
    }

    [Fact]
    public async Task Nodes_GoneForAWeek_AreForgotten()
    {
        await Note("old/1");
        app.Clock.Advance(TimeSpan.FromDays(8));
        await Note("new/1");

        Assert.DoesNotContain((await View()).Nodes, n => n.Name == "old/1");
    }

    [Fact]
    public async Task Jobs_FailingAndWellAgain_AreCountedAcrossNodes()
    {
        const string Name = "SealAuditJob";
        await Note("a/1", jobs: Seen(Name, Now, isGood: true));
        app.Clock.Advance(TimeSpan.FromSeconds(15));
        await Note("a/1", jobs: Seen(Name, Now, isGood: false));
        app.Clock.Advance(TimeSpan.FromSeconds(15));
        await Note("b/2", jobs: Seen(Name, Now, isGood: false));
        var failing = (await View()).Jobs.Single(j => j.Name == Name);
        Assert.Equal((2, "b/2", nameof(TimeoutException)), (failing.Failures, failing.Node, failing.LastError));

        // A node that was slow to tell does not bring back what is over.
        await Note("a/1", jobs: Seen(Name, Now.AddMinutes(-1), isGood: true));
        Assert.Equal(2, (await View()).Jobs.Single(j => j.Name == Name).Failures);
        app.Clock.Advance(TimeSpan.FromSeconds(15));
        await Note("a/1", jobs: Seen(Name, Now, isGood: true));

        var well = (await View()).Jobs.Single(j => j.Name == Name);
        Assert.Equal((0, "a/1", Now.AddSeconds(5)), (well.Failures, well.Node, well.NextAt));
        Assert.Contains((await View()).Jobs, j => j.Name == "BackupJob" && j.LastAt is null);
    }

    [Fact]
    public void Seen_SeveralRunsBetweenTwoSigns_AreToldAsOne()
    {
        var (bad, good) = (Seen("J", Now, isGood: false)["J"], Seen("J", Now.AddSeconds(5), isGood: true)["J"]);

        Assert.Equal((2, false), (bad.Then(bad).FailedInARow, bad.Then(bad).LastIsGood));
        Assert.Equal((0, true, nameof(TimeoutException)), (bad.Then(good).FailedInARow, bad.Then(good).LastIsGood, bad.Then(good).LastError));
        Assert.Equal(1, good.Then(bad).FailedInARow);
    }

    [Fact]
    public async Task RetryDelivery_FailedOne_IsDueAtOnceAndLeavesARow()
    {
        var message = await Failing();
        var before = (await View()).Failing.Single(d => d.MessageId == message);
        Assert.Equal((5, "TimeoutException"), (before.Attempts, before.Error));

        Assert.True((await app.Send(new RetryDelivery(message, "Handler"), Administrator)).IsOk);

        var after = await app.Read(db => db.Deliveries.SingleAsync(d => d.MessageId == message, Token));
        Assert.Equal(Now, after.NextAttemptAt);
        Assert.Equal(1, await app.Read(db => db.Audit.CountAsync(a => a.Action == nameof(RetryDelivery) && a.SubjectId == $"{message}" && a.Verb == AuditVerb.Changed, Token)));
    }

    [Fact]
    public async Task RetryDelivery_DeliveredOrUnknown_IsNotFound()
    {
        var message = await Failing();
        await app.Read(db => db.Deliveries.Where(d => d.MessageId == message).ExecuteUpdateAsync(s => s.SetProperty(d => d.DeliveredAt, Now), Token));

        Assert.IsType<Failure.NotFound>((await app.Send(new RetryDelivery(message, "Handler"), Administrator)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new RetryDelivery(-1, "Handler"), Administrator)).Failure);
    }

    [Fact]
    public async Task Operations_AnybodyElse_AreNotAllowed()
    {
        var chief = Actors.With("Болат", Roles.ApprovingChief, Roles.Supervisor, Roles.Auditor);

        Assert.IsType<Failure.NotAllowed>((await app.Send(new ShowOperations(), chief)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new ShowDatabase(), chief)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new RetryDelivery(1, "Handler"), chief)).Failure);
    }

    [Fact]
    public async Task Database_OfThisVersion_IsUpToDateAndHasASize()
    {
        var view = (await app.Send(new ShowDatabase(), Administrator)).Value;

        Assert.True(view.Bytes > 1_000_000);
        Assert.All(view.Schemas, s => Assert.Equal((0, 0), (s.Behind, s.Ahead)));
        Assert.Contains(view.Schemas, s => s.Name == "operations");
    }

    private async Task<OperationsView> View() => (await app.Send(new ShowOperations(), Administrator)).Value;

    private async Task Note(string node, int circuits = 0, bool leaves = false, Dictionary<string, JobSeen>? jobs = null) =>
        await app.Send(new NoteNode(node, TestClock.Tuesday.UtcDateTime, circuits, RunsJobs: true, leaves, jobs ?? NoJobs), Actor.System);

    private static Dictionary<string, JobSeen> Seen(string name, DateTime at, bool isGood) => new()
    {
        [name] = new JobSeen(at, TimeSpan.FromMilliseconds(3), isGood, isGood ? at : null, isGood ? null : at, isGood ? null : nameof(TimeoutException), isGood ? 0 : 1, at.AddSeconds(5)),
    };

    private async Task<long> Failing()
    {
        var message = new OutboxMessage { At = Now, Type = "Licensing.Something", Payload = "{}" };
        await app.Add<KernelDb>(message);
        await app.Add<KernelDb>(new OutboxDelivery { MessageId = message.Id, Handler = "Handler", Attempts = 5, NextAttemptAt = Now.AddHours(1), LastError = nameof(TimeoutException) });
        return message.Id;
    }
}
