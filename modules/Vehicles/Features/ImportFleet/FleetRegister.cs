using System.Text.Json.Nodes;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features.ImportFleet;

/// <summary>What the register knows of the vehicles of some rows.</summary>
/// <param name="Vehicle">The vehicle; none is one that it does not know.</param>
/// <param name="Restrictions">What stands against it today.</param>
/// <param name="OpenCase">Number of a case about it that is not decided yet.</param>
/// <param name="PlateIsKnown">Whether the register has the plate that the row names.</param>
internal sealed record KnownVehicle(Vehicle? Vehicle, IReadOnlyList<Restriction> Restrictions, string? OpenCase, bool PlateIsKnown)
{
    /// <summary>Facts that the register knows: the ground of VR-17.3 where a restriction stands against the operation.</summary>
    public JsonObject Facts(Operation operation) => new()
    {
        ["bars"] = new JsonArray([.. Restrictions.Where(r => r.Bars(operation)).Take(1).Select(_ => (JsonNode)VehicleBars.NotAdmitted)]),
    };
}

/// <summary>Asks the register about many rows with a few questions, whatever their number.</summary>
internal sealed class FleetRegister(VehiclesDb db, IRestrictionSource restrictions, OpenCases cases)
{
    public async Task<IReadOnlyList<KnownVehicle>> Of(IReadOnlyList<FleetLine> lines, UseCase useCase, CancellationToken cancellation)
    {
        var found = await Vehicles(lines, cancellation);
        var ids = found.Values.Select(v => v.Id).ToHashSet();
        var holding = await restrictions.Holding(ids, BusinessTime.DateOf(useCase.Now), cancellation);
        var open = await cases.Of(ids, cancellation);
        var named = lines.Select(l => l.Plate).OfType<string>().Distinct().ToList();
        var plates = await db.Plates.Where(p => named.Contains(p.Key)).Select(p => p.Key).ToHashSetAsync(cancellation);
        return
        [
            .. lines.Select(line => Keys(line).Select(found.GetValueOrDefault).FirstOrDefault(v => v is not null) is { } vehicle
                ? new KnownVehicle(vehicle, [.. holding[vehicle.Id]], open.GetValueOrDefault(vehicle.Id), plates.Contains(line.Plate ?? ""))
                : new KnownVehicle(null, [], null, plates.Contains(line.Plate ?? ""))),
        ];
    }

    // The VIN says which vehicle it is; only without one the plate or the certificate does.
    private static IEnumerable<string> Keys(FleetLine line) =>
        line.Identifier is { } identifier ? [identifier]
        : line.Plate is { } plate ? [VehicleKeys.Plate + plate]
        : line.Certificate is { } certificate ? [VehicleKeys.Certificate + certificate]
        : [];

    private async Task<Dictionary<string, Vehicle>> Vehicles(IReadOnlyList<FleetLine> lines, CancellationToken cancellation)
    {
        var identifiers = lines.Select(l => l.Identifier).OfType<string>().Distinct().ToList();
        var keys = lines.Where(l => l.Identifier is null).SelectMany(Keys).Distinct().ToList();
        var known = (await db.Vehicles.AsNoTracking().Include(v => v.Registrations.Where(r => r.To == null)).Where(v => identifiers.Contains(v.Identifier)).ToListAsync(cancellation))
            .ToDictionary(v => v.Identifier, StringComparer.Ordinal);
        var meant = await db.VehicleKeys.AsNoTracking().Where(k => keys.Contains(k.Key)).ToListAsync(cancellation);
        var ids = meant.Select(k => k.VehicleId).ToHashSet();
        var byKey = (await db.Vehicles.AsNoTracking().Include(v => v.Registrations.Where(r => r.To == null)).Where(v => ids.Contains(v.Id)).ToListAsync(cancellation)).ToDictionary(v => v.Id);
        foreach (var key in meant)
        {
            known[key.Key] = byKey[key.VehicleId];
        }

        return known;
    }
}
