using Licensing.Demo.Seeding;
using Licensing.Tests.Platform.Demo;

namespace Licensing.Tests.Platform.Fuzz;

/// <summary>A few of everything, for requests that find something.</summary>
public sealed class FuzzApp : SeededApp
{
    private protected override SeedOptions Size => new(300, 24, 40, Bulk: false);
}
