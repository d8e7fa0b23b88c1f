using Licensing.Platform;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Demo.Seeding;

/// <summary>The platform with all modules once more, on a clock that the seed turns, and without jobs.</summary>
internal static class DemoServices
{
    public static ServiceProvider Build(IConfiguration configuration, SeedClock clock)
    {
        var quiet = new ConfigurationBuilder().AddConfiguration(configuration)
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Jobs:Enabled"] = "false" }).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(quiet);
        services.AddSingleton<TimeProvider>(clock);
        services.AddLogging();
        services.AddLicensingPlatform(quiet);
        return services.BuildServiceProvider();
    }
}
