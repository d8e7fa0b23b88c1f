using Licensing.Kernel.Calendars;
using Licensing.Kernel.Offices;
using Licensing.Platform.Law;
using Licensing.Platform.Law.Changes;
using Licensing.Platform.Terminals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.Platform.Data;

internal sealed class LawTables :
    IEntityTypeConfiguration<MciRow>, IEntityTypeConfiguration<TariffRow>, IEntityTypeConfiguration<HolidayRow>, IEntityTypeConfiguration<ScheduleRow>,
    IEntityTypeConfiguration<OverrideRow>, IEntityTypeConfiguration<LawProposal>
{
    public void Configure(EntityTypeBuilder<MciRow> row) => row.HasKey(r => r.From);

    public void Configure(EntityTypeBuilder<TariffRow> row)
    {
        row.Property(r => r.Service).HasMaxLength(4);
        row.Property(r => r.Code).HasMaxLength(60);
        row.HasKey(r => new { r.Service, r.Code, r.From });
    }

    public void Configure(EntityTypeBuilder<HolidayRow> row)
    {
        row.Property(r => r.Code).HasMaxLength(60);
        row.HasIndex(r => new { r.Code, r.Year, r.Month, r.Day }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ScheduleRow> row)
    {
        row.Property(r => r.OfficeId).HasMaxLength(120);
        row.Property(r => r.Openings).AsJson<Opening>();
        row.HasIndex(r => new { r.Kind, r.OfficeId, r.From });
    }

    public void Configure(EntityTypeBuilder<OverrideRow> row)
    {
        row.Property(r => r.Service).HasMaxLength(4);
        row.Property(r => r.Edition).HasMaxLength(20);
        row.Property(r => r.Key).HasMaxLength(100);
        row.Property(r => r.Value).HasMaxLength(2000);
        row.HasIndex(r => new { r.Service, r.Edition, r.Key, r.From }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<LawProposal> proposal)
    {
        proposal.Property(p => p.Basis).HasMaxLength(LawProposal.LongestWords);
        proposal.Property(p => p.Reason).HasMaxLength(LawProposal.LongestWords);
        proposal.Property(p => p.DraftedByName).HasMaxLength(200);
        proposal.Property(p => p.DecidedByName).HasMaxLength(200);
        proposal.HasIndex(p => p.Number).IsUnique();
        proposal.HasIndex(p => new { p.State, p.Number });
    }
}

internal sealed class TerminalTable : IEntityTypeConfiguration<Terminal>
{
    public void Configure(EntityTypeBuilder<Terminal> terminal)
    {
        terminal.Property(t => t.OfficeId).HasMaxLength(120);
        terminal.Property(t => t.Name).HasMaxLength(100);
        terminal.Property(t => t.AddedByName).HasMaxLength(200);
        terminal.Property(t => t.CodeHash).HasMaxLength(64);
        terminal.HasIndex(t => t.CodeHash);
        terminal.HasOne<Office>().WithMany().HasForeignKey(t => t.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}
