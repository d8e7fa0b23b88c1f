using System.Globalization;
using System.Text.RegularExpressions;

namespace Licensing.Tests.Architecture.Rules;

/// <summary>Which ids of the specification are named in comments, so that a lawyer can walk from a clause to a line and to its proof.</summary>
internal static partial class SpecIds
{
    /// <summary>Ids of the lists that no comment of these files names.</summary>
    public static IEnumerable<string> Unnamed(IEnumerable<string> ids, IEnumerable<SourceFile> files)
    {
        var named = files.SelectMany(file => file.Lines).SelectMany(NamedIn).ToHashSet(StringComparer.Ordinal);
        return ids.Where(id => !named.Contains(id));
    }

    /// <summary>The ids of a list: a line each, empty ones left out.</summary>
    public static IReadOnlyList<string> Read(SourceFile list) => [.. list.Lines.Select(line => line.Trim()).Where(line => line.Length > 0)];

    /// <summary>Lines of a list that are no id of its service, or stand there twice.</summary>
    public static IEnumerable<string> Malformed(SourceFile list)
    {
        var service = Path.GetFileNameWithoutExtension(list.Path);
        var ids = Read(list);
        return ids.Where(id => Id().Match(id) is not { Success: true } match || match.Length != id.Length || match.Groups["service"].Value != service)
            .Concat(ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => $"{group.Key} twice"));
    }

    /// <summary>What a line's comment names: the ids themselves, every one of a range within a clause, and the clause of a part.</summary>
    public static IEnumerable<string> NamedIn(string line)
    {
        var start = line.IndexOf("//", StringComparison.Ordinal);
        return start < 0 ? [] : Id().Matches(line[start..]).SelectMany(Expand);
    }

    private static IEnumerable<string> Expand(Match match)
    {
        var clause = $"{match.Groups["service"].Value}-{match.Groups["clause"].Value}";
        yield return clause;
        if (!match.Groups["part"].Success)
        {
            yield break;
        }

        var first = int.Parse(match.Groups["part"].Value, CultureInfo.InvariantCulture);
        var last = match.Groups["last"].Success ? int.Parse(match.Groups["last"].Value, CultureInfo.InvariantCulture) : first;
        foreach (var part in Enumerable.Range(first, Math.Max(1, last - first + 1)))
        {
            yield return $"{clause}.{part}";
        }
    }

    // «PD-12.2», «PD-12.1 to 12.3» and «PD-12.1 to PD-12.3», never the number of a case («PD-26-0000123-4»).
    [GeneratedRegex(@"\b(?<service>[A-Z]{2})-(?<clause>\d+[a-z]?)(?!\d|-\d)(?:\.(?<part>\d+)(?: to (?:\k<service>-)?\k<clause>\.(?<last>\d+))?)?")]
    private static partial Regex Id();
}
