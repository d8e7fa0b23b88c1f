using Licensing.Platform.Modules;

namespace Licensing.Tests.Weapons;

public sealed class WeaponsModuleTests
{
    [Fact]
    public void Module_BesideTheHost_IsFound() => Assert.Contains(Discovery.Modules, module => module.Name == "Weapons");
}
