using System.Globalization;
using System.Reflection;
using System.Resources;
using Licensing.Kernel.Standards;

namespace Licensing.Testing;

/// <summary>Looks whether everything that a module's standards name has its words.</summary>
public static class StandardTexts
{
    /// <summary>Keys that have no words in a language's own file: the module's, and the levels of appeal in the kernel's.</summary>
    /// <param name="culture">The language; empty for the neutral one, Kazakh.</param>
    /// <param name="ofModule">A type of the module.</param>
    /// <param name="standards">What the module declares.</param>
    /// <param name="others">Keys beyond those of every standard.</param>
    public static IReadOnlyList<string> Missing(string culture, Type ofModule, IReadOnlyList<IStandard> standards, params IEnumerable<string> others)
    {
        var appeals = standards.SelectMany(standard => standard.Editions).SelectMany(edition => edition.Complaint.Line.Levels).Select(TextKeys.AppealLevel);
        return [.. Lacking(ofModule.Assembly, culture, standards.SelectMany(StandardKeys.Of).Concat(others)), .. Lacking(typeof(IEdition).Assembly, culture, appeals)];
    }

    // The language's own set, without falling back to the neutral one.
    private static IEnumerable<string> Lacking(Assembly assembly, string culture, IEnumerable<string> keys)
    {
        var texts = new ResourceManager($"{assembly.GetName().Name}.Resources.Texts", assembly).GetResourceSet(CultureInfo.GetCultureInfo(culture), true, tryParents: false)!;
        return keys.Distinct().Where(key => string.IsNullOrEmpty(texts.GetString(key)));
    }
}
