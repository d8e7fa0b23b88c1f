using Licensing.Platform.Data;
using Licensing.ResidenceRegistration.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ResidenceRegistration.Data;

/// <summary>The module's own schema; its tables are configured by the IEntityTypeConfiguration classes of this namespace.</summary>
[Schema(SchemaName)]
internal sealed class ResidenceRegistrationDb(DbContextOptions<ResidenceRegistrationDb> options) : ModuleDbContext(options)
{
    public const string SchemaName = "residence_registration";
    public const string RegistrationCases = "case_numbers_rr";
    public const string RemovalCases = "case_numbers_rd";
    public const string ActSerials = "act_serials";
    public const string ExtractSerials = "extract_serials";

    public DbSet<ResidenceAct> Acts => Set<ResidenceAct>();

    public DbSet<ActKey> Keys => Set<ActKey>();

    public DbSet<Dwelling> Dwellings => Set<Dwelling>();

    public DbSet<DwellingExtract> Extracts => Set<DwellingExtract>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasSequence<long>(RegistrationCases);
        modelBuilder.HasSequence<long>(RemovalCases);
        modelBuilder.HasSequence<long>(ActSerials);
        modelBuilder.HasSequence<long>(ExtractSerials);
        base.OnModelCreating(modelBuilder);
    }
}
