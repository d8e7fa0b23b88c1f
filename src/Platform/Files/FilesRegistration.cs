using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Platform.Files;

/// <summary>Puts the file store into the container, and looks at its keys before the app serves.</summary>
public static class FilesRegistration
{
    /// <summary>Adds <see cref="IFileStore"/>, configured by the section «Files».</summary>
    public static IServiceCollection AddFileStore(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<FileOptions>(configuration.GetSection("Files"))
        .AddSingleton<FileKeys>()
        .AddSingleton<FileStore>()
        .AddSingleton<IFileStore>(s => s.GetRequiredService<FileStore>());

    /// <summary>What is wrong with the keys of the files, a sentence each that names the setting; nothing where all can be read and none is missing.</summary>
    public static IReadOnlyList<string> FileFaults(this IServiceProvider services) => services.GetRequiredService<FileKeys>().Faults();
}
