using Licensing.Platform.Modules;

namespace Licensing.Tests.AddressBureau;

public sealed class AddressBureauModuleTests
{
    [Fact]
    public void Module_BesideTheHost_IsFound() => Assert.Contains(Discovery.Modules, module => module.Name == "AddressBureau");
}
