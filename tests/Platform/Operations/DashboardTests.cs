using System.Text.Json;
using System.Text.RegularExpressions;
using Licensing.Testing;

namespace Licensing.Tests.Platform.Operations;

/// <summary>Dashboard and alert rules ask for nothing that the app does not publish, so that they cannot rot.</summary>
public sealed partial class DashboardTests(PublishedMetrics published) : IClassFixture<PublishedMetrics>
{
    private static readonly HashSet<string> Functions =
    [
        "sum", "min", "max", "avg", "count", "rate", "abs", "absent", "topk", "histogram_quantile", "predict_linear", "hour", "day_of_week", "and", "or", "unless", "on", "by", "without", "ignoring",
    ];

    // Given by Prometheus itself and by the buckets of a histogram.
    private static readonly HashSet<string> AnyLabel = ["instance", "job", "le"];

    [Theory]
    [InlineData("alerts.yml", 20)]
    [InlineData("dashboard.json", 25)]
    public void Expressions_OfTheFile_AskOnlyForWhatIsPublished(string file, int least)
    {
        var expressions = Expressions(file);

        Assert.True(expressions.Count >= least, $"{file} holds {expressions.Count} expressions.");
        Assert.All(expressions, expression => Assert.Empty(Unknown(expression)));
    }

    // Every figure that the app measures is looked at by somebody.
    [Fact]
    public void Indicators_OfTheApp_StandOnTheDashboard()
    {
        var asked = string.Join('\n', Expressions("dashboard.json").Concat(Expressions("alerts.yml")));

        Assert.All(published.Labels.Keys.Where(name => name.StartsWith("licensing_", StringComparison.Ordinal) && !name.EndsWith("_bucket", StringComparison.Ordinal)),
            name => Assert.True(asked.Contains(name, StringComparison.Ordinal) || name.EndsWith("_sum", StringComparison.Ordinal), $"{name} is looked at nowhere."));
    }

    [Theory]
    [InlineData("sum(licensing_gone)", "licensing_gone")]
    [InlineData("sum by (colour) (licensing_cases_open)", "colour")]
    [InlineData("licensing_cases_open{colour=\"red\"}", "colour")]
    [InlineData("median(licensing_nodes)", "median")]
    public void Expression_AskingForMore_IsFound(string expression, string found) => Assert.Equal([found], Unknown(expression));

    [Fact]
    public void Alerts_OfTheFile_HaveTheirLinesInTheGuide()
    {
        var names = AlertName().Matches(File.ReadAllText(PathOf("alerts.yml"))).Select(m => m.Groups[1].Value).ToList();
        var guide = File.ReadAllText(PathOf("README.md"));

        Assert.True(names.Count >= 20);
        Assert.All(names, name => Assert.Contains($"`{name}`", guide, StringComparison.Ordinal));
    }

    private IEnumerable<string> Unknown(string expression)
    {
        var bare = Text().Replace(expression, "\"\"");
        var groups = Grouping().Matches(bare).SelectMany(m => m.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        var matchers = Selector().Matches(bare).SelectMany(m => LabelName().Matches(m.Groups[1].Value).Select(l => l.Groups[1].Value));
        var rest = Duration().Replace(Selector().Replace(Grouping().Replace(bare, " "), " "), " ");
        var names = Word().Matches(rest).Select(m => m.Value).Where(word => !Functions.Contains(word)).Distinct().ToList();
        var known = names.SelectMany(name => published.Labels.GetValueOrDefault(name) ?? []).Concat(Declared(names)).Concat(AnyLabel).ToHashSet(StringComparer.Ordinal);
        return names.Where(name => !published.Labels.ContainsKey(name)).Concat(groups.Concat(matchers).Where(label => !known.Contains(label)));
    }

    // An indicator of which there is nothing at the moment has its labels all the same.
    private IEnumerable<string> Declared(List<string> names) =>
        published.Kinds.Where(kind => names.Exists(name => name.StartsWith(kind.Name.Replace('.', '_'), StringComparison.Ordinal))).SelectMany(kind => kind.Tags);

    private static List<string> Expressions(string file)
    {
        var text = File.ReadAllText(PathOf(file));
        return file.EndsWith(".json", StringComparison.Ordinal) ? [.. InJson(JsonDocument.Parse(text).RootElement)] : [.. InYaml().Matches(text).Select(m => m.Groups[1].Value.Trim())];
    }

    private static IEnumerable<string> InJson(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name == "expr" ? [p.Value.GetString()!] : InJson(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(InJson),
        _ => [],
    };

    private static string PathOf(string file) => Path.Combine(Repository.Root, "build", "operations", file);

    [GeneratedRegex("""^\s*expr:(.*)$""", RegexOptions.Multiline)]
    private static partial Regex InYaml();

    [GeneratedRegex("""^\s*- alert:\s*(\w+)""", RegexOptions.Multiline)]
    private static partial Regex AlertName();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Text();

    [GeneratedRegex(@"\b(?:by|without|on|ignoring)\s*\(([^)]*)\)")]
    private static partial Regex Grouping();

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Selector();

    [GeneratedRegex(@"(\w+)\s*(?:=~|!~|!=|=)")]
    private static partial Regex LabelName();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Duration();

    [GeneratedRegex(@"[a-zA-Z_:][\w:]*")]
    private static partial Regex Word();
}
