using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;

namespace Licensing.Platform.Identity;

/// <summary>The keys of cookies and tokens lie in the folder closed by a certificate, where the configuration names one: a copy of the folder alone lets nobody in.</summary>
internal static class KeyProtection
{
    private const string Setting = "Keys:Certificate";

    /// <summary>Closes new keys with <c>Keys:Certificate</c> (<c>File</c>, <c>Password</c>), and opens those that <c>Keys:FormerCertificates</c> closed.</summary>
    /// <exception cref="InvalidOperationException">A certificate cannot be opened; the message names the setting.</exception>
    public static void ProtectKeys(this IDataProtectionBuilder keys, IConfiguration configuration)
    {
        if (configuration[$"{Setting}:File"] is not { Length: > 0 })
        {
            return;
        }

        var newest = Open(configuration.GetSection(Setting));
        keys.ProtectKeysWithCertificate(newest)
            .UnprotectKeysWithAnyCertificate([newest, .. configuration.GetSection("Keys:FormerCertificates").GetChildren().Select(Open)]);
    }

    private static X509Certificate2 Open(IConfigurationSection section)
    {
        var file = section["File"];
        if (!File.Exists(file))
        {
            throw new InvalidOperationException($"{section.Path}:File names «{file}», which is not there.");
        }

        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(file, section["Password"], X509KeyStorageFlags.EphemeralKeySet);
            return certificate.HasPrivateKey && certificate.GetRSAPublicKey() is not null ? certificate
                : throw new InvalidOperationException($"{section.Path}:File «{file}» has no private RSA key.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"{section.Path}:File names «{file}», which cannot be read.", e);
        }
        catch (CryptographicException e)
        {
            throw new InvalidOperationException($"{section.Path}:File «{file}» is no PKCS#12 file, or {section.Path}:Password does not open it.", e);
        }
    }
}
