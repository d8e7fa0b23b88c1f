using Licensing.DriverLicences.Domain;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.DriverLicences.Data;

/// <summary>The registry of driver licences: schema <c>driver_licences</c>.</summary>
[Schema(SchemaName)]
internal sealed class DriverLicencesDb(DbContextOptions<DriverLicencesDb> options) : ModuleDbContext(options)
{
    public const string SchemaName = "driver_licences";
    public const string CaseNumbers = "case_numbers_dl";
    public const string LicenceNumbers = "licence_numbers";

    public DbSet<Licence> Licences => Set<Licence>();

    public DbSet<ExamAttempt> Attempts => Set<ExamAttempt>();

    public DbSet<RightWithdrawal> Withdrawals => Set<RightWithdrawal>();

    public DbSet<CaseRestrictions> Restrictions => Set<CaseRestrictions>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasSequence<long>(CaseNumbers);
        modelBuilder.HasSequence<long>(LicenceNumbers);
        base.OnModelCreating(modelBuilder);
    }
}
