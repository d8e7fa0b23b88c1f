using Licensing.Kernel.Calendars;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>What other modules ask of the register; each question is one look at an index and one at the restrictions.</summary>
internal sealed class VehicleRegister(VehiclesDb db, TimeProvider clock) : IVehicleRegister
{
    public Task<VehicleOnRecord?> FindByCertificate(string certificate, CancellationToken cancellation) =>
        ByKey(VehicleKeys.Certificate, CertificateNumber.Key(certificate), cancellation);

    public Task<VehicleOnRecord?> FindByPlate(string plate, CancellationToken cancellation) =>
        ByKey(VehicleKeys.Plate, PlateText.Fold(plate) ?? "", cancellation);

    public Task<VehicleOnRecord?> FindByIdentifier(string identifier, CancellationToken cancellation)
    {
        var number = Vin.Fold(identifier);
        return One(db.Vehicles.Where(v => v.Identifier == number), cancellation);
    }

    public Task<VehicleOnRecord?> Find(Guid vehicleId, CancellationToken cancellation) =>
        One(db.Vehicles.Where(v => v.Id == vehicleId), cancellation);

    private Task<VehicleOnRecord?> ByKey(char kind, string number, CancellationToken cancellation)
    {
        var key = kind + number;
        return number.Length == 0
            ? Task.FromResult<VehicleOnRecord?>(null)
            : One(db.VehicleKeys.Where(k => k.Key == key).Join(db.Vehicles, k => k.VehicleId, v => v.Id, (_, v) => v), cancellation);
    }

    private async Task<VehicleOnRecord?> One(IQueryable<Vehicle> asked, CancellationToken cancellation)
    {
        // One round trip: the vehicle with its restrictions beside it.
        var rows = await asked.AsNoTracking().Take(1)
            .GroupJoin(db.Restrictions.Where(r => r.LiftedOn == null), v => v.Id, r => r.VehicleId, (v, found) => new { Vehicle = v, Found = found })
            .SelectMany(x => x.Found.DefaultIfEmpty(), (x, r) => new { x.Vehicle, Restriction = r })
            .ToListAsync(cancellation);
        if (rows.Count == 0)
        {
            return null;
        }

        var today = BusinessTime.DateOf(clock.GetUtcNow());
        var vehicle = rows[0].Vehicle;
        return new VehicleOnRecord(
            vehicle.Id, vehicle.Title, vehicle.Identifier, $"{vehicle.Category}", vehicle.Plate, vehicle.Certificate, vehicle.OwnerPersonId,
            vehicle.OwnerOrganisationId, vehicle.OwnerName,
            [.. rows.Select(x => x.Restriction).OfType<Restriction>().Where(r => r.HoldsOn(today)).OrderBy(r => r.From).Select(r =>
                new RestrictionOnRecord(WordOf(r.Kind), r.KeepsOffTheRoad, $"{r.ImposedBy}, {r.Basis}", r.From))]);
    }

    private static string WordOf(RestrictionKind kind) => kind switch
    {
        RestrictionKind.Arrest => "arrest",
        RestrictionKind.Pledge => "pledge",
        _ => "wanted",
    };
}
