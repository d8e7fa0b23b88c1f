using Licensing.Kernel.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Licensing.Platform.Data;

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.Ignore(p => p.Name);
        person.Property(p => p.Iin).HasMaxLength(12);
        person.Property(p => p.FormerIin).HasMaxLength(12);
        person.Property(p => p.Surname).HasMaxLength(100);
        person.Property(p => p.GivenName).HasMaxLength(100);
        person.Property(p => p.Patronymic).HasMaxLength(100);
        person.Property(p => p.Citizenship).HasMaxLength(3);
        person.Property(p => p.Address).HasMaxLength(300);
        person.Property(p => p.Phone).HasMaxLength(40);
        person.Property(p => p.Email).HasMaxLength(200);
        person.HasIndex(p => p.Iin).IsUnique();
        person.HasIndex(p => p.BirthDate);
        person.HasMany(p => p.Documents).WithOne().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.NameKeys).WithOne().HasForeignKey(k => k.PersonId);
    }
}

internal sealed class PersonNameKeyTable : IEntityTypeConfiguration<PersonNameKey>
{
    public void Configure(EntityTypeBuilder<PersonNameKey> key)
    {
        key.RowsMayGo();
        key.HasKey(k => new { k.Key, k.PersonId });
        key.Property(k => k.Key).IsSearchKey(320).HasConversion<ShortLetters>();
    }
}

internal sealed class IdentityDocumentTable : IEntityTypeConfiguration<IdentityDocument>
{
    public void Configure(EntityTypeBuilder<IdentityDocument> document)
    {
        document.Property(d => d.Number).HasMaxLength(40);
        document.Property(d => d.NumberKey).IsSearchKey(40);
        document.Property(d => d.Issuer).HasMaxLength(200);
        document.HasIndex(d => d.NumberKey);
    }
}

internal sealed class RepresentationTable : IEntityTypeConfiguration<Representation>
{
    public void Configure(EntityTypeBuilder<Representation> representation)
    {
        representation.Property(r => r.Authority).HasMaxLength(300);
        representation.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        representation.HasOne<Person>().WithMany().HasForeignKey(r => r.RepresentativeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OrganisationTable : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.Property(o => o.Bin).HasMaxLength(12);
        organisation.Property(o => o.Name).HasMaxLength(300);
        organisation.Property(o => o.Head).HasMaxLength(200);
        organisation.Property(o => o.Address).HasMaxLength(300);
        organisation.Property(o => o.Phone).HasMaxLength(40);
        organisation.HasIndex(o => o.Bin).IsUnique();
        organisation.HasMany(o => o.NameKeys).WithOne().HasForeignKey(k => k.OrganisationId);
    }
}

internal sealed class OrganisationNameKeyTable : IEntityTypeConfiguration<OrganisationNameKey>
{
    public void Configure(EntityTypeBuilder<OrganisationNameKey> key)
    {
        key.RowsMayGo();
        key.HasKey(k => new { k.Key, k.OrganisationId });
        key.Property(k => k.Key).IsSearchKey(300);
    }
}

internal sealed class OrganisationRepresentativeTable : IEntityTypeConfiguration<OrganisationRepresentative>
{
    public void Configure(EntityTypeBuilder<OrganisationRepresentative> representative)
    {
        representative.Property(r => r.Authority).HasMaxLength(300);
        representative.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        representative.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
