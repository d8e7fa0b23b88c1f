using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Queue.Pages;

/// <summary>A page of the hall that looks again every few seconds as long as it is open.</summary>
public abstract class LiveDeskPage : DeskPage, IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _leaving = new();

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

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
                await InvokeAsync(async () =>
                {
                    await Load();
                    StateHasChanged();
                });
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }
}
