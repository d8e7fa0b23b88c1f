using Licensing.Demo.Signing;
using Licensing.Platform;
using Licensing.Platform.Signing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Demo.Seeding;

/// <summary>The platform with all modules once more, on a clock that the seed turns, and without jobs.</summary>
internal static class DemoServices
{
    private const int KeyYears = 20;

    public static ServiceProvider Build(IConfiguration configuration, SeedClock clock)
    {
        var quiet = new ConfigurationBuilder().AddConfiguration(configuration)
            .AddInMemoryCollection(new Dictionary<string, string?>(SigningOf(configuration, clock.GetUtcNow())) { ["Jobs:Enabled"] = "false" }).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(quiet);
        services.AddSingleton<TimeProvider>(clock);
        services.AddLogging();
        services.AddLicensingPlatform(quiet);
        return services.BuildServiceProvider();
    }

    // A demo signs with keys of its own, made beside those of the cookies, where the host finds what they are called.
    private static Dictionary<string, string?> SigningOf(IConfiguration configuration, DateTimeOffset now)
    {
        if (configuration.GetSection(SigningOptions.Section).Exists())
        {
            return [];
        }

        var folder = configuration["Keys:Folder"] is { Length: > 0 } named ? named : Directory.CreateTempSubdirectory("licensing-demo-keys").FullName;
        using var keys = DemoKeys.Write(Path.Combine(folder, "signing"), now.AddYears(-1), now.AddYears(KeyYears));
        keys.WriteSettings(Path.Combine(folder, SigningRegistration.FileName));
        return keys.Settings;
    }
}
