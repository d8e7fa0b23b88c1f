using Licensing.Platform.Modules;

namespace Licensing.Tests.Feedback;

public sealed class FeedbackModuleTests
{
    [Fact]
    public void Module_BesideTheHost_IsFound() => Assert.Contains(Discovery.Modules, module => module.Name == "Feedback");
}
