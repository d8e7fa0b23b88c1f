using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Domain.Post;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.AddressBureau.Data;

internal sealed class MailTables : IEntityTypeConfiguration<MailItem>
{
    public void Configure(EntityTypeBuilder<MailItem> row)
    {
        row.ToTable("Mail");
        row.Property(r => r.OfficeId).HasMaxLength(120);
        row.Property(r => r.Region).HasMaxLength(6);
        row.Property(r => r.CaseNumber).HasMaxLength(24);
        row.Property(r => r.Edition).HasMaxLength(20);
        row.Property(r => r.Addressee).HasMaxLength(MailItem.LongestAddressee);
        row.Property(r => r.Address).HasMaxLength(MailItem.LongestAddress);
        row.Property(r => r.Request).HasMaxLength(Inquiry.LongestBasis);
        row.Property(r => r.Registrar).HasMaxLength(200);

        // One answer leaves once, whatever two registrars do at the same moment.
        row.HasIndex(r => r.CaseId).IsUnique();
        row.HasIndex(r => r.Number).IsUnique();
        row.HasIndex(r => new { r.OfficeId, r.On, r.Number });
    }
}
