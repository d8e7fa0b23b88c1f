using System.Globalization;
using System.Reflection;
using System.Resources;

namespace Licensing.Tests.Architecture;

public sealed class TextsTests
{
    private static readonly CultureInfo[] Languages = [new("kk"), new("ru"), new("en")];

    public static TheoryData<string> Assemblies() => new(
        Directory.EnumerateFiles(AppContext.BaseDirectory, "Licensing.*.dll")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => Assembly.Load(name!).GetManifestResourceNames().Contains($"{name}.Resources.Texts.resources"))!);

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Texts_InThreeLanguages_HaveTheSameKeys(string assembly)
    {
        var manager = new ResourceManager($"{assembly}.Resources.Texts", Assembly.Load(assembly));

        var keys = Languages.Select(language => Keys(manager, language)).ToArray();

        Assert.NotEmpty(keys[0]);
        Assert.All(keys, set => Assert.Equal(keys[0], set));
    }

    private static SortedSet<string> Keys(ResourceManager manager, CultureInfo language)
    {
        // kk is the neutral language, so its own set is the invariant one
        var culture = language.Name == "kk" ? CultureInfo.InvariantCulture : language;
        using var set = manager.GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        Assert.NotNull(set);
        return [.. set.Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key)];
    }
}
