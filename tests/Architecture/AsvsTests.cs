using System.Text.RegularExpressions;

namespace Licensing.Tests.Architecture;

/// <summary>The table of OWASP ASVS 5.0.0 has every item of levels 1 and 2, says how each stands, and what it names is there.</summary>
public sealed partial class AsvsTests
{
    private static readonly string[] Statuses = ["met", "not applicable", "open"];

    [Fact]
    public void Table_HasEveryItemOfBothLevels() =>
        Assert.Equal(Items(Read("build/security/asvs-5.0.0.txt")), Rows(Read("build/security/ASVS.md")).Select(r => (r.Item, r.Level)));

    [Fact]
    public void Table_SaysHowEachStands() => Assert.Empty(Faults(Rows(Read("build/security/ASVS.md")), File.Exists, Tests));

    // Each rule of the table is shown to fail on a row made for it.
    [Theory]
    [InlineData("| V1.1.1 | 1 | open | because it is hard to do in this house | | |", "open item of level 1")]
    [InlineData("| V1.1.1 | 2 | open | no | | |", "no reason")]
    [InlineData("| V1.1.1 | 2 | met | so | `src/Nowhere.cs` | `AsvsTests` |", "src/Nowhere.cs is not there")]
    [InlineData("| V1.1.1 | 2 | met | so | `README.md` | `NoSuchTests` |", "NoSuchTests is no test")]
    [InlineData("| V1.1.1 | 2 | met | so | | |", "names no code")]
    [InlineData("| V1.1.1 | 2 | perhaps | so | `README.md` | `AsvsTests` |", "perhaps")]
    public void Row_ThatIsWrong_IsFound(string row, string fault) =>
        Assert.Contains(fault, string.Concat(Faults(Rows(row), File.Exists, Tests)), StringComparison.Ordinal);

    // What the table says of the whole of the sources.
    [Theory]
    [InlineData(@"\bProcess\.Start\b", "src/Data.PostgreSql/PostgreSqlProgram.cs")]
    [InlineData(@"\bnew Regex\(|Regex\.(IsMatch|Match|Replace)\(", "src/Web/Components/ErrorSummary.razor.cs")]
    [InlineData(@"\b(MD5|SHA1|DES|TripleDES|RC2)\.", "")]
    [InlineData(@"\bHMACSHA1\b", "src/Platform/Identity/OnceOnlyCode.cs")]
    [InlineData(@"DangerousAcceptAnyServerCertificate|ServerCertificateCustomValidationCallback|RemoteCertificateValidationCallback|CheckCertificateRevocationList\s*=\s*false", "")]
    [InlineData(@"\bunsafe\b\s*(\{|static|class|struct)|AllowUnsafeBlocks", "")]
    [InlineData(@"\bBinaryFormatter\b|TypeNameHandling|XmlSerializer|NetDataContractSerializer", "")]
    [InlineData(@"\bAllowAnyOrigin\b|\bUseCors\b|\bAddCors\b", "")]
    [InlineData(@"Password=(?!\s*[;""{])\w{3,}", "")]
    public void Sources_HaveNothingOf(string forbidden, string but) =>
        Assert.Empty(Tree.Sources(".cs", ".csproj", ".props", ".json", ".razor").Where(f => !f.In("tests/") && f.Path != but && Regex.IsMatch(f.Text, forbidden)).Select(f => f.Path));

    // Clients of HTTP are made in one place, for an address of the configuration.
    [Fact]
    public void Outgoing_IsTheGatewayAlone() => Assert.Equal(
        ["src/Platform/Notices/Channels/NoticeSenders.cs", "src/Platform/Notices/Channels/SmsSender.cs"],
        Tree.Sources(".cs").Where(f => !f.In("tests/") && HttpClients().IsMatch(f.Text)).Select(f => f.Path).Order(StringComparer.Ordinal));

    private static HashSet<string> Tests { get; } =
        [.. Tree.Sources(".cs").Where(f => f.In("tests/")).SelectMany(f => Class().Matches(f.Text).Select(m => m.Groups[1].Value))];

    private static IEnumerable<string> Faults(IEnumerable<Row> rows, Func<string, bool> isFile, HashSet<string> tests)
    {
        foreach (var row in rows)
        {
            if (!Statuses.Contains(row.Status))
            {
                yield return $"{row.Item} is «{row.Status}»; ";
            }

            if (row is { Status: "open", Level: 1 })
            {
                yield return $"{row.Item} is an open item of level 1; ";
            }

            if (row.How.Length < (row.Status == "open" ? 20 : 1))
            {
                yield return $"{row.Item} has no reason; ";
            }

            if (row is { Status: "met", Where: "" } or { Status: "met", Test: "" })
            {
                yield return $"{row.Item} is met and names no code or no test; ";
            }

            if (row.Where.Length > 0 && !isFile(Path.Combine(Tree.Root, row.Where)))
            {
                yield return $"{row.Item}: {row.Where} is not there; ";
            }

            if (row.Test.Length > 0 && !tests.Contains(row.Test))
            {
                yield return $"{row.Item}: {row.Test} is no test; ";
            }
        }
    }

    private static IEnumerable<(string Item, int Level)> Items(string list) =>
        list.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).Select(parts => ($"V{parts[0].TrimStart('V')}", int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)));

    private static IEnumerable<Row> Rows(string table) => Line().Matches(table).Select(m => new Row(
        m.Groups["item"].Value, int.Parse(m.Groups["level"].Value, System.Globalization.CultureInfo.InvariantCulture),
        m.Groups["status"].Value.Trim(), m.Groups["how"].Value.Trim(), m.Groups["where"].Value.Trim().Trim('`'), m.Groups["test"].Value.Trim().Trim('`')));

    private static string Read(string path) => File.ReadAllText(Path.Combine(Tree.Root, path));

    private sealed record Row(string Item, int Level, string Status, string How, string Where, string Test);

    [GeneratedRegex(@"^\| (?<item>V[0-9.]+) \| (?<level>[12]) \|(?<status>[^|]*)\|(?<how>[^|]*)\|(?<where>[^|]*)\|(?<test>[^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"\bclass (\w+)")]
    private static partial Regex Class();

    [GeneratedRegex(@"\bI?HttpClient(Factory)?\b")]
    private static partial Regex HttpClients();
}
