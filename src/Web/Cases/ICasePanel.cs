using Licensing.Platform.Cases;
using Licensing.Platform.Modules;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Cases;

/// <summary>
/// What a module adds to the page of its cases; found by discovery. The component takes two parameters: <c>CaseId</c>,
/// and <c>OnChanged</c>, an event callback to call after a change.
/// </summary>
public interface ICasePanel
{
    /// <summary>Service code; none for the cases of every service.</summary>
    string? Service { get; }

    /// <summary>The component.</summary>
    Type Component { get; }

    /// <summary>Place among the panels.</summary>
    int Order { get; }

    /// <summary>On which part of the page.</summary>
    CasePlace Place => CasePlace.Steps;

    /// <summary>Whether it has anything to show for this case.</summary>
    bool IsFor(CaseView shown) => true;
}

/// <summary>A panel that is there for every case of its service.</summary>
/// <typeparam name="TComponent">The component.</typeparam>
public abstract class CasePanel<TComponent>(string service, CasePlace place = CasePlace.Steps) : ICasePanel
    where TComponent : IComponent
{
    /// <inheritdoc/>
    public string Service => service;

    /// <inheritdoc/>
    public Type Component => typeof(TComponent);

    /// <inheritdoc/>
    public int Order => 0;

    /// <inheritdoc/>
    public CasePlace Place => place;
}

/// <summary>Parts of the page of a case that take panels of modules.</summary>
public enum CasePlace
{
    /// <summary>Among the steps of the review.</summary>
    Steps,

    /// <summary>Beside the situation, the part that opens first.</summary>
    Situation,

    /// <summary>Above all parts: what nobody may overlook.</summary>
    Notice,
}

/// <summary>A printout that a module adds to its cases; found by discovery.</summary>
public interface ICasePrint
{
    /// <summary>Service code.</summary>
    string Service { get; }

    /// <summary>Resource of its name.</summary>
    string TextKey { get; }

    /// <summary>Address of the file, or nothing where there is none for this case.</summary>
    string? Href(CaseView shown);
}

/// <summary>A printout of a service's cases.</summary>
/// <param name="textKey">Resource of its name.</param>
/// <param name="href">Address of the file, or nothing where there is none for this case.</param>
public abstract class CasePrint(string service, string textKey, Func<CaseView, string?> href) : ICasePrint
{
    /// <inheritdoc/>
    public string Service => service;

    /// <inheritdoc/>
    public string TextKey => textKey;

    /// <inheritdoc/>
    public string? Href(CaseView shown) => href(shown);
}

/// <summary>Panels and printouts of all modules.</summary>
internal static class CaseParts
{
    private static readonly List<ICasePanel> Panels =
        [.. Discovery.Types<ICasePanel>().Select(t => (ICasePanel)Activator.CreateInstance(t)!).OrderBy(p => p.Order)];

    private static readonly List<ICasePrint> Prints =
        [.. Discovery.Types<ICasePrint>().Select(t => (ICasePrint)Activator.CreateInstance(t)!).OrderBy(p => p.TextKey, StringComparer.Ordinal)];

    public static IEnumerable<ICasePanel> PanelsOf(CaseView shown, CasePlace place) =>
        Panels.Where(p => (p.Service is null || p.Service == shown.Case.Service) && p.Place == place && p.IsFor(shown));

    public static IEnumerable<(string TextKey, string Href)> PrintsOf(CaseView shown) =>
        Prints.Where(p => p.Service == shown.Case.Service).Select(p => (p.TextKey, Href: p.Href(shown)))
            .Where(p => p.Href is not null).Select(p => (p.TextKey, p.Href!));
}
