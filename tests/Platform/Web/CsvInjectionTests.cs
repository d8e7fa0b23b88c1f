using System.Text;
using Licensing.Web.Files;

namespace Licensing.Tests.Platform.Web;

/// <summary>A spreadsheet runs what looks like a formula: nothing in an exported list does. Every list goes through <see cref="CsvFile"/>, which SourceRules see to by there being no other writer.</summary>
public sealed class CsvInjectionTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+7 701 000 00 00")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("=HYPERLINK(\"http://x\";\"a\")")]
    public async Task Cell_ThatLooksLikeAFormula_IsText(string cell)
    {
        using var stream = new MemoryStream();

        await CsvFile.Write(stream, ["a", cell], new[] { (IReadOnlyList<string>)["x", cell] }.ToAsyncEnumerable());

        var text = Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\uFEFF');
        foreach (var start in text.Split(['\n', ';']).Select(part => part.TrimStart('"')).Where(part => part.Length > 0))
        {
            Assert.DoesNotContain(start[0], "=+-@\t");
        }
    }

    private static readonly string[] Folders = ["src", "modules"];

    [Fact]
    public void Writer_OfLists_IsOne()
    {
        var top = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(top!.FullName, "Licensing.sln")))
        {
            top = top.Parent;
        }

        var writers = Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(top.FullName, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => File.ReadAllText(file).Contains("CsvWriter.", StringComparison.Ordinal)).Select(Path.GetFileName);
        Assert.Equal(["CsvFile.cs"], writers);
    }
}
