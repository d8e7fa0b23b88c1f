using Licensing.Platform.Data;
using Licensing.Vehicles.Domain.Registry;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.Vehicles.Data;

internal sealed class CertificateTables :
    IEntityTypeConfiguration<Certificate>, IEntityTypeConfiguration<Restriction>, IEntityTypeConfiguration<Inspection>,
    IEntityTypeConfiguration<VehicleCase>
{
    public void Configure(EntityTypeBuilder<Certificate> certificate)
    {
        certificate.ToTable("Certificates");
        certificate.Property(c => c.Number).IsSearchKey(12);
        certificate.Property(c => c.CaseNumber).HasMaxLength(24);
        certificate.Property(c => c.Edition).HasMaxLength(20);
        certificate.Property(c => c.OwnerName).HasMaxLength(310);
        certificate.Property(c => c.Plate).HasMaxLength(20);
        certificate.Property(c => c.IssuedBy).HasMaxLength(300);
        certificate.Property(c => c.VerifyCode).HasMaxLength(20);
        certificate.HasIndex(c => c.Serial).IsUnique();
        certificate.HasIndex(c => c.Number).IsUnique();
        certificate.HasIndex(c => c.VerifyCode).IsUnique();
        certificate.HasIndex(c => c.CaseId).IsUnique();
        certificate.HasIndex(c => c.VehicleId);
    }

    public void Configure(EntityTypeBuilder<Restriction> restriction)
    {
        restriction.ToTable("Restrictions");
        restriction.Ignore(r => r.KeepsOffTheRoad);
        restriction.Property(r => r.ImposedBy).HasMaxLength(200);
        restriction.Property(r => r.Basis).HasMaxLength(200);
        restriction.Property(r => r.Note).HasMaxLength(1000);
        restriction.Property(r => r.RegisteredByName).HasMaxLength(200);
        restriction.Property(r => r.LiftBasis).HasMaxLength(200);
        restriction.Property(r => r.LiftedByName).HasMaxLength(200);
        restriction.Property(r => r.SearchKey).IsSearchKey(420);
        restriction.HasIndex(r => r.VehicleId);
        restriction.HasIndex(r => new { r.From, r.Id });
    }

    public void Configure(EntityTypeBuilder<Inspection> inspection)
    {
        inspection.ToTable("Inspections");
        inspection.Property(i => i.CaseNumber).HasMaxLength(24);
        inspection.Property(i => i.OfficeId).HasMaxLength(120);
        inspection.Property(i => i.Note).HasMaxLength(1000);
        inspection.Property(i => i.InspectorName).HasMaxLength(200);
        inspection.Property(i => i.Reasons).AsJson();
        inspection.Property(i => i.Numbers).AsJson();
        inspection.Property(i => i.Photos).AsJson();
        inspection.HasIndex(i => i.CaseId).IsUnique();
        inspection.HasIndex(i => i.VehicleId);
    }

    public void Configure(EntityTypeBuilder<VehicleCase> row)
    {
        row.ToTable("VehicleCases");
        row.HasKey(c => c.CaseId);
        row.Property(c => c.Number).HasMaxLength(24);
        row.Property(c => c.ApplicantName).HasMaxLength(310);
        row.Property(c => c.Seller).HasMaxLength(310);
        row.HasIndex(c => c.VehicleId);
    }
}
