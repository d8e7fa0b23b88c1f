using Licensing.Weapons.Domain;
using Licensing.Weapons.Features;
using Licensing.Web.Components;

namespace Licensing.Weapons.Pages;

/// <summary>Statuses of the register in tones, always beside their words.</summary>
internal static class WeaponWords
{
    public static Tone ToneOf(WeaponStatus status) => status switch
    {
        WeaponStatus.Registered => Tone.Good,
        WeaponStatus.Entered => Tone.Info,
        WeaponStatus.Deposited => Tone.Warn,
        WeaponStatus.Seized or WeaponStatus.Lost or WeaponStatus.Stolen => Tone.Bad,
        _ => Tone.Neutral,
    };

    public static Tone ToneOf(PermitState state) => state switch
    {
        PermitState.InForce => Tone.Good,
        PermitState.Ending => Tone.Warn,
        PermitState.Ended or PermitState.Revoked => Tone.Bad,
        _ => Tone.Neutral,
    };
}
