using Licensing.Tests.Architecture.Rules;

namespace Licensing.Tests.Architecture;

/// <summary>Every rule holds on the tree, and is broken by a violator made for it.</summary>
public sealed class ProjectRulesTests
{
    private static readonly IReadOnlyList<SourceFile> Projects = Tree.Sources(".csproj");

    [Fact]
    public void Modules_OnDisk_ReferenceOnlyKernelPlatformWebAndContracts() => Assert.Empty(ProjectRules.ModuleReferencesOthers(Projects));

    [Theory]
    [InlineData("../../src/Host/Licensing.Host.csproj")]
    [InlineData("../../src/Data.PostgreSql/Licensing.Data.PostgreSql.csproj")]
    [InlineData("../Other/Licensing.Other.csproj")]
    [InlineData("../*/*.csproj")]
    public void Module_ReferencingAnother_IsFound(string target) =>
        Assert.Single(ProjectRules.ModuleReferencesOthers([Project("modules/Bad/Licensing.Bad.csproj", "ProjectReference", target)]));

    [Fact]
    public void Module_ReferencingContracts_IsAllowed() =>
        Assert.Empty(ProjectRules.ModuleReferencesOthers(
            [Project("modules/Good/Licensing.Good.csproj", "ProjectReference", "../Other.Contracts/Licensing.Other.Contracts.csproj")]));

    [Fact]
    public void Contracts_OnDisk_ReferenceOnlyKernelAndPlatform()
    {
        Assert.Contains(Projects, project => project.Path.EndsWith(".Contracts.csproj", StringComparison.Ordinal));
        Assert.Empty(ProjectRules.ContractsReferenceOthers(Projects));
    }

    [Theory]
    [InlineData("ProjectReference", "../../src/Web/Licensing.Web.csproj")]
    [InlineData("ProjectReference", "../Bad/Licensing.Bad.csproj")]
    [InlineData("ProjectReference", "../Other.Contracts/Licensing.Other.Contracts.csproj")]
    [InlineData("PackageReference", "CsvHelper")]
    public void Contracts_ReferencingMore_IsFound(string kind, string target) =>
        Assert.Single(ProjectRules.ContractsReferenceOthers([Project("modules/Bad.Contracts/Licensing.Bad.Contracts.csproj", kind, target)]));

    [Fact]
    public void Layers_OnDisk_PointDownwards() => Assert.Empty(ProjectRules.LayerReferencesUpwards(Projects));

    [Fact]
    public void Layer_PointingUpwards_IsFound() =>
        Assert.Single(ProjectRules.LayerReferencesUpwards([Project("src/Platform/P.csproj", "ProjectReference", "../Web/Licensing.Web.csproj")]));

    [Fact]
    public void Kernel_OnDisk_IsPure() => Assert.Empty(ProjectRules.KernelHasPackages(Projects));

    [Fact]
    public void Kernel_WithPackage_IsFound() =>
        Assert.Single(ProjectRules.KernelHasPackages([Project("src/Kernel/K.csproj", "PackageReference", "Microsoft.EntityFrameworkCore")]));

    [Fact]
    public void Providers_OnDisk_AreOnlyInDataAndTests() => Assert.Empty(ProjectRules.ProviderOutsideData(Projects));

    [Theory]
    [InlineData("src/Platform/P.csproj", "Npgsql.EntityFrameworkCore.PostgreSQL")]
    [InlineData("src/Host/H.csproj", "Microsoft.Data.SqlClient")]
    [InlineData("modules/Bad/B.csproj", "Microsoft.EntityFrameworkCore.SqlServer")]
    public void Provider_OutsideData_IsFound(string project, string package) =>
        Assert.Single(ProjectRules.ProviderOutsideData([Project(project, "PackageReference", package)]));

    [Fact]
    public void Projects_OnDisk_AreInTheSolution() =>
        Assert.Empty(ProjectRules.NotInSolution(Projects, File.ReadAllText(Path.Combine(Tree.Root, "Licensing.sln"))));

    [Fact]
    public void Project_MissingInSolution_IsFound() =>
        Assert.Single(ProjectRules.NotInSolution([Project("modules/New/Licensing.New.csproj", "None", "")], "Microsoft Visual Studio Solution File"));

    [Fact]
    public void Modules_OnDisk_HaveTestsAndReadme() => Assert.Empty(ProjectRules.ModuleWithoutTestsOrReadme(Tree.Files(".csproj", ".md")));

    [Fact]
    public void Module_WithoutTestsAndReadme_IsFoundTwice() =>
        Assert.Equal(2, ProjectRules.ModuleWithoutTestsOrReadme(["modules/New/Licensing.New.csproj"]).Count());

    [Fact]
    public void Versions_OnDisk_AreCentral() => Assert.Empty(ProjectRules.VersionOutsideCentralFile(Projects));

    [Fact]
    public void Version_InProject_IsFound() =>
        Assert.Single(ProjectRules.VersionOutsideCentralFile(
            [new SourceFile("src/Web/W.csproj", """<Project><ItemGroup><PackageReference Include="X" Version="1.0.0" /></ItemGroup></Project>""")]));

    private static SourceFile Project(string path, string kind, string target) =>
        new(path, $"""<Project><ItemGroup><{kind} Include="{target}" /></ItemGroup></Project>""");
}
