using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.Platform.Operations;

/// <summary>What whoever runs the system has to know: nodes, jobs, backups and drills; schema <c>operations</c>. Only Platform uses it.</summary>
[Schema("operations")]
internal sealed class OperationsDb(DbContextOptions<OperationsDb> options) : ModuleDbContext(options)
{
    public DbSet<NodeRow> Nodes => Set<NodeRow>();

    public DbSet<JobRow> Jobs => Set<JobRow>();

    public DbSet<NightlyRun> Runs => Set<NightlyRun>();
}

internal sealed class OperationsTables : IEntityTypeConfiguration<NodeRow>, IEntityTypeConfiguration<JobRow>, IEntityTypeConfiguration<NightlyRun>
{
    public void Configure(EntityTypeBuilder<NodeRow> node)
    {
        node.ToTable("Nodes");
        node.HasKey(n => n.Name);
        node.Property(n => n.Name).HasMaxLength(NodeRow.LongestName);
        node.Property(n => n.AppVersion).HasMaxLength(100);
    }

    public void Configure(EntityTypeBuilder<JobRow> job)
    {
        job.ToTable("Jobs");
        job.HasKey(j => j.Name);
        job.Property(j => j.Name).HasMaxLength(100);
        job.Property(j => j.Node).HasMaxLength(NodeRow.LongestName);
        job.Property(j => j.LastError).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<NightlyRun> run)
    {
        run.ToTable("Runs");
        run.Ignore(r => r.WasCutOff);
        run.Property(r => r.Node).HasMaxLength(NodeRow.LongestName);
        run.Property(r => r.Subject).HasMaxLength(200);
        run.Property(r => r.Checked).AsJson();
        run.Property(r => r.Faults).AsJson();

        // Whichever node begins first has it.
        run.HasIndex(r => new { r.Kind, r.Night, r.Try }).IsUnique();
        run.HasIndex(r => new { r.Kind, r.StartedAt });
    }
}
