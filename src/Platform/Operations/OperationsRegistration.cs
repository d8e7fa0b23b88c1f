using Licensing.Platform.Data;
using Licensing.Platform.Modules;
using Licensing.Platform.Operations.Backups;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Platform.Operations;

/// <summary>Puts into the container what operators need: nodes, jobs, backups, drills.</summary>
internal static class OperationsRegistration
{
    /// <summary>Adds it, configured by the section «Backup».</summary>
    /// <exception cref="InvalidOperationException">The database's tools are not beside the app.</exception>
    public static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration, IDatabaseProvider provider)
    {
        services.Configure<BackupOptions>(configuration.GetSection("Backup"));
        services.AddSingleton(ToolsOf(provider));
        services.AddSingleton<BackupPlaces>();
        services.AddSingleton<RestoredChecks>();
        services.AddSingleton<BackupMaker>();
        services.AddSingleton<BackupRestorer>();
        services.AddSingleton<BackupDrill>();
        services.AddSingleton<INightly, NightlyBackup>();
        services.AddSingleton<INightly, NightlyDrill>();
        services.AddSingleton<INightly, NightlyAuditCheck>();
        services.AddSingleton<NightlyRuns>();
        services.AddHostedService<Heartbeat>();
        return services;
    }

    private static IDatabaseTools ToolsOf(IDatabaseProvider provider) =>
        Discovery.Types<IDatabaseTools>().Select(type => (IDatabaseTools)Activator.CreateInstance(type)!).FirstOrDefault(tools => tools.Name == provider.Name)
        ?? throw new InvalidOperationException($"The tools of {provider.Name} are not beside the app.");
}
