using System.Globalization;
using Licensing.Kernel.People;
using Licensing.Platform.Texts;
using Licensing.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.People;

/// <summary>A citizenship, chosen by the first letters of its name (C-1: ISO 3166-1 alpha-3).</summary>
public sealed partial class CountryField
{
    /// <summary>Id and name of the input.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = string.Empty;

    /// <summary>What is asked.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = string.Empty;

    /// <summary>The code.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary>Tells of another code.</summary>
    [Parameter]
    public EventCallback<string?> ValueChanged { get; set; }

    /// <summary>Offers Kazakhstan and «stateless» too.</summary>
    [Parameter]
    public bool Everybody { get; set; }

    /// <summary>All problems of the form.</summary>
    [Parameter]
    public IReadOnlyList<FieldProblem> Problems { get; set; } = [];

    private IEnumerable<(string Code, string Name)> Names => CountryNames.All(Texts)
        .Where(c => Everybody || c.Code is not (Countries.Kazakhstan or Countries.Stateless));

    private Task Read(ChangeEventArgs change) => ValueChanged.InvokeAsync(change.Value is string { Length: > 0 } code ? code : null);
}

/// <summary>Names of countries in the language of the moment, as the system's own data have them; the code where they have none.</summary>
public static class CountryNames
{
    private static readonly Lazy<Dictionary<string, RegionInfo>> Regions = new(() => CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(c => c.Name).Where(n => n.Length > 0).Select(n => new RegionInfo(n))
        .GroupBy(r => r.ThreeLetterISORegionName).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal));

    /// <summary>All codes with names, «stateless» among them, in the order of the language.</summary>
    public static IEnumerable<(string Code, string Name)> All(ITexts texts) => Countries.All.Select(code => (Code: code, Name: Of(code)))
        .Append((Code: Countries.Stateless, Name: texts["country.stateless"]))
        .OrderBy(c => c.Name, StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: true));

    /// <summary>A name with its code.</summary>
    public static string Of(string code) =>
        Regions.Value.TryGetValue(code, out var region) ? $"{region.DisplayName} ({code})" : code;
}
