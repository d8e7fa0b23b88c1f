using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Licensing.Platform.Intake;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Platform.Faults;

/// <summary>
/// The app is killed at random moments during intake. <c>LICENSING_KILLS=100</c> kills it a hundred times; ten otherwise.
/// </summary>
public sealed class KillTests(TestApp app, ITestOutputHelper output) : IClassFixture<TestApp>
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("LICENSING_KILLS") ?? "10", CultureInfo.InvariantCulture);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_DuringIntake_EveryConfirmedCaseIsWholeAndNoneIsHalf()
    {
        var confirmed = new ConcurrentBag<string>();
        var random = new Random(20261124);
        for (var i = 0; i < Kills; i++)
        {
            await WorkAndKill(confirmed, TimeSpan.FromMilliseconds(random.Next(5, 400)));
        }

        output.WriteLine($"{Kills} kills, {confirmed.Count} cases confirmed");
        Assert.True(confirmed.Count >= Kills, "The officer must have got something done between the kills.");
        var cases = await app.Read(db => db.Cases.AsNoTracking().AsSplitQuery()
            .Include(c => c.Documents).Include(c => c.Payments).Include(c => c.Events).Include(c => c.Steps).ToListAsync(Token));
        var (people, outbox, drafts, done) = (
            await app.Read(db => db.People.Select(p => p.Id).ToHashSetAsync(Token)),
            await app.Read(db => db.Outbox.Select(m => m.Payload).ToListAsync(Token)),
            await app.Read(db => db.Drafts.Where(d => d.CaseId != null).Select(d => d.CaseId!.Value).ToHashSetAsync(Token)),
            await app.Read(db => db.DoneCommands.CountAsync(d => d.Action == nameof(AcceptDraft), Token)));
        var audited = await app.Read(db => db.Audit.Where(a => a.CaseId != null).Select(a => a.CaseId!.Value).ToHashSetAsync(Token));

        Assert.Empty(confirmed.Except(cases.Select(c => c.Number)));
        Assert.All(cases, c =>
        {
            Assert.Equal((6, 1, 1), (c.Documents.Count(d => d.Presented), c.Payments.Count, c.Events.Count));
            Assert.NotEmpty(c.Steps);
            Assert.Contains(c.PersonId!.Value, people);
            Assert.Contains(c.Id, drafts);
            Assert.Contains(c.Id, audited);
            Assert.Single(outbox, payload => payload.Contains(c.Id.ToString(), StringComparison.Ordinal));
        });
        Assert.Equal((cases.Count, cases.Count, cases.Count), (drafts.Count, done, outbox.Count));
    }

    private async Task WorkAndKill(ConcurrentBag<string> confirmed, TimeSpan afterFirst)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Licensing.Host.dll"));
        start.ArgumentList.Add("rehearse");
        start.Environment["Database__Provider"] = TestServer.Provider;
        start.Environment["Database__ConnectionString"] = app.ConnectionString;
        using var officer = Process.Start(start)!;
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var errors = new ConcurrentQueue<string>();
        officer.ErrorDataReceived += (_, line) => errors.Enqueue(line.Data ?? "");
        officer.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith("confirmed ", StringComparison.Ordinal) == true)
            {
                confirmed.Add(line.Data["confirmed ".Length..]);
                first.TrySetResult();
            }
        };
        officer.BeginOutputReadLine();
        officer.BeginErrorReadLine();
        var ended = officer.WaitForExitAsync(Token);
        if (await Task.WhenAny(first.Task, ended) == ended)
        {
            Assert.Fail($"The officer stopped by itself: {string.Join('\n', errors.Take(20))}");
        }

        await Task.Delay(afterFirst, Token);
        officer.Kill();
        await ended;
    }
}
