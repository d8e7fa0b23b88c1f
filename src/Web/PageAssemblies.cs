using System.Reflection;
using Licensing.Platform.Modules;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web;

/// <summary>The project's assemblies with pages, found by discovery: a module brings its pages by having them.</summary>
internal static class PageAssemblies
{
    /// <summary>All but this one.</summary>
    public static IReadOnlyList<Assembly> Others { get; } =
        [.. Discovery.Assemblies.Where(assembly => assembly != typeof(PageAssemblies).Assembly && HasPages(assembly))];

    private static bool HasPages(Assembly assembly) =>
        assembly.GetTypes().Any(type => type.IsDefined(typeof(RouteAttribute), inherit: false));
}
