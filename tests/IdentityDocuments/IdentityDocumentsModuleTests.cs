using Licensing.Platform.Modules;

namespace Licensing.Tests.IdentityDocuments;

public sealed class IdentityDocumentsModuleTests
{
    [Fact]
    public void Module_BesideTheHost_IsFound() => Assert.Contains(Discovery.Modules, module => module.Name == "IdentityDocuments");
}
