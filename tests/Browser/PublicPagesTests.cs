using System.Reflection;
using System.Text.RegularExpressions;
using Licensing.Platform.Modules;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;

namespace Licensing.Tests.Browser;

/// <summary>Every page that needs no account and no address of something, found by itself: whatever the language, axe finds nothing serious, and a telephone holds it.</summary>
public sealed partial class PublicPagesTests(Site site)
{
    private static IReadOnlyList<string> Paths { get; } =
    [
        .. Discovery.Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsDefined(typeof(AllowAnonymousAttribute)))
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => OptionalPart().Replace(route.Template, "")).Where(path => !path.Contains('{', StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"/\{\w+\?\}")]
    private static partial Regex OptionalPart();

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Pages_OfEverybody_AreAccessibleInEveryLanguage(string language)
    {
        site.Set(new DateOnly(2026, 12, 2), 10);
        Assert.Superset(new HashSet<string> { "/terminal", "/terminal/status", "/terminal/needs", "/book", "/figures", "/my-data", "/requests", "/audit-roots", "/sign-in" }, Paths.ToHashSet());
        await using var visitor = await site.Visit(language, 390, 844);
        foreach (var path in Paths)
        {
            var answer = await visitor.Page.GotoAsync(path);
            Assert.True(answer!.Status is 200 or 404, $"{path}: {answer.Status}");
            await visitor.Page.WaitForLoadStateAsync(LoadState.Load);
            await visitor.Look($"public{path.Replace('/', '-')}-{language}");
            Assert.False(await visitor.IsWiderThanTheScreen(), $"{path} scrolls sideways in {language}.");
        }
    }
}
