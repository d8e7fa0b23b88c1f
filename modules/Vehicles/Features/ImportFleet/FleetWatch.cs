using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Domain.Fleet;
using Licensing.Web.Shell;

namespace Licensing.Vehicles.Features.ImportFleet;

/// <summary>How a list stands now.</summary>
internal sealed class FleetGlanceArgs(Guid importId, FleetGlance glance) : EventArgs
{
    public Guid ImportId { get; } = importId;

    public FleetGlance Glance { get; } = glance;
}

/// <summary>Follows lists for one officer's browser, also when their page is left; the bell tells when one is done.</summary>
internal sealed class FleetWatch(IDispatcher dispatcher, Bell bell, ITexts texts, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource leaving = new();
    private readonly HashSet<Guid> followed = [];

    /// <summary>Raised with every look.</summary>
    public event EventHandler<FleetGlanceArgs>? Changed;

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    /// <summary>Follows a list until nothing more happens by itself.</summary>
    public void Follow(Guid importId, string name, Actor actor)
    {
        if (followed.Add(importId))
        {
            _ = Until(importId, name, actor, leaving.Token);
        }
    }

    private async Task Until(Guid importId, string name, Actor actor, CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pace, clock, cancellation);
                if (await dispatcher.Send(new PeekFleet(importId), actor, cancellation: cancellation) is not { IsOk: true, Value: var glance })
                {
                    break;
                }

                if (!glance.IsWorking)
                {
                    followed.Remove(importId);
                    bell.Ring(Words(glance, name), $"/fleet/{importId}");
                    Changed?.Invoke(this, new FleetGlanceArgs(importId, glance));
                    return;
                }

                Changed?.Invoke(this, new FleetGlanceArgs(importId, glance));
            }
        }
        catch (OperationCanceledException)
        {
            // The browser is gone.
        }

        followed.Remove(importId);
    }

    private string Words(FleetGlance glance, string name) => glance.State is FleetState.Checked or FleetState.Accepted
        ? texts.Format($"VR.fleet.done.{glance.State}", name, glance.Good)
        : texts.Format("VR.fleet.done.other", name);
}
