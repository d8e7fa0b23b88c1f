namespace Licensing.Tests.Browser;

public sealed class ProjectTests
{
    [Fact]
    public void Project_Built_IsFound() => Assert.Equal("Licensing.Tests.Browser", typeof(ProjectTests).Assembly.GetName().Name);
}
