using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Features.Plates;
using Licensing.Web.Components;

namespace Licensing.Vehicles.Pages;

/// <summary>Places and supplies in tones, always beside their words.</summary>
internal static class PlateTones
{
    public static Tone Of(PlateState state) => state switch
    {
        PlateState.InStock => Tone.Good,
        PlateState.OnVehicle or PlateState.Reserved => Tone.Info,
        PlateState.Returned or PlateState.InTransit => Tone.Warn,
        PlateState.Lost => Tone.Bad,
        _ => Tone.Neutral,
    };

    public static Tone Of(PlateSupply supply) => supply switch
    {
        PlateSupply.Enough => Tone.Good,
        PlateSupply.Low => Tone.Warn,
        _ => Tone.Bad,
    };
}
