using Licensing.Vehicles.Domain.Registry;
using Licensing.Web.Components;

namespace Licensing.Vehicles.Pages;

/// <summary>Statuses of the register in tones, always beside their words.</summary>
internal static class RegistryWords
{
    public static Tone ToneOf(VehicleStatus status) => status switch
    {
        VehicleStatus.Registered => Tone.Good,
        VehicleStatus.Entered => Tone.Info,
        VehicleStatus.Unfit => Tone.Bad,
        _ => Tone.Neutral,
    };

    public static Tone ToneOf(CertificateStatus status) => status switch
    {
        CertificateStatus.Valid => Tone.Good,
        CertificateStatus.Produced => Tone.Info,
        CertificateStatus.Lost => Tone.Bad,
        _ => Tone.Neutral,
    };

    public static Tone ToneOf(RestrictionKind kind, bool holds) => !holds ? Tone.Neutral : kind == RestrictionKind.Pledge ? Tone.Warn : Tone.Bad;
}
