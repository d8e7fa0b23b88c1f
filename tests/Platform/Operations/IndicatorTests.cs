using Licensing.Platform.Data;
using Licensing.Platform.Operations;
using Licensing.Platform.Outbox;
using Licensing.Platform.UseCases;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Operations;

/// <summary>What is published is what there is.</summary>
public sealed class IndicatorTests(PublishedMetrics published) : IClassFixture<PublishedMetrics>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Outbox_EventThatWaits_IsCountedWithItsAge()
    {
        await using var scope = published.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
        var clock = published.Services.GetRequiredService<TimeProvider>();
        db.Outbox.Add(new OutboxMessage { At = clock.GetUtcNow().UtcDateTime.AddMinutes(-10), Type = "Licensing.Something", Payload = "{}" });
        await db.SaveChangesAsync(Token);

        await published.Measure();

        Assert.True(published.Value("licensing_outbox_waiting") >= 1);
        Assert.InRange(published.Value("licensing_outbox_lag_seconds") ?? 0, 599, 700);
    }

    [Fact]
    public async Task Nightly_OneFailed_IsRedUntilOneSucceeds()
    {
        await End(new RunReport(null, [], [new RunFault("file-changed", "x")]));
        await published.Measure();
        Assert.Equal(1, published.Value("licensing_nightly_failed", "Drill"));
        Assert.Null(published.Value("licensing_nightly_age_seconds", "Drill"));

        await End(new RunReport(null, [], []));
        await published.Measure();

        Assert.Equal(0, published.Value("licensing_nightly_failed", "Drill"));
        Assert.InRange(published.Value("licensing_nightly_age_seconds", "Drill") ?? -1, 0, 60);
    }

    // The time that a use case waits for the database is part of the time that it takes.
    [Fact]
    public void UseCases_Sent_AreTimedWithTheirDatabaseTime()
    {
        var (whole, database) = (published.Value("licensing_use_case_duration_seconds_sum", "Ok", "RecordSession"), published.Value("licensing_use_case_database_duration_seconds_sum", "RecordSession"));

        Assert.InRange(database ?? 0, 0.000_01, whole ?? 0);
        Assert.Equal(1, published.Value("licensing_sessions_total", "Failed"));
    }

    [Fact]
    public void Nodes_ThisOne_IsAliveAndItsDatabaseHasASize()
    {
        Assert.True(published.Value("licensing_database_size_bytes") > 1_000_000);
        Assert.True(published.Value("licensing_files_free_bytes") > 0);
        Assert.InRange(Math.Abs(published.Value("licensing_clock_ahead_seconds") ?? 99), 0, 5);
    }

    private async Task End(RunReport report)
    {
        var dispatcher = published.Services.GetRequiredService<IDispatcher>();
        var run = (await dispatcher.Send(new BeginRun(RunKind.Drill, TimeOnly.MinValue, "a/1", IsAsked: true), Actor.System, cancellation: Token)).Value;
        await dispatcher.Send(new EndRun(run, report), Actor.System, cancellation: Token);
    }
}
