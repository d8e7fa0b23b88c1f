using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Licensing.Platform.Signing;

/// <summary>Puts signing into the container, and looks at its configuration before the app serves.</summary>
public static class SigningRegistration
{
    /// <summary>The file that <see cref="AddSigningFile"/> reads.</summary>
    public const string FileName = "signing.json";

    /// <summary>Adds <see cref="DocumentSigner"/> and <see cref="SignedDocumentVerifier"/>, configured by the section «Signing».</summary>
    public static IServiceCollection AddSigning(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<SigningOptions>(configuration.GetSection(SigningOptions.Section))
        .AddSingleton<SigningKeys>()
        .AddSingleton<DocumentSigner>()
        .AddSingleton<TrustedCertificates>()
        .AddSingleton<SignedDocumentVerifier>();

    /// <summary>
    /// Takes the settings of <c>signing.json</c> in the folder of the keys too, where it is there: what makes keys writes beside them what they are called (the demo does). A setting
    /// that is named elsewhere is not replaced.
    /// </summary>
    public static void AddSigningFile(this ConfigurationManager configuration)
    {
        if (configuration["Keys:Folder"] is { Length: > 0 } folder && !configuration.GetSection(SigningOptions.Section).Exists())
        {
            configuration.AddJsonFile(Path.Combine(Path.GetFullPath(folder), FileName), optional: true, reloadOnChange: false);
        }
    }

    /// <summary>What is wrong with keys, roots and lists, a sentence each that names the setting; nothing where all can be read.</summary>
    public static IReadOnlyList<string> SigningFaults(this IServiceProvider services)
    {
        using var scope = services.CreateScope();
        var (keys, trust) = (services.GetRequiredService<SigningKeys>(), services.GetRequiredService<TrustedCertificates>());
        List<string> faults =
        [
            .. keys.Names.Select(name => Fault(() => keys.Get(name))).OfType<string>(),
            .. services.GetRequiredService<IOptions<SigningOptions>>().Value.Trust.Keys.Select(trust.Fault).OfType<string>(),
        ];
        return faults.Count > 0 ? faults : [.. scope.ServiceProvider.GetServices<IKeyUser>().SelectMany(user => user.Faults())];
    }

    private static string? Fault(Action open)
    {
        try
        {
            open();
            return null;
        }
        catch (InvalidOperationException e)
        {
            return e.Message;
        }
    }
}
