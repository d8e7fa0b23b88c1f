using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Domain.Lists;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.AddressBureau.Data;

internal sealed class ListTables : IEntityTypeConfiguration<PersonList>, IEntityTypeConfiguration<ListRow>
{
    public void Configure(EntityTypeBuilder<PersonList> row)
    {
        row.ToTable("Lists");
        row.Ignore(r => r.IsWorking);
        row.Property(r => r.OfficeId).HasMaxLength(120);
        row.Property(r => r.Region).HasMaxLength(6);
        row.Property(r => r.CaseNumber).HasMaxLength(24);
        row.Property(r => r.Edition).HasMaxLength(20);
        row.Property(r => r.Organisation).HasMaxLength(Inquiry.LongestOrganisation);
        row.Property(r => r.FileName).HasMaxLength(PersonList.LongestFileName);
        row.Property(r => r.Registrar).HasMaxLength(200);
        row.Property(r => r.RegistrarIin).HasMaxLength(12);
        row.HasIndex(r => r.CaseId).IsUnique();
        row.HasIndex(r => new { r.OfficeId, r.At });
        row.HasIndex(r => new { r.Region, r.At });

        // What the job goes on with.
        row.HasIndex(r => new { r.State, r.At });
    }

    public void Configure(EntityTypeBuilder<ListRow> row)
    {
        row.ToTable("ListRows");
        row.HasKey(r => new { r.ListId, r.Line });
        row.Ignore(r => r.IsYearOnly);
        row.Property(r => r.Line).ValueGeneratedNever();
        row.Property(r => r.Iin).HasMaxLength(12);
        row.Property(r => r.Name).HasMaxLength(ListRow.LongestName);
        row.Property(r => r.FaultColumn).HasMaxLength(20);
        row.Property(r => r.FaultCode).HasMaxLength(60);
        row.Property(r => r.FaultValue).HasMaxLength(ListRow.LongestValue);
        row.Property(r => r.Candidates).AsJson();
        row.HasIndex(r => new { r.ListId, r.State, r.Line });
        row.HasOne<PersonList>().WithMany().HasForeignKey(r => r.ListId);
    }
}
