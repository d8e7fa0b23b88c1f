using Licensing.Vehicles.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Data;

/// <summary>The register of vehicles.</summary>
internal sealed partial class VehiclesDb
{
    public DbSet<Vehicle> Vehicles => Set<Vehicle>();

    public DbSet<VehicleRegistration> Registrations => Set<VehicleRegistration>();

    public DbSet<VehicleKey> VehicleKeys => Set<VehicleKey>();

    public DbSet<VehicleCase> VehicleCases => Set<VehicleCase>();

    public DbSet<Certificate> Certificates => Set<Certificate>();

    public DbSet<Restriction> Restrictions => Set<Restriction>();

    public DbSet<Inspection> Inspections => Set<Inspection>();
}
