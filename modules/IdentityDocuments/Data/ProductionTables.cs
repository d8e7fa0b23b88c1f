using Licensing.IdentityDocuments.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.IdentityDocuments.Data;

internal sealed class ProductionTables :
    IEntityTypeConfiguration<ProductionOrder>, IEntityTypeConfiguration<ProductionBatch>, IEntityTypeConfiguration<BatchItem>, IEntityTypeConfiguration<Acknowledgement>
{
    public void Configure(EntityTypeBuilder<ProductionOrder> row)
    {
        row.ToTable("ProductionOrders");
        row.Ignore(o => o.Name);
        row.Ignore(o => o.IsExpedited);
        row.Property(o => o.Number).HasMaxLength(20);
        row.Property(o => o.CaseNumber).HasMaxLength(24);
        row.Property(o => o.Edition).HasMaxLength(20);
        row.Property(o => o.Surname).HasMaxLength(CitizenDocument.LongestName);
        row.Property(o => o.GivenName).HasMaxLength(CitizenDocument.LongestName);
        row.Property(o => o.Patronymic).HasMaxLength(CitizenDocument.LongestName);
        row.Property(o => o.LatinSurname).HasMaxLength(CitizenDocument.LongestName);
        row.Property(o => o.LatinGivenName).HasMaxLength(CitizenDocument.LongestName);
        row.Property(o => o.Iin).HasMaxLength(12);
        row.Property(o => o.BirthPlace).HasMaxLength(CitizenDocument.LongestPlace);
        row.Property(o => o.Address).HasMaxLength(CitizenDocument.LongestAddress);
        row.Property(o => o.RejectNote).HasMaxLength(CitizenDocument.LongestWords);
        row.Property(o => o.DocumentNumber).HasMaxLength(CitizenDocument.LongestNumber);
        row.Property(o => o.MadeAs).HasMaxLength(CitizenDocument.LongestNumber);
        row.Property(o => o.OfficeId).HasMaxLength(120);
        row.Property(o => o.OfficeName).HasMaxLength(300);
        row.Property(o => o.Region).HasMaxLength(6);
        row.HasIndex(o => o.Serial).IsUnique();
        row.HasIndex(o => o.Number).IsUnique();
        row.HasIndex(o => new { o.Kind, o.MadeAs }).IsUnique();
        row.HasIndex(o => new { o.CaseId, o.Kind }).IsUnique();
        row.HasIndex(o => new { o.State, o.OfficeId, o.Rank, o.DueAt });
        row.HasIndex(o => new { o.State, o.Rank, o.DueAt });
        row.HasIndex(o => o.PersonId);
    }

    public void Configure(EntityTypeBuilder<ProductionBatch> row)
    {
        row.ToTable("ProductionBatches");
        row.Property(b => b.Number).HasMaxLength(20);
        row.Property(b => b.MadeBy).HasMaxLength(200);
        row.Property(b => b.OfficeId).HasMaxLength(120);
        row.Property(b => b.OfficeName).HasMaxLength(300);
        row.Property(b => b.Region).HasMaxLength(6);
        row.HasIndex(b => b.Serial).IsUnique();
        row.HasIndex(b => b.Number).IsUnique();
        row.HasIndex(b => new { b.OfficeId, b.Serial });
    }

    public void Configure(EntityTypeBuilder<BatchItem> row)
    {
        row.ToTable("BatchItems");
        row.HasKey(i => new { i.BatchId, i.OrderId });
        row.HasIndex(i => i.OrderId);
        row.Property(i => i.Note).HasMaxLength(CitizenDocument.LongestWords);
        row.Property(i => i.DocumentNumber).HasMaxLength(CitizenDocument.LongestNumber);
    }

    public void Configure(EntityTypeBuilder<Acknowledgement> row)
    {
        row.ToTable("Acknowledgements");
        row.HasKey(a => a.Id);
        row.Property(a => a.Id).HasMaxLength(Acknowledgement.LongestId);
        row.Property(a => a.Sha256).HasMaxLength(64);
        row.Property(a => a.TakenBy).HasMaxLength(200);
        row.HasIndex(a => a.BatchId);
    }
}
