using Licensing.Platform.Modules;

namespace Licensing.Tests.ProxyDrivers;

public sealed class ProxyDriversModuleTests
{
    [Fact]
    public void Module_BesideTheHost_IsFound() => Assert.Contains(Discovery.Modules, module => module.Name == "ProxyDrivers");
}
