using Licensing.Platform.Modules;

namespace Licensing.Tests.ExitClearance;

public sealed class ExitClearanceModuleTests
{
    [Fact]
    public void Module_BesideTheHost_IsFound() => Assert.Contains(Discovery.Modules, module => module.Name == "ExitClearance");
}
