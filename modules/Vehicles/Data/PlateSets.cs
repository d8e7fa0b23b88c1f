using Licensing.Vehicles.Domain.Plates;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Data;

/// <summary>Plates, their histories and papers.</summary>
internal sealed partial class VehiclesDb
{
    public DbSet<Plate> Plates => Set<Plate>();

    public DbSet<PlateEvent> PlateEvents => Set<PlateEvent>();

    public DbSet<PlateAct> PlateActs => Set<PlateAct>();

    public DbSet<PlateLevel> PlateLevels => Set<PlateLevel>();

    public DbSet<PlateFormat> PlateFormats => Set<PlateFormat>();
}
