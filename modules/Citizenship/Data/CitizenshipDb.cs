using Licensing.Citizenship.Domain;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Citizenship.Data;

/// <summary>The module's own schema; its tables are configured by the IEntityTypeConfiguration classes of this namespace.</summary>
[Schema(SchemaName)]
internal sealed class CitizenshipDb(DbContextOptions<CitizenshipDb> options) : ModuleDbContext(options)
{
    public const string SchemaName = "citizenship";
    public const string Cases = "case_numbers";
    public const string ActSerials = "act_serials";
    public const string BatchSerials = "batch_serials";

    public DbSet<CitizenshipFile> Files => Set<CitizenshipFile>();

    public DbSet<FileMember> Members => Set<FileMember>();

    public DbSet<BodyOpinion> Opinions => Set<BodyOpinion>();

    public DbSet<CommissionBatch> Batches => Set<CommissionBatch>();

    public DbSet<DutyExemption> Exemptions => Set<DutyExemption>();

    public DbSet<CitizenshipAct> Acts => Set<CitizenshipAct>();

    public DbSet<ActKey> ActKeys => Set<ActKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasSequence<long>(Cases);
        modelBuilder.HasSequence<long>(ActSerials);
        modelBuilder.HasSequence<long>(BatchSerials);
        base.OnModelCreating(modelBuilder);
    }
}
