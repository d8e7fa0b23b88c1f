using System.Collections.Concurrent;
using System.Diagnostics;

namespace Licensing.Testing.Faults;

/// <summary>A process of the app that is started again whenever it is gone, until it is told to stop.</summary>
internal sealed class Node(string name, ProcessStartInfo start, Ledger ledger) : IDisposable
{
    private const int Kept = 12;
    private const int MostInARow = 8;

    private readonly ConcurrentQueue<string> errors = new();
    private readonly CancellationTokenSource stop = new();
    private Process? process;
    private Task keeping = Task.CompletedTask;

    /// <summary>For the report.</summary>
    public string Name => name;

    /// <summary>How often it ended without being killed.</summary>
    public int EndedByItself { get; private set; }

    /// <summary>Its last words.</summary>
    public IEnumerable<string> Errors => errors;

    /// <summary>Starts it, and again after every end.</summary>
    public void Keep() => keeping = Task.Run(Run);

    /// <summary>SIGKILL.</summary>
    public void Kill()
    {
        try
        {
            process?.Kill();
        }
        catch (InvalidOperationException)
        {
            // Gone already.
        }
    }

    /// <summary>Says something to it.</summary>
    public void Tell(string line)
    {
        try
        {
            process?.StandardInput.WriteLine(line);
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or ObjectDisposedException)
        {
            // Nobody there just now.
        }
    }

    /// <summary>Lets it finish what it is at, for a while.</summary>
    public async Task Stop(TimeSpan patience)
    {
        await stop.CancelAsync();
        Tell("stop");
        if (await Task.WhenAny(keeping, Task.Delay(patience)) != keeping)
        {
            Kill();
            await keeping;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Kill();
        stop.Dispose();
    }

    private async Task Run()
    {
        for (var inARow = 0; !stop.IsCancellationRequested && inARow < MostInARow;)
        {
            using var run = process = Process.Start(start)!;
            run.OutputDataReceived += (_, line) => ledger.Note(line.Data ?? "");
            run.ErrorDataReceived += (_, line) => Remember(line.Data);
            run.BeginOutputReadLine();
            run.BeginErrorReadLine();
            var began = Stopwatch.GetTimestamp();
            await run.WaitForExitAsync();
            var wasKilled = run.ExitCode == 137;
            EndedByItself += wasKilled || stop.IsCancellationRequested ? 0 : 1;
            inARow = wasKilled || Stopwatch.GetElapsedTime(began) > TimeSpan.FromSeconds(20) ? 0 : inARow + 1;
            await Task.Delay(TimeSpan.FromMilliseconds(300));
        }
    }

    private void Remember(string? line)
    {
        errors.Enqueue(line ?? "");
        while (errors.Count > Kept)
        {
            errors.TryDequeue(out _);
        }
    }
}
