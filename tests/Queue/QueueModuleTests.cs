using Licensing.Platform.Modules;

namespace Licensing.Tests.Queue;

public sealed class QueueModuleTests
{
    [Fact]
    public void Module_BesideTheHost_IsFound() => Assert.Contains(Discovery.Modules, module => module.Name == "Queue");
}
