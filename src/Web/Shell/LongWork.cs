namespace Licensing.Web.Shell;

/// <summary>How a piece of long work ended, for the bell.</summary>
/// <param name="Words">What to ring with; none where nobody need be told.</param>
/// <param name="Href">Where it is.</param>
public sealed record WorkEnd(string? Words, string? Href = null);

/// <summary>Looks after long work for one officer's browser, once a second, also when its page is left; the bell tells when it is done (screens.md «Errors and edges»).</summary>
public sealed class LongWork(Bell bell, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource leaving = new();
    private readonly HashSet<Guid> followed = [];

    /// <inheritdoc/>
    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    /// <summary>Follows a piece of work; what is followed already goes on as it is.</summary>
    /// <param name="id">Which work.</param>
    /// <param name="look">Looks once, tells whoever shows it, and says how it ended; nothing while it goes on.</param>
    public void Follow(Guid id, Func<CancellationToken, Task<WorkEnd?>> look)
    {
        if (followed.Add(id))
        {
            _ = Until(id, look, leaving.Token);
        }
    }

    private async Task Until(Guid id, Func<CancellationToken, Task<WorkEnd?>> look, CancellationToken cancellation)
    {
        WorkEnd? end = null;
        try
        {
            while (end is null)
            {
                await Task.Delay(Pace, clock, cancellation);
                end = await look(cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // The browser is gone.
        }

        followed.Remove(id);
        if (end?.Words is { } words)
        {
            bell.Ring(words, end.Href);
        }
    }
}
