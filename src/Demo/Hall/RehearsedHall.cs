using System.Diagnostics;
using Licensing.Platform.UseCases;
using Licensing.Queue.Features;

namespace Licensing.Demo.Hall;

/// <summary>How much goes on in a rehearsed hall.</summary>
/// <param name="OfficeId">The hall.</param>
/// <param name="FirstWindow">Number of the first officer's window; the others sit at those after it.</param>
/// <param name="Officers">Who call.</param>
/// <param name="Terminals">Which take tickets and ask how the queue stands.</param>
/// <param name="Duration">For how long tickets are taken; then the queue is called to its end.</param>
public sealed record HallLoad(string OfficeId, int FirstWindow, int Officers, int Terminals, TimeSpan Duration);

/// <summary>A hall as scripted people use it: terminals take tickets and poll, officers look and call until nobody waits.</summary>
/// <param name="dispatcher">The app.</param>
/// <param name="load">How much.</param>
/// <param name="poll">What a terminal asks again and again.</param>
public sealed class RehearsedHall(IDispatcher dispatcher, HallLoad load, Func<CancellationToken, Task> poll)
{
    private const int RegionOfUsers = 0x4841;

    private static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan CallEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan TakeEvery = TimeSpan.FromSeconds(25);

    private volatile bool _isOver;

    /// <summary>Told of every ticket that was taken, by its number.</summary>
    public Action<string> Taken { get; init; } = _ => { };

    /// <summary>Told of every call: the number, and how long it took; no time for an officer's first, which may find a node that has just started.</summary>
    public Action<string, TimeSpan?> Called { get; init; } = (_, _) => { };

    /// <summary>Runs until nobody waits any more.</summary>
    /// <exception cref="InvalidOperationException">A step was refused.</exception>
    public async Task Run(CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var officers = Enumerable.Range(load.FirstWindow, load.Officers).Select(window => Work(window, cancellation)).ToList();
        var visitors = Enumerable.Range(0, load.Terminals).SelectMany(_ => new[] { Again(TakeEvery, Take, stop.Token), Again(PollEvery, poll, stop.Token) })
            .Concat(Enumerable.Range(load.FirstWindow, load.Officers).Select(window => Again(LookEvery, token => Send(new ShowHall(), Officer(window), token), stop.Token))).ToList();
        await Task.WhenAny(Task.Delay(load.Duration, cancellation), Task.WhenAll(officers), Task.WhenAny(visitors));
        await stop.CancelAsync();
        await Task.WhenAll(visitors);
        _isOver = true;
        await Task.WhenAll(officers);
    }

    private async Task Take(CancellationToken cancellation) =>
        Taken((await Send(new TakeTicket(load.OfficeId, "DL", "kk", null), Actor.Public, CancellationToken.None, Guid.CreateVersion7())).Name);

    private async Task Work(int window, CancellationToken cancellation)
    {
        var officer = Officer(window);
        var hall = await Send(new ShowHall(), officer, cancellation);
        await Send(new OpenWindow(hall.Windows.Single(w => w.Number == window).Id), officer, cancellation, Guid.CreateVersion7());

        // Who was at the window when another node died is there still.
        var seen = hall.Current?.Id;
        for (var (isFirst, isLast) = (true, false); ; (isFirst, isLast) = (false, _isOver))
        {
            await Task.Delay(CallEvery * (isLast ? 0.02 : 0.5 + Random.Shared.NextDouble()), cancellation);
            var started = Stopwatch.GetTimestamp();
            var called = await Send(new CallNext(seen), officer, cancellation, Guid.CreateVersion7());
            seen = called.Id;
            if (called.Name is { } name)
            {
                Called(name, isFirst ? null : Stopwatch.GetElapsedTime(started));
            }
            else if (isLast)
            {
                return;
            }
        }
    }

    private static async Task Again(TimeSpan pace, Func<CancellationToken, Task> act, CancellationToken stop)
    {
        try
        {
            await Task.Delay(pace * Random.Shared.NextDouble(), stop);
            while (!stop.IsCancellationRequested)
            {
                await act(stop);
                await Task.Delay(pace * (0.5 + Random.Shared.NextDouble()), stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The time is over.
        }
    }

    private Actor Officer(int window) =>
        new(new Guid(RegionOfUsers, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)window), $"rehearsal {window}", load.OfficeId, "KZ-AST", new HashSet<string> { Roles.IntakeOfficer });

    private async Task<T> Send<T>(IRequest<T> request, Actor actor, CancellationToken cancellation, Guid? key = null)
    {
        var result = await dispatcher.Send(request, actor, "rehearsal", key, cancellation);
        return result.IsOk ? result.Value : throw new InvalidOperationException($"{request}: {result.Failure}");
    }
}
