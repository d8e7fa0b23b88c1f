using System.Globalization;
using Licensing.Platform.UseCases;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Testing.Faults;

/// <summary>One node with its officers and terminals, in a process that may be killed at any moment; says each act when it is confirmed, as a screen would.</summary>
internal static class Worker
{
    private const int Intakes = 3;
    private const int Terminals = 4;
    private const int Windows = 4;
    private const int Registrars = 2;

    /// <param name="node">0 or 1.</param>
    /// <param name="office">The hall.</param>
    public static async Task<int> Run(string node, string office)
    {
        var (clock, number) = (new MovingClock(), int.Parse(node, CultureInfo.InvariantCulture));
        var folder = Environment.GetEnvironmentVariable("Files__Folder")!;
        await using var services = TestApp.Services(
            Environment.GetEnvironmentVariable("Database__ConnectionString")!, clock, all => all.Configure<Licensing.Platform.Files.FileOptions>(files => files.Folder = folder));
        using var stop = new CancellationTokenSource();
        var desks = new Desks(services.GetRequiredService<IDispatcher>(), clock, stop.Token);
        _ = Task.Run(() => Obey(clock, stop));
        await Task.WhenAll(
        [
            .. Enumerable.Range(0, Intakes).Select(_ => desks.TakeIn()),
            .. Enumerable.Range(0, Terminals).Select(_ => desks.TakeTickets(office)),
            .. Enumerable.Range(1 + (number * Windows), Windows).Select(window => desks.Call(office, window)),
            .. Enumerable.Range(0, Registrars).Select(_ => desks.Register(services)),
        ]);
        return 0;
    }

    // «stop», or «clock» and seconds.
    private static async Task Obey(MovingClock clock, CancellationTokenSource stop)
    {
        while (await Console.In.ReadLineAsync() is { } line)
        {
            if (line.Split(' ') is ["clock", var seconds])
            {
                clock.Wrong = TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture));
            }
            else
            {
                await stop.CancelAsync();
            }
        }
    }
}
