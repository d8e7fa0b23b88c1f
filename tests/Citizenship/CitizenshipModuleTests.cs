using Licensing.Platform.Modules;

namespace Licensing.Tests.Citizenship;

public sealed class CitizenshipModuleTests
{
    [Fact]
    public void Module_BesideTheHost_IsFound() => Assert.Contains(Discovery.Modules, module => module.Name == "Citizenship");
}
