using System.Globalization;
using System.Text.RegularExpressions;
using Licensing.Platform.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Testing;

/// <summary>Looks whether the texts that a module's pages and papers name are there in all three languages.</summary>
public static class UsedTexts
{
    private static readonly TextCatalog Catalog = new ServiceCollection().AddLogging().AddTexts().BuildServiceProvider().GetRequiredService<TextCatalog>();

    /// <summary>Keys that stand whole in the sources of a folder.</summary>
    /// <param name="folder">Below the folder of the solution.</param>
    /// <param name="services">Codes of services, with which keys begin.</param>
    public static IReadOnlyList<string> NamedIn(string folder, params IEnumerable<string> services)
    {
        var key = new Regex($"\"((?:error\\.|problem\\.|step\\.|outcome\\.)?(?:{string.Join('|', services)})\\.[A-Za-z0-9.-]*[A-Za-z0-9])\"");
        return
        [
            .. Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.*", SearchOption.AllDirectories)
                .Where(f => Path.GetExtension(f) is ".cs" or ".razor" && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .SelectMany(f => key.Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).Distinct(),
        ];
    }

    /// <summary>Those of the named keys that lack words in a language; a code of an error or of a problem has them under its longer key.</summary>
    public static IReadOnlyList<string> Lacking(IEnumerable<string> named) =>
        [.. named.Where(key => !Cultures.All.All(c => Has(key, c) || Has($"error.{key}", c) || Has($"problem.{key}", c)))];

    /// <summary>Those of the keys that are put together that lack words, with the language.</summary>
    public static IReadOnlyList<string> Missing(IEnumerable<string> keys) => [.. keys.SelectMany(key => Cultures.All.Where(c => !Has(key, c)).Select(c => $"{key} in {c.Name}"))];

    private static bool Has(string key, CultureInfo culture) => !string.IsNullOrEmpty(Catalog.Find(key, culture));
}
