using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Features.Plates;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Vehicles.Plates;

/// <summary>
/// The app is killed at random moments while officers move plates about: afterwards every plate is in exactly one place. <c>LICENSING_KILLS=100</c> kills it a
/// hundred times; ten otherwise.
/// </summary>
public sealed class PlateKillTests(PlateApp app, ITestOutputHelper output) : IClassFixture<PlateApp>
{
    private const int Stock = 60;

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("LICENSING_KILLS") ?? "10", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Kill_WhilePlatesMove_EveryPlateIsInOnePlace()
    {
        await app.Receive("001 KAA 01 - 060 KAA 01");
        await app.Receive("001 KAA 02 - 060 KAA 02", PlateApp.Elsewhere);
        var (confirmed, random) = (new ConcurrentBag<string>(), new Random(20261124));
        for (var i = 0; i < Kills; i++)
        {
            await WorkAndKill(confirmed, TimeSpan.FromMilliseconds(random.Next(5, 400)));
        }

        var verdict = (await app.Send(new VerifyPlates(), Actor.System)).Value;
        var places = await app.Read<VehiclesDb, Dictionary<PlateState, int>>(db => db.Plates.GroupBy(p => p.State).ToDictionaryAsync(g => g.Key, g => g.Count()));
        output.WriteLine($"{Kills} kills, {confirmed.Count} ways confirmed; {string.Join(", ", places.Select(p => $"{p.Key} {p.Value}"))}");
        Assert.Empty(verdict.Faults);
        Assert.Equal((2 * Stock, 2 * Stock), (verdict.Checked, places.Values.Sum()));
        Assert.True(confirmed.Count >= Kills, "The officers must have got something done between the kills.");
    }

    private async Task WorkAndKill(ConcurrentBag<string> confirmed, TimeSpan afterFirst)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Licensing.Host.dll"));
        start.ArgumentList.Add("rehearse-plates");
        start.Environment["Database__Provider"] = TestServer.Provider;
        start.Environment["Database__ConnectionString"] = app.ConnectionString;
        using var officers = Process.Start(start)!;
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var errors = new ConcurrentQueue<string>();
        officers.ErrorDataReceived += (_, line) => errors.Enqueue(line.Data ?? "");
        officers.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith("confirmed ", StringComparison.Ordinal) == true)
            {
                confirmed.Add(line.Data["confirmed ".Length..]);
                first.TrySetResult();
            }
        };
        officers.BeginOutputReadLine();
        officers.BeginErrorReadLine();
        var ended = officers.WaitForExitAsync(PlateApp.Token);
        if (await Task.WhenAny(first.Task, ended) == ended)
        {
            Assert.Fail($"The officers stopped by themselves: {string.Join('\n', errors.Take(20))}");
        }

        await Task.Delay(afterFirst, PlateApp.Token);
        officers.Kill();
        await ended;
    }
}
