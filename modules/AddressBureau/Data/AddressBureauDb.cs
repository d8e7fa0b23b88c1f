using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Domain.Classifier;
using Licensing.AddressBureau.Domain.Registry;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Data;

/// <summary>The module's own schema; its tables are configured by the IEntityTypeConfiguration classes of this namespace.</summary>
[Schema(SchemaName)]
internal sealed class AddressBureauDb(DbContextOptions<AddressBureauDb> options) : ModuleDbContext(options)
{
    public const string SchemaName = "address_bureau";
    public const string CaseNumbers = "case_numbers_ac";
    public const string InquiryNumbers = "inquiry_numbers";

    public DbSet<AddressEntry> Addresses => Set<AddressEntry>();

    public DbSet<Place> Places => Set<Place>();

    public DbSet<PlaceKey> PlaceKeys => Set<PlaceKey>();

    public DbSet<Inquiry> Inquiries => Set<Inquiry>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasSequence<long>(CaseNumbers);
        modelBuilder.HasSequence<long>(InquiryNumbers);
        base.OnModelCreating(modelBuilder);
    }
}
