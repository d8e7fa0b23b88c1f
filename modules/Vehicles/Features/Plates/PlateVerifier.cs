using Licensing.Vehicles.Domain.Plates;

namespace Licensing.Vehicles.Features.Plates;

/// <summary>What is wrong with a plate.</summary>
/// <param name="Plate">The plate as printed.</param>
/// <param name="Fault">What is wrong, for whoever runs the system.</param>
internal sealed record PlateFault(string Plate, string Fault);

/// <summary>Whether a plate is in exactly one place, and whether its history leads there: pure, so that each fault can be planted.</summary>
internal static class PlateVerifier
{
    /// <summary>Faults of one plate.</summary>
    /// <param name="plate">The row.</param>
    /// <param name="events">Its history, by ordinal.</param>
    public static IEnumerable<PlateFault> Check(Plate plate, IReadOnlyList<PlateEvent> events) =>
        Text(plate).Concat(Place(plate)).Concat(History(plate, events)).Select(fault => new PlateFault(plate.Text, fault));

    private static IEnumerable<string> Text(Plate plate)
    {
        if (PlateText.Parse(plate.Text) is not { } text || text.Key != plate.Key)
        {
            yield return $"key {plate.Key} is not that of its text";
        }
    }

    // The state says the place, and only that place's key is set.
    private static IEnumerable<string> Place(Plate plate)
    {
        var wanted = (
            Office: PlateRules.IsInOffice(plate.State), Case: plate.State == PlateState.Reserved,
            Vehicle: plate.State == PlateState.OnVehicle, Transfer: plate.State == PlateState.InTransit);
        if (wanted.Office != plate.OfficeId is not null)
        {
            yield return $"is {plate.State} and " + (plate.OfficeId is { } office ? $"in the stock of {office}" : "in no office");
        }

        if (wanted.Case != plate.CaseId is not null)
        {
            yield return $"is {plate.State} and " + (plate.CaseId is { } id ? $"reserved for case {id}" : "reserved for no case");
        }

        if (wanted.Vehicle != plate.VehicleId is not null)
        {
            yield return $"is {plate.State} and " + (plate.VehicleId is { } id ? $"on vehicle {id}" : "on no vehicle");
        }

        if (wanted.Transfer != plate.TransferId is not null)
        {
            yield return $"is {plate.State} and " + (plate.TransferId is { } id ? $"in transfer {id}" : "in no transfer");
        }
    }

    private static IEnumerable<string> History(Plate plate, IReadOnlyList<PlateEvent> events)
    {
        if (events.Count != plate.EventCount || events.Select((e, i) => e.Ordinal == i + 1).Contains(false))
        {
            yield return $"its history has a gap: events {string.Join(", ", events.Select(e => e.Ordinal))} of {plate.EventCount}";
            yield break;
        }

        PlateState? state = null;
        Guid? vehicle = null;
        foreach (var e in events)
        {
            if (!PlateRules.Allows(state, e.What))
            {
                yield return state == PlateState.OnVehicle && e.What == PlateHappening.Issued
                    ? $"event {e.Ordinal} puts it on vehicle {e.VehicleId} while it is on vehicle {vehicle}"
                    : $"event {e.Ordinal}, {e.What}, cannot follow {state?.ToString() ?? "nothing"}";
            }

            state = PlateRules.After(e.What);
            vehicle = state == PlateState.OnVehicle ? e.VehicleId : null;
        }

        var last = events.Count > 0 ? events[^1] : null;
        if (state != plate.State || last?.PlaceId != plate.OfficeId || vehicle != plate.VehicleId || (state == PlateState.Reserved && last?.CaseId != plate.CaseId))
        {
            yield return $"its history ends {state} ({last?.PlaceId ?? vehicle?.ToString() ?? "nowhere"}), the row says {plate.State} ({plate.OfficeId ?? plate.VehicleId?.ToString() ?? "nowhere"})";
        }
    }
}
