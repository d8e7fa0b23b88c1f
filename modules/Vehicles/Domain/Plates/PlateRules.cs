namespace Licensing.Vehicles.Domain.Plates;

/// <summary>What can happen to a plate where it is, and where it is then. The entity obeys it, and the verifier reads histories by it.</summary>
internal static class PlateRules
{
    /// <summary>Where a plate is after something has happened.</summary>
    public static PlateState After(PlateHappening what) => what switch
    {
        PlateHappening.Received or PlateHappening.Released or PlateHappening.PutBack or PlateHappening.Arrived => PlateState.InStock,
        PlateHappening.Reserved => PlateState.Reserved,
        PlateHappening.Entered or PlateHappening.Issued => PlateState.OnVehicle,
        PlateHappening.TakenBack or PlateHappening.Found => PlateState.Returned,
        PlateHappening.Sent => PlateState.InTransit,
        PlateHappening.Destroyed => PlateState.Destroyed,
        PlateHappening.Lost => PlateState.Lost,
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "An unknown happening."),
    };

    /// <summary>Whether it can happen to a plate that is there; a plate that is nowhere yet has no state.</summary>
    public static bool Allows(PlateState? from, PlateHappening what) => what switch
    {
        PlateHappening.Received or PlateHappening.Entered => from is null,
        PlateHappening.Reserved or PlateHappening.Sent => from is PlateState.InStock,
        PlateHappening.Released or PlateHappening.Issued => from is PlateState.Reserved,
        PlateHappening.TakenBack => from is PlateState.OnVehicle,
        PlateHappening.PutBack => from is PlateState.Returned,
        PlateHappening.Arrived => from is PlateState.InTransit,
        PlateHappening.Destroyed => from is PlateState.InStock or PlateState.Returned,
        PlateHappening.Lost => from is PlateState.InStock or PlateState.Returned or PlateState.OnVehicle or PlateState.InTransit,
        PlateHappening.Found => from is PlateState.Lost,
        _ => false,
    };

    /// <summary>Whether a plate that is there lies in an office.</summary>
    public static bool IsInOffice(PlateState state) => state is PlateState.InStock or PlateState.Reserved or PlateState.Returned;
}
