using Licensing.Platform.Modules;

namespace Licensing.Tests.ResidenceRegistration;

public sealed class ResidenceRegistrationModuleTests
{
    [Fact]
    public void Module_BesideTheHost_IsFound() => Assert.Contains(Discovery.Modules, module => module.Name == "ResidenceRegistration");
}
