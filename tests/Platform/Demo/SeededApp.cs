using Licensing.Demo.Seeding;
using Licensing.Demo.Users;
using Licensing.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Demo;

/// <summary>A small demo, seeded once for the class.</summary>
public class SeededApp : TestApp
{
    private protected virtual SeedOptions Size => new(700, 240, 400, Bulk: false, Weapons: 120, Stays: 150, Residents: 40, Numbers: 45, Citizens: 40, Documents: 60);

    internal IReadOnlyList<DemoLogin>? Logins { get; private set; }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        // The afternoon: at ten in the morning nobody has been examined yet, in the demo as in a real office.
        Clock.Now = TestClock.Tuesday.AddHours(6);
        Logins = await Seed();
    }

    internal Task<IReadOnlyList<DemoLogin>?> Seed() =>
        new DemoSeed(Provider.GetRequiredService<IConfiguration>(), Clock, TextWriter.Null, redraw: false)
            .Run(Size, CancellationToken.None);
}
