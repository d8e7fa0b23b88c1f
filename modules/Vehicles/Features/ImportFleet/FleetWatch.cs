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
internal sealed class FleetWatch(IDispatcher dispatcher, LongWork work, ITexts texts)
{
    /// <summary>Raised with every look.</summary>
    public event EventHandler<FleetGlanceArgs>? Changed;

    /// <summary>Follows a list until nothing more happens by itself.</summary>
    public void Follow(Guid importId, string name, Actor actor) => work.Follow(importId, async cancellation =>
    {
        if (await dispatcher.Send(new PeekFleet(importId), actor, cancellation: cancellation) is not { IsOk: true, Value: var glance })
        {
            return new WorkEnd(null);
        }

        Changed?.Invoke(this, new FleetGlanceArgs(importId, glance));
        return glance.IsWorking ? null : new WorkEnd(Words(glance, name), $"/fleet/{importId}");
    });

    private string Words(FleetGlance glance, string name) => glance.State is FleetState.Checked or FleetState.Accepted
        ? texts.Format($"VR.fleet.done.{glance.State}", name, glance.Good)
        : texts.Format("VR.fleet.done.other", name);
}
