using System.Globalization;
using System.Reflection;
using System.Text;
using Licensing.Platform.Modules;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace Licensing.Tests.Platform.Administration;

/// <summary>Who may do what, read from the product: every use case, every page.</summary>
internal static class Permissions
{
    public static IReadOnlyList<Type> UseCases { get; } =
    [
        .. Discovery.Concrete().Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)))
            .OrderBy(t => t.Namespace, StringComparer.Ordinal).ThenBy(t => t.Name, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<Type> Pages { get; } =
        [.. Discovery.Concrete().Where(t => t.IsDefined(typeof(RouteAttribute), inherit: false)).OrderBy(t => t.FullName, StringComparer.Ordinal)];

    public static IReadOnlyList<string> RolesOf(Type useCase) => useCase.GetCustomAttribute<AllowAttribute>()?.Roles ?? [];

    /// <summary>Roles of a page; «*» is everybody who is signed in, «public» everybody; empty when nobody thought about it.</summary>
    public static IReadOnlyList<string> RolesOfPage(Type page)
    {
        if (page.GetCustomAttributes().OfType<IAllowAnonymous>().Any())
        {
            return [Roles.Public];
        }

        var wanted = page.GetCustomAttributes().OfType<IAuthorizeData>().ToList();
        return wanted.Count == 0 ? []
            : wanted.Any(w => w.Roles is null) ? ["*"]
            : [.. wanted.SelectMany(w => w.Roles!.Split(',', StringSplitOptions.TrimEntries))];
    }

    /// <summary>The table as it should stand in the repository.</summary>
    public static string Table()
    {
        var text = new StringBuilder("# Who may do what\n\nGenerated from the code by tests/Platform/Administration/PermissionsTests; do not edit.\n\n## Use cases\n");
        foreach (var part in UseCases.GroupBy(t => t.Assembly.GetName().Name).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {part.Key}\n\n| use case | roles |\n|---|---|\n");
            foreach (var type in part)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {type.Name} | {string.Join(", ", RolesOf(type))} |\n");
            }
        }

        text.Append("\n## Pages\n\n`public`: everybody, deliberately; `*`: everybody who is signed in.\n\n| page | roles |\n|---|---|\n");
        foreach (var (route, page) in Pages.SelectMany(p => p.GetCustomAttributes<RouteAttribute>().Select(r => (r.Template, p))).OrderBy(p => p.Template, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {route} | {string.Join(", ", RolesOfPage(page))} |\n");
        }

        return text.ToString();
    }
}
