using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Licensing.Platform.Texts;

/// <summary>Puts the texts into the container.</summary>
public static class TextsRegistration
{
    /// <summary>Adds <see cref="ITexts"/> over the resources of all project assemblies beside the running program.</summary>
    public static IServiceCollection AddTexts(this IServiceCollection services) => services
        .AddSingleton(provider => new TextCatalog(ProjectAssemblies(), provider.GetRequiredService<ILogger<TextCatalog>>()))
        .AddSingleton<ITexts>(provider => new LocalTexts(provider.GetRequiredService<TextCatalog>()));

    private static IEnumerable<Assembly> ProjectAssemblies() =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, "Licensing.*.dll")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => !name.StartsWith("Licensing.Tests.", StringComparison.Ordinal))
            .Select(name => Assembly.Load(new AssemblyName(name)));
}
