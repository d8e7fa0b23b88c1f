using Licensing.Platform.Data;
using Licensing.ProxyDrivers.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ProxyDrivers.Data;

/// <summary>The registry of proxy drivers: schema <c>proxy_drivers</c>.</summary>
[Schema(SchemaName)]
internal sealed class ProxyDriversDb(DbContextOptions<ProxyDriversDb> options) : ModuleDbContext(options)
{
    public const string SchemaName = "proxy_drivers";
    public const string CaseNumbers = "case_numbers_pd";
    public const string MarkNumbers = "mark_numbers";

    public DbSet<ProxyRegistration> Registrations => Set<ProxyRegistration>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasSequence<long>(CaseNumbers);
        modelBuilder.HasSequence<long>(MarkNumbers);
        base.OnModelCreating(modelBuilder);
    }
}
