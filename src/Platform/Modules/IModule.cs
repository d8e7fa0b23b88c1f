using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Platform.Modules;

/// <summary>An independent part of the system; found by discovery in every <c>Licensing.*</c> assembly beside the host.</summary>
public interface IModule
{
    /// <summary>Name, that of its folder.</summary>
    string Name { get; }

    /// <summary>Adds what scanning does not find by itself.</summary>
    void Register(IServiceCollection services, IConfiguration configuration);

    /// <summary>Its entries in the officers' menu.</summary>
    IEnumerable<MenuEntry> Menu { get; }
}

/// <summary>An entry of the officers' menu.</summary>
/// <param name="TextKey">Resource of its words.</param>
/// <param name="Href">Address of the page.</param>
/// <param name="Group">Resource of the group that it stands under, or none for the top level.</param>
/// <param name="Order">Place within its group.</param>
/// <param name="Roles">Any one of them shows it.</param>
public sealed record MenuEntry(string TextKey, string Href, string? Group, int Order, params string[] Roles)
{
    /// <summary>Name of a drawing of the shell's set.</summary>
    public string Icon { get; init; } = "file";

    /// <summary>The service that the user's office must serve to see it, where its pages are for those alone.</summary>
    public string? Service { get; init; }

    /// <summary>Editions of that service of which one must be in force today, where its pages are for those alone; none: always.</summary>
    public IReadOnlyList<string> Editions { get; init; } = [];

    /// <summary>The key that opens it at once («n»).</summary>
    public string? Key { get; init; }

    /// <summary>The key that opens it after G («q»).</summary>
    public string? GoKey { get; init; }
}
