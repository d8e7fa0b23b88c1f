using Licensing.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Licensing.Platform.Texts;

/// <summary>Puts the texts into the container.</summary>
public static class TextsRegistration
{
    /// <summary>Adds <see cref="ITexts"/> over the resources of all project assemblies beside the running program.</summary>
    public static IServiceCollection AddTexts(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => new TextCatalog(Discovery.Assemblies, provider.GetRequiredService<ILogger<TextCatalog>>()));
        services.TryAddSingleton<ITexts>(provider => new LocalTexts(provider.GetRequiredService<TextCatalog>()));
        return services;
    }
}
