using Licensing.ExitClearance.Domain;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ExitClearance.Data;

/// <summary>The module's own schema; its tables are configured by the IEntityTypeConfiguration classes of this namespace.</summary>
[Schema(SchemaName)]
internal sealed class ExitClearanceDb(DbContextOptions<ExitClearanceDb> options) : ModuleDbContext(options)
{
    public const string SchemaName = "exit_clearance";
    public const string CaseNumbers = "case_numbers_ex";
    public const string Serials = "exit_serials";

    public DbSet<ExitFile> Files => Set<ExitFile>();

    public DbSet<ExitKey> Keys => Set<ExitKey>();

    public DbSet<BodyQuestion> Questions => Set<BodyQuestion>();

    public DbSet<BodyAnswer> Answers => Set<BodyAnswer>();

    public DbSet<BodyAccount> Accounts => Set<BodyAccount>();

    public DbSet<RegistrationRequest> Requests => Set<RegistrationRequest>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasSequence<long>(CaseNumbers);
        modelBuilder.HasSequence<long>(Serials);
        base.OnModelCreating(modelBuilder);
    }
}
