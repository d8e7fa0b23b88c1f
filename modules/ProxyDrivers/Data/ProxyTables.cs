using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.ProxyDrivers.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.ProxyDrivers.Data;

internal sealed class ProxyTables :
    IEntityTypeConfiguration<ProxyRegistration>, IEntityTypeConfiguration<ProxyEvent>, IEntityTypeConfiguration<ProxyKey>
{
    public void Configure(EntityTypeBuilder<ProxyRegistration> row)
    {
        row.ToTable("Registrations");
        row.Ignore(r => r.Driver);
        row.Ignore(r => r.Attorney);
        row.Ignore(r => r.MarkNumber);
        Lengths(row);
        row.HasIndex(r => r.Serial).IsUnique();
        row.HasIndex(r => r.CaseId).IsUnique();

        // One active registration a vehicle, driver and power of attorney, whatever two officers do at once.
        row.HasIndex(r => new { r.VehicleId, r.DriverId, r.AttorneyNumberKey, r.AttorneyIssuedOn, r.ClosedAs }).IsUnique();
        row.HasIndex(r => r.DriverId);
        row.HasIndex(r => r.OwnerPersonId);
        row.HasIndex(r => new { r.OfficeId, r.Serial });
        row.HasIndex(r => new { r.Region, r.Serial });
        row.HasIndex(r => new { r.Status, r.AttorneyValidTo });
        row.HasMany(r => r.Events).WithOne().HasForeignKey(e => e.RegistrationId).OnDelete(DeleteBehavior.Restrict);
        row.HasMany(r => r.Keys).WithOne().HasForeignKey(k => k.RegistrationId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ProxyEvent> row)
    {
        row.ToTable("RegistrationEvents");
        row.HasKey(e => new { e.RegistrationId, e.Ordinal });
        row.Property(e => e.Words).HasMaxLength(800);
        row.Property(e => e.UserName).HasMaxLength(200);
        row.Property(e => e.OfficeId).HasMaxLength(120);
    }

    public void Configure(EntityTypeBuilder<ProxyKey> row)
    {
        row.ToTable("RegistrationKeys");
        row.HasKey(k => new { k.Key, k.RegistrationId });
        row.Property(k => k.Key).IsSearchKey(SearchKey.Longest);
    }

    private static void Lengths(EntityTypeBuilder<ProxyRegistration> row)
    {
        row.Property(r => r.VehicleTitle).HasMaxLength(300);
        row.Property(r => r.Identifier).HasMaxLength(40);
        row.Property(r => r.LicenceCategory).HasMaxLength(4);
        row.Property(r => r.Plate).HasMaxLength(20);
        row.Property(r => r.Certificate).HasMaxLength(20);
        row.Property(r => r.OwnerName).HasMaxLength(400);
        row.Property(r => r.DriverSurname).HasMaxLength(100);
        row.Property(r => r.DriverGivenName).HasMaxLength(100);
        row.Property(r => r.DriverPatronymic).HasMaxLength(100);
        row.Property(r => r.DriverIin).HasMaxLength(12);
        row.Property(r => r.LicenceNumber).HasMaxLength(20);
        row.Property(r => r.Notary).HasMaxLength(PowerOfAttorney.LongestNotary);
        row.Property(r => r.AttorneyNumber).HasMaxLength(PowerOfAttorney.LongestNumber);
        row.Property(r => r.AttorneyNumberKey).HasMaxLength(PowerOfAttorney.LongestNumber);
        row.Property(r => r.CaseNumber).HasMaxLength(24);
        row.Property(r => r.Edition).HasMaxLength(20);
        row.Property(r => r.OfficeId).HasMaxLength(120);
        row.Property(r => r.Region).HasMaxLength(6);
        row.Property(r => r.RegisteredBy).HasMaxLength(300);
    }
}
