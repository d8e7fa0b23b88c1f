using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Resources;
using Microsoft.Extensions.Logging;

namespace Licensing.Platform.Texts;

/// <summary>
/// All resource sets named <c>*.Resources.*</c> of the project's assemblies as one dictionary a language.
/// Found by discovery: a module brings its texts by having them.
/// </summary>
public sealed partial class TextCatalog
{
    private const string Suffix = ".resources";

    private readonly ConcurrentDictionary<string, bool> _reported = new();
    private readonly Dictionary<string, Dictionary<string, string>> _byLanguage;
    private readonly ILogger<TextCatalog> _logger;

    /// <summary>Reads the texts of these assemblies once, in all languages.</summary>
    public TextCatalog(IEnumerable<Assembly> assemblies, ILogger<TextCatalog> logger)
    {
        _logger = logger;
        var sources = assemblies.SelectMany(Sources).ToList();
        _byLanguage = Cultures.All.ToDictionary(culture => culture.Name, culture => Read(sources, culture));
    }

    /// <summary>The keys that a language has; the completeness test compares them.</summary>
    public IReadOnlyCollection<string> Keys(CultureInfo culture) => _byLanguage[Cultures.Nearest(culture).Name].Keys;

    /// <summary>The text in exactly this language, or null.</summary>
    public string? Find(string key, CultureInfo culture) =>
        _byLanguage[Cultures.Nearest(culture).Name].GetValueOrDefault(key);

    /// <summary>The text, or the key itself, reported once.</summary>
    public string Get(string key, CultureInfo culture)
    {
        if (Find(key, culture) is { } text)
        {
            return text;
        }

        if (_reported.TryAdd(key + culture.Name, true))
        {
            LogMissing(key, culture.Name);
        }

        return key;
    }

    private static IEnumerable<ResourceManager> Sources(Assembly assembly) =>
        assembly.GetManifestResourceNames()
            .Where(name => name.Contains(".Resources.", StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(name => new ResourceManager(name[..^Suffix.Length], assembly));

    private static Dictionary<string, string> Read(IEnumerable<ResourceManager> sources, CultureInfo culture)
    {
        // The neutral set is the Kazakh one; no fall-back to it here, so that a missing translation stays visible.
        var wanted = culture.Equals(Cultures.Kazakh) ? CultureInfo.InvariantCulture : culture;
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var set = source.GetResourceSet(wanted, createIfNotExists: true, tryParents: false);
            foreach (var entry in set?.OfType<DictionaryEntry>() ?? [])
            {
                texts[(string)entry.Key] = entry.Value as string ?? string.Empty;
            }
        }

        return texts;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No text for {Key} in {Language}")]
    private partial void LogMissing(string key, string language);
}
