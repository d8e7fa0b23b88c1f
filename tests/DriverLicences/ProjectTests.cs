namespace Licensing.Tests.DriverLicences;

public sealed class ProjectTests
{
    [Fact]
    public void Project_Built_IsFound() => Assert.Equal("Licensing.Tests.DriverLicences", typeof(ProjectTests).Assembly.GetName().Name);
}
