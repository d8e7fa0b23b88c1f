using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Data;

/// <summary>The module's own schema; its tables are configured by the IEntityTypeConfiguration classes of this namespace.</summary>
[Schema(SchemaName)]
internal sealed partial class VehiclesDb(DbContextOptions<VehiclesDb> options) : ModuleDbContext(options)
{
    public const string SchemaName = "vehicles";
    public const string CaseNumbers = "case_numbers_vr";
    public const string VehicleNumbers = "vehicle_numbers";
    public const string CertificateNumbers = "certificate_numbers";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasSequence<long>(CaseNumbers);
        modelBuilder.HasSequence<long>(VehicleNumbers);
        modelBuilder.HasSequence<long>(CertificateNumbers);
        base.OnModelCreating(modelBuilder);
    }
}
