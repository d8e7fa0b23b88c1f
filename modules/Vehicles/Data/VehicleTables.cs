using Licensing.Platform.Data;
using Licensing.Vehicles.Domain.Registry;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.Vehicles.Data;

internal sealed class VehicleTables :
    IEntityTypeConfiguration<Vehicle>, IEntityTypeConfiguration<VehicleAggregate>, IEntityTypeConfiguration<VehicleRegistration>,
    IEntityTypeConfiguration<VehicleEvent>, IEntityTypeConfiguration<VehicleKey>
{
    public void Configure(EntityTypeBuilder<Vehicle> vehicle)
    {
        vehicle.ToTable("Vehicles");
        vehicle.Ignore(v => v.Title);
        vehicle.Ignore(v => v.Current);
        vehicle.Property(v => v.Identifier).IsSearchKey(20);
        vehicle.Property(v => v.Vin).HasMaxLength(17);
        vehicle.Property(v => v.Make).HasMaxLength(40);
        vehicle.Property(v => v.Model).HasMaxLength(60);
        vehicle.Property(v => v.Colour).HasMaxLength(40);
        vehicle.Property(v => v.Plate).HasMaxLength(20);
        vehicle.Property(v => v.Certificate).HasMaxLength(12);
        vehicle.Property(v => v.OwnerName).HasMaxLength(310);
        vehicle.Property(v => v.OwnerNumber).HasMaxLength(12);
        vehicle.Property(v => v.OfficeId).HasMaxLength(120);
        vehicle.Property(v => v.Region).HasMaxLength(6);
        vehicle.HasIndex(v => v.Serial).IsUnique();
        vehicle.HasIndex(v => v.Identifier).IsUnique();
        vehicle.HasIndex(v => v.OwnerPersonId);
        vehicle.HasIndex(v => v.OwnerOrganisationId);
        vehicle.HasIndex(v => new { v.OfficeId, v.Serial });
        vehicle.HasIndex(v => new { v.Region, v.Serial });
        vehicle.HasMany(v => v.Aggregates).WithOne().HasForeignKey(a => a.VehicleId).OnDelete(DeleteBehavior.Restrict);
        vehicle.HasMany(v => v.Registrations).WithOne().HasForeignKey(r => r.VehicleId).OnDelete(DeleteBehavior.Restrict);
        vehicle.HasMany(v => v.Events).WithOne().HasForeignKey(e => e.VehicleId).OnDelete(DeleteBehavior.Restrict);
        vehicle.HasMany(v => v.Keys).WithOne().HasForeignKey(k => k.VehicleId).OnDelete(DeleteBehavior.ClientCascade);
    }

    public void Configure(EntityTypeBuilder<VehicleAggregate> aggregate)
    {
        aggregate.ToTable("VehicleAggregates");
        aggregate.Property(a => a.Number).HasMaxLength(20);
        aggregate.HasIndex(a => new { a.VehicleId, a.Kind });
    }

    public void Configure(EntityTypeBuilder<VehicleRegistration> registration)
    {
        registration.ToTable("Registrations");
        registration.Ignore(r => r.IsCurrent);
        registration.Property(r => r.OwnerName).HasMaxLength(310);
        registration.Property(r => r.OwnerNumber).HasMaxLength(12);
        registration.Property(r => r.EndedBy).HasMaxLength(24);
        registration.Property(r => r.Certificate).HasMaxLength(12);
        registration.Property(r => r.Plate).HasMaxLength(20);
        registration.Property(r => r.OfficeId).HasMaxLength(120);
        registration.Property(r => r.OfficeName).HasMaxLength(300);
        registration.Property(r => r.CaseNumber).HasMaxLength(24);
        registration.HasIndex(r => r.CurrentKey).IsUnique();
        registration.HasIndex(r => r.VehicleId);
        registration.HasIndex(r => r.OwnerPersonId);
        registration.HasIndex(r => r.OwnerOrganisationId);
        registration.HasIndex(r => new { r.OfficeId, r.From });
    }

    public void Configure(EntityTypeBuilder<VehicleEvent> row)
    {
        row.ToTable("VehicleEvents");
        row.HasKey(e => new { e.VehicleId, e.Ordinal });
        row.Property(e => e.Words).HasMaxLength(500);
        row.Property(e => e.CaseNumber).HasMaxLength(24);
        row.Property(e => e.UserName).HasMaxLength(200);
        row.Property(e => e.OfficeId).HasMaxLength(120);
    }

    public void Configure(EntityTypeBuilder<VehicleKey> key)
    {
        key.RowsMayGo();
        key.ToTable("VehicleKeys");
        key.HasKey(k => new { k.Key, k.VehicleId });
        key.Property(k => k.Key).IsSearchKey(311);
    }
}
