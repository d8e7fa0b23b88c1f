using Licensing.Tests.Architecture.Rules;

namespace Licensing.Tests.Architecture;

/// <summary>Every rule holds on the tree, and is broken by a violator made for it.</summary>
public sealed class SourceRulesTests
{
    // The violators below would be found in this very file.
    private static readonly IReadOnlyList<SourceFile> Sources =
        [.. Tree.Sources(".cs", ".razor").Where(file => !file.In("tests/Architecture/"))];

    [Fact]
    public void Files_OnDisk_AreShort() => Assert.Empty(SourceRules.TooLong(Sources));

    [Theory]
    [InlineData("src/Web/Long.cs", 251)]
    [InlineData("src/Web/Long.razor", 151)]
    [InlineData("tests/Kernel/Long.cs", 401)]
    public void File_TooLong_IsFound(string path, int lines) => Assert.Single(SourceRules.TooLong([Of(path, lines)]));

    [Theory]
    [InlineData("src/Web/Short.cs", 250)]
    [InlineData("src/Web/Short.razor", 150)]
    [InlineData("src/Data.SqlServer/Migrations/Generated.cs", 5000)]
    public void File_ShortOrGenerated_IsAllowed(string path, int lines) => Assert.Empty(SourceRules.TooLong([Of(path, lines)]));

    [Fact]
    public void Files_OnDisk_AreNamedForWhatTheyDo() => Assert.Empty(SourceRules.NameSaysNothing(Sources));

    [Theory]
    [InlineData("Helpers.cs")]
    [InlineData("utils.cs")]
    [InlineData("Common.razor")]
    [InlineData("Extensions.cs")]
    public void File_NamedForNothing_IsFound(string name) => Assert.Single(SourceRules.NameSaysNothing([Of($"src/Web/{name}", 1)]));

    [Fact]
    public void Files_OnDisk_HaveNoLeftOvers() => Assert.Empty(SourceRules.LeftOver(Sources));

    [Theory]
    [InlineData("// TODO: later")]
    [InlineData("throw new NotImplementedException();")]
    [InlineData("[Fact(Skip = \"slow\")]")]
    public void LeftOver_InFile_IsFound(string line) => Assert.Single(SourceRules.LeftOver([new SourceFile("src/Web/Bad.cs", line)]));

    [Fact]
    public void Sql_OnDisk_IsOnlyInData() => Assert.Empty(SourceRules.SqlOutsideData(Sources));

    [Theory]
    [InlineData("db.Cases.FromSqlRaw(text)")]
    [InlineData("db.Database.ExecuteSqlAsync($\"...\")")]
    [InlineData("command.CommandText = \"select 1\"")]
    [InlineData("index.HasFilter(condition)")]
    [InlineData("column.HasColumnType(\"jsonb\")")]
    public void Sql_InModule_IsFound(string line) => Assert.Single(SourceRules.SqlOutsideData([new SourceFile("modules/Bad/Bad.cs", line)]));

    [Fact]
    public void Markup_OnDisk_HasItsCodeBeside() => Assert.Empty(SourceRules.MarkupHoldsCode(Sources));

    [Theory]
    [InlineData(20, 0)]
    [InlineData(21, 1)]
    public void Markup_WithMuchCode_IsFound(int lines, int found) =>
        Assert.Equal(found, SourceRules.MarkupHoldsCode([new SourceFile("src/Web/Bad.razor", "<p></p>\n@code {\n" + string.Concat(Enumerable.Repeat("//\n", lines - 2)) + "}")]).Count());

    [Fact]
    public void Jobs_OnDisk_AreShells() => Assert.Empty(SourceRules.JobTooLong(Sources));

    [Theory]
    [InlineData(20, 0)]
    [InlineData(21, 1)]
    public void Job_LongerThanTwentyLines_IsFound(int lines, int found)
    {
        var body = string.Concat(Enumerable.Repeat("    Work();\n", lines - 3));
        Assert.Equal(found, SourceRules.JobTooLong([new SourceFile("src/X/J.cs", $"class WorkJob(A a) : IJob\n{{\n{body}}}\n")]).Count());
    }

    private static SourceFile Of(string path, int lines) => new(path, string.Concat(Enumerable.Repeat("//\n", lines)));
}
