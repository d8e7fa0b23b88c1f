using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Domain.Classifier;
using Licensing.AddressBureau.Domain.Electronic;
using Licensing.AddressBureau.Domain.Lists;
using Licensing.AddressBureau.Domain.Packages;
using Licensing.AddressBureau.Domain.Passwords;
using Licensing.AddressBureau.Domain.Post;
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
    public const string PackageNumbers = "package_numbers";
    public const string MailNumbers = "mail_numbers";

    public DbSet<AddressEntry> Addresses => Set<AddressEntry>();

    public DbSet<Place> Places => Set<Place>();

    public DbSet<PlaceKey> PlaceKeys => Set<PlaceKey>();

    public DbSet<Inquiry> Inquiries => Set<Inquiry>();

    public DbSet<PersonList> Lists => Set<PersonList>();

    public DbSet<ListRow> ListRows => Set<ListRow>();

    public DbSet<CentreFile> CentreFiles => Set<CentreFile>();

    public DbSet<Package> Packages => Set<Package>();

    public DbSet<MailItem> Mail => Set<MailItem>();

    public DbSet<PasswordSheet> PasswordSheets => Set<PasswordSheet>();

    public DbSet<PasswordCopy> PasswordCopies => Set<PasswordCopy>();

    public DbSet<Password> Passwords => Set<Password>();

    public DbSet<Call> Calls => Set<Call>();
    public DbSet<ElectronicCertificate> ElectronicCertificates => Set<ElectronicCertificate>();

    public DbSet<GivenFile> GivenFiles => Set<GivenFile>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasSequence<long>(CaseNumbers);
        modelBuilder.HasSequence<long>(InquiryNumbers);
        modelBuilder.HasSequence<long>(PackageNumbers);
        modelBuilder.HasSequence<long>(MailNumbers);
        base.OnModelCreating(modelBuilder);
    }
}
