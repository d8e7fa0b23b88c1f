using Licensing.Platform.Nodes;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Shell;

/// <summary>Tells whoever works here, before connections are closed, that this node stops, and in how many seconds; reloading goes to another node with what was typed.</summary>
public sealed partial class LeavingBar
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource _gone = new();
    private ExecutionContext? _own;
    private int? _left;

    [Inject]
    private NodeState Node { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    /// <inheritdoc/>
    public void Dispose()
    {
        Node.Changed -= OnChanged;
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _own = ExecutionContext.Capture();
        Node.Changed += OnChanged;
        OnChanged(this, EventArgs.Empty);
    }

    // In the language of this page, whoever says that the node stops.
    private void OnChanged(object? sender, EventArgs e) => ExecutionContext.Run(_own!, _ => { _ = Count(_gone.Token); }, null);

    private async Task Count(CancellationToken gone)
    {
        try
        {
            while (true)
            {
                var left = Node.LeavesAt is { } at ? (int)Math.Max(0, (at - Clock.GetUtcNow()).TotalSeconds) : (int?)null;
                await InvokeAsync(() =>
                {
                    _left = left;
                    StateHasChanged();
                });
                if (left is null)
                {
                    return;
                }

                await Task.Delay(Pace, gone);
            }
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }
    }
}
