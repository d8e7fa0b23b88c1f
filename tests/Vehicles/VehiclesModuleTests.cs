using Licensing.Platform.Modules;

namespace Licensing.Tests.Vehicles;

public sealed class VehiclesModuleTests
{
    [Fact]
    public void Module_BesideTheHost_IsFound() => Assert.Contains(Discovery.Modules, module => module.Name == "Vehicles");
}
