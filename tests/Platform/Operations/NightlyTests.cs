using Licensing.Platform.Data;
using Licensing.Platform.Operations;
using Licensing.Platform.Operations.Backups;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Operations;

/// <summary>What is done every night is done once, and its outcome stays.</summary>
public sealed class NightlyTests(BackupApp app) : IClassFixture<BackupApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Drill_AfterTheBackup_RestoresCountsWalksAndLooksTenPeopleUp()
    {
        Tonight(1);
        await app.Nightly.Run(RunKind.Backup, isAsked: true, Token);

        var report = await app.Nightly.Run(RunKind.Drill, isAsked: true, Token);

        Assert.True(report!.IsGood, string.Join("; ", report.Faults));
        Assert.Equal(10, report.Checked.Single(c => c.Code == "people").Count);
        Assert.True(report.Checked.Single(c => c.Code == "sealed").Count >= 12);
        Assert.True(await IsGone("_drill"), "What was restored aside has to go.");
        var kept = await Last(RunKind.Drill);
        Assert.Equal((RunState.Good, report.Subject), (kept.State, kept.Subject));
    }

    [Fact]
    public async Task Drill_NewestBackupIsDamaged_FailsByNameAndStays()
    {
        Tonight(2);
        await app.Nightly.Run(RunKind.Backup, isAsked: true, Token);
        var table = Path.Combine(BackupFolder.Within(app.Backups)[^1], "database", "toc.dat");
        await File.AppendAllTextAsync(table, "x", Token);

        await app.Nightly.IfDue(RunKind.Drill, Token);
        await app.Nightly.IfDue(RunKind.Drill, Token);

        var kept = await Last(RunKind.Drill);
        Assert.Equal((RunState.Failed, 1), (kept.State, kept.Try));
        Assert.Equal(("file-changed", "database/toc.dat"), (kept.Faults.Single().Code, kept.Faults.Single().What));
        Directory.Delete(BackupFolder.Within(app.Backups)[^1], recursive: true);
    }

    // A row of the live database that differs from the backup's without a change of version was changed past every use case.
    [Fact]
    public async Task Drill_PersonWasChangedPastTheProgram_IsFound()
    {
        Tonight(3);
        await app.Nightly.Run(RunKind.Backup, isAsked: true, Token);
        await app.Read(db => db.People.ExecuteUpdateAsync(s => s.SetProperty(p => p.Phone, "8 700 000 00 00"), Token));

        var report = await app.Nightly.Run(RunKind.Drill, isAsked: true, Token);

        Assert.Equal(10, report!.Faults.Count(f => f.Code == "person-differs"));
        await app.Read(db => db.People.ExecuteUpdateAsync(s => s.SetProperty(p => p.Phone, (string?)null), Token));
    }

    [Fact]
    public async Task IfDue_ManyNodesAtOnce_IsDoneOnceANight()
    {
        Tonight(4);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => app.Nightly.IfDue(RunKind.AuditCheck, Token)));
        await app.Nightly.IfDue(RunKind.AuditCheck, Token);

        Assert.Equal(1, await RunsOf(RunKind.AuditCheck));
        app.Clock.Now = app.Clock.Now.AddDays(1);
        await app.Nightly.IfDue(RunKind.AuditCheck, Token);
        Assert.Equal(1, await RunsOf(RunKind.AuditCheck));
    }

    [Fact]
    public async Task IfDue_NodeWasLostMeanwhile_IsBegunAnewByAnother()
    {
        Tonight(6);
        await app.Send(new NoteNode("lost/1", app.Clock.Now.UtcDateTime, 0, RunsJobs: true, Leaves: false, new Dictionary<string, JobSeen>()), Actor.System);
        await app.Send(new BeginRun(RunKind.AuditCheck, new TimeOnly(5, 0), "lost/1", IsAsked: false), Actor.System);
        await app.Nightly.IfDue(RunKind.AuditCheck, Token);
        Assert.Equal(RunState.Running, (await Last(RunKind.AuditCheck)).State);

        app.Clock.Advance(NodeRow.LostAfter);
        await app.Nightly.IfDue(RunKind.AuditCheck, Token);

        var runs = await app.Read<OperationsDb, List<NightlyRun>>(db => db.Runs.Where(r => r.Kind == RunKind.AuditCheck && r.Night == Night).OrderBy(r => r.Try).ToListAsync(Token));
        Assert.Equal([NightlyRun.NodeLost], runs[^2].Faults.Select(f => f.Code));
        Assert.Equal((RunState.Good, 2), (runs[^1].State, runs[^1].Try));
    }

    [Fact]
    public async Task Backup_MoreThanAreKept_RemovesTheOldestOfItsOwn()
    {
        Directory.CreateDirectory(Path.Combine(app.Backups, "somebody's own"));
        Directory.CreateDirectory(Path.Combine(app.Backups, "2020-01-01T000000Z"));
        for (var night = 10; night < 14; night++)
        {
            Tonight(night);
            await app.Nightly.IfDue(RunKind.Backup, Token);
        }

        Assert.Equal(2, BackupFolder.Within(app.Backups).Count);
        Assert.Equal(["2026-12-12T010000Z", "2026-12-13T010000Z", "somebody's own"], Directory.GetDirectories(app.Backups).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Drill_NoBackupYet_WaitsForTheFirst()
    {
        Tonight(25);
        Directory.CreateDirectory(app.Backups);
        Directory.Delete(app.Backups, recursive: true);

        await app.Nightly.IfDue(RunKind.Drill, Token);

        Assert.Equal(0, await RunsOf(RunKind.Drill));
        Assert.Equal("no-backup", Assert.Single((await app.Nightly.Run(RunKind.Drill, isAsked: true, Token))!.Faults).Code);
    }

    [Fact]
    public async Task Backup_ToolIsNotThere_FailsInWords()
    {
        Tonight(20);
        var places = new DatabasePlace(app.ConnectionString, "/nowhere", 1);

        var failed = await Assert.ThrowsAsync<DatabaseToolException>(() =>
            app.Provider.GetRequiredService<IDatabaseTools>()
                .Dump(places, Path.Combine(app.Folder, "nothing"), (_, _) => Task.CompletedTask, Token));

        Assert.Equal("pg_dump", failed.Tool);
    }

    private DateOnly Night => DateOnly.FromDateTime(app.Clock.Now.DateTime);

    private void Tonight(int day) => app.Clock.Now = new DateTimeOffset(2026, 12, day, 6, 0, 0, TimeSpan.FromHours(5));

    private Task<NightlyRun> Last(RunKind kind) => app.Read<OperationsDb, NightlyRun>(db => db.Runs.Where(r => r.Kind == kind && r.Night == Night).OrderByDescending(r => r.Try).FirstAsync(Token));

    private Task<int> RunsOf(RunKind kind) => app.Read<OperationsDb, int>(db => db.Runs.CountAsync(r => r.Kind == kind && r.Night == Night, Token));

    private Task<bool> IsGone(string ending)
    {
        var tools = app.Provider.GetRequiredService<IDatabaseTools>();
        return tools.IsEmpty(tools.Aside(app.Provider.GetRequiredService<BackupPlaces>().Live.ConnectionString, ending), Token);
    }
}
