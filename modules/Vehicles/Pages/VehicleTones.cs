using Licensing.Vehicles.Domain.Registry;
using Licensing.Web.Components;

namespace Licensing.Vehicles.Pages;

/// <summary>How vehicles and restrictions stand, in tones; always beside their words.</summary>
internal static class VehicleTones
{
    public static Tone Of(VehicleStatus status) => status switch
    {
        VehicleStatus.Registered => Tone.Good,
        VehicleStatus.Unfit => Tone.Bad,
        VehicleStatus.Deregistered => Tone.Warn,
        _ => Tone.Neutral,
    };

    public static Tone Of(RestrictionKind kind) => kind == RestrictionKind.Pledge ? Tone.Warn : Tone.Bad;
}
