using Licensing.Platform.Data;
using Licensing.Platform.Operations;
using Licensing.Platform.Outbox;
using Licensing.Platform.UseCases;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Browser;

/// <summary>The operators' page: what is wrong stands first; it looks again by itself; a delivery that failed is tried again by keyboard.</summary>
public sealed class OperationsPageTests(Site site)
{
    // A language a day, later than the one before: the page shows the last of every kind.
    private static int days;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Operations_SomethingIsWrong_SaysWhatAndRetries(string language)
    {
        site.Set(new DateOnly(2026, 12, 1).AddDays(++days), 11);
        var message = await Failing(language);
        await Night(RunKind.Backup, new RunReport("2026-12-02T010000Z", [new("tables", 164), new("rows", 18_231_004), new("files", 402_118), new("removed", 1)], []));
        await Night(RunKind.Drill, new RunReport("2026-12-02T010000Z", [], [new RunFault("file-changed", "database/3402.dat.gz", new string('a', 64), new string('b', 64))]));
        await Night(RunKind.AuditCheck, new RunReport(null, [new("sealed", 10_204_511), new("unsealed", 12)], []));
        await using var administrator = await site.SignInWithRecoveryCode(language, "Әкімші Ж.", Roles.Administrator);
        await administrator.Open("/admin/operations");

        await administrator.Expect("#troubles li").Not.ToHaveCountAsync(0);
        await administrator.Sees("database/3402.dat.gz");
        await administrator.Expect("#database tbody tr").Not.ToHaveCountAsync(0);
        await administrator.Look("85-operations");
        Assert.False(await administrator.IsWiderThanTheScreen(), $"/admin/operations scrolls sideways in {language}.");
        await administrator.TabTo($"#outbox button[aria-label*='{message}']", 400);
        await administrator.Press("Enter");
        await administrator.Sees(administrator.Texts["operations.retry.done"]);

        // What happens meanwhile comes by itself.
        await Night(RunKind.Drill, new RunReport("2026-12-02T010000Z", [new("people", 10)], []));
        await administrator.Expect("#nightly-Drill .chip").ToContainTextAsync(administrator.Texts["run-state.Good"]);
        await administrator.Page.SetViewportSizeAsync(390, 844);
        await administrator.Look("85-operations-390");
        Assert.False(await administrator.IsWiderThanTheScreen(), $"/admin/operations scrolls sideways on a telephone in {language}.");
    }

    private async Task Night(RunKind kind, RunReport report)
    {
        var dispatcher = site.Services.GetRequiredService<IDispatcher>();
        var run = (await dispatcher.Send(new BeginRun(kind, TimeOnly.MinValue, "node-b/4711", IsAsked: true), Actor.System, cancellation: Token)).Value;
        site.Hours.Advance(TimeSpan.FromSeconds(400));
        await dispatcher.Send(new EndRun(run, report), Actor.System, cancellation: Token);
    }

    private async Task<long> Failing(string language)
    {
        await site.Services.GetRequiredService<IDispatcher>().Send(
            new NoteNode($"node-{language}/4711", site.Hours.Now.UtcDateTime, 31, RunsJobs: true, Leaves: false, new Dictionary<string, JobSeen>()), Actor.System, cancellation: Token);
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
        var message = new OutboxMessage { At = site.Hours.Now.UtcDateTime.AddMinutes(-20), Type = "Licensing.Platform.Cases.CaseMoved", Payload = "{}" };
        db.Outbox.Add(message);
        await db.SaveChangesAsync(Token);
        db.Deliveries.Add(new OutboxDelivery
        {
            MessageId = message.Id, Handler = "Licensing.Platform.Notices.TellOfMoves", Attempts = 7, NextAttemptAt = site.Hours.Now.UtcDateTime.AddHours(1), LastError = nameof(TimeoutException),
        });
        await db.SaveChangesAsync(Token);
        return message.Id;
    }
}
