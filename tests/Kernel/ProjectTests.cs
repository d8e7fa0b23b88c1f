namespace Licensing.Tests.Kernel;

public sealed class ProjectTests
{
    [Fact]
    public void Project_Built_IsFound() => Assert.Equal("Licensing.Tests.Kernel", typeof(ProjectTests).Assembly.GetName().Name);
}
