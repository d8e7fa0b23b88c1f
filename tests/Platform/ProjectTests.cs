namespace Licensing.Tests.Platform;

public sealed class ProjectTests
{
    [Fact]
    public void Project_Built_IsFound() => Assert.Equal("Licensing.Tests.Platform", typeof(ProjectTests).Assembly.GetName().Name);
}
