using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.Platform.Disclosure;

/// <summary>Who looked at whose data, as applicants are shown it: proofs of identity, and what is shown later. Schema <c>disclosure</c>; only Platform uses it.</summary>
[Schema("disclosure")]
internal sealed class DisclosureDb(DbContextOptions<DisclosureDb> options) : ModuleDbContext(options)
{
    public DbSet<Proof> Proofs => Set<Proof>();

    public DbSet<HiddenLooks> Hidden => Set<HiddenLooks>();
}

internal sealed class DisclosureTables : IEntityTypeConfiguration<Proof>, IEntityTypeConfiguration<HiddenLooks>
{
    private const int Hash = 64;
    private const int Office = 120;

    public void Configure(EntityTypeBuilder<Proof> proof)
    {
        proof.RowsMayGo();
        proof.ToTable("Proofs");
        proof.Property(p => p.Ticket).HasMaxLength(Hash);
        proof.Property(p => p.Number).HasMaxLength(24);
        proof.Property(p => p.CodeHash).HasMaxLength(Hash);
        proof.Property(p => p.Session).HasMaxLength(Hash);
        proof.HasIndex(p => p.Ticket).IsUnique();
        proof.HasIndex(p => p.Session);
        proof.HasIndex(p => new { p.Number, p.AskedAt });
        proof.HasIndex(p => new { p.PersonId, p.AskedAt });
        proof.HasIndex(p => p.AskedAt);
    }

    public void Configure(EntityTypeBuilder<HiddenLooks> hidden)
    {
        hidden.ToTable("HiddenLooks");
        hidden.Property(h => h.OfficeId).HasMaxLength(Office);
        hidden.Property(h => h.Reason).HasMaxLength(HiddenLooks.LongestReason);
        hidden.Property(h => h.SetByName).HasMaxLength(200);
        hidden.Property(h => h.LiftedByName).HasMaxLength(200);
        hidden.Property(h => h.LiftReason).HasMaxLength(HiddenLooks.LongestReason);
        hidden.HasIndex(h => new { h.PersonId, h.Until });
        hidden.HasIndex(h => new { h.OfficeId, h.SetAt });
    }
}
