using Licensing.Platform.Modules;

namespace Licensing.Tests.ForeignResidence;

public sealed class ForeignResidenceModuleTests
{
    [Fact]
    public void Module_BesideTheHost_IsFound() => Assert.Contains(Discovery.Modules, module => module.Name == "ForeignResidence");
}
