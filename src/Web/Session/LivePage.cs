using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Logging;

namespace Licensing.Web.Session;

/// <summary>A page that looks again every few seconds as long as it is open: what was shown stays until the new look is there.</summary>
public abstract partial class LivePage : DeskPage, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();

    /// <summary>What time it is.</summary>
    [Inject]
    protected TimeProvider Clock { get; set; } = default!;

    [Inject]
    private ILogger<LivePage> Log { get; set; } = default!;

    /// <summary>Time between two looks.</summary>
    protected virtual TimeSpan Pace => TimeSpan.FromSeconds(3);

    /// <summary>The last look failed: what is shown is older than it should be, and the page looks again.</summary>
    protected bool IsLost { get; private set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _leaving.Cancel();
        _leaving.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        await Load();
        _ = Watch(_leaving.Token);
    }

    /// <summary>Looks how things stand.</summary>
    protected abstract Task Load();

    private async Task Watch(CancellationToken leaving)
    {
        using var timer = new PeriodicTimer(Pace, Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(leaving))
            {
                await InvokeAsync(Look);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left, or the app ends.
        }
    }

    // A database that is away for a moment ends no page.
    private async Task Look()
    {
        try
        {
            await Load();
            IsLost = false;
        }
        catch (Exception e) when (e is not (OperationCanceledException or ObjectDisposedException))
        {
            LogLost(Log, e.GetType().Name);
            IsLost = true;
        }

        StateHasChanged();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A page could not look how things stand: {Error}.")]
    private static partial void LogLost(ILogger log, string error);
}
