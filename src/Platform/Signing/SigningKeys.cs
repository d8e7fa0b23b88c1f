using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace Licensing.Platform.Signing;

/// <summary>A certificate with its private key, and those of its issuers that lie beside it.</summary>
public sealed record SigningKey(X509Certificate2 Certificate, X509Certificate2Collection Issuers);

/// <summary>What a module asks of the keys that it signs with, looked at before the app serves; found by scanning.</summary>
public interface IKeyUser
{
    /// <summary>What is wrong, a sentence each that names the setting.</summary>
    /// <exception cref="InvalidOperationException">A key cannot be opened, which is found without this.</exception>
    IEnumerable<string> Faults();
}

/// <summary>The keys of the configuration, each opened when it is first needed. One for the process.</summary>
public sealed class SigningKeys(IOptions<SigningOptions> options) : IDisposable
{
    private const int LeastRsaBits = 3072;
    private const string P256 = "1.2.840.10045.3.1.7";

    private readonly ConcurrentDictionary<string, Lazy<SigningKey>> _opened = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of the keys.</summary>
    public IEnumerable<string> Names => options.Value.Keys.Keys;

    /// <summary>Whether there is a key of that name.</summary>
    public bool Has(string name) => options.Value.Keys.ContainsKey(name);

    /// <summary>A key.</summary>
    /// <exception cref="InvalidOperationException">The configuration has none of that name, or it cannot be opened; the message says which setting is wrong.</exception>
    public SigningKey Get(string name) => _opened.GetOrAdd(name, key => new Lazy<SigningKey>(() => Open(key))).Value;

    /// <summary>Whether a key is one that barcodes are signed by: ECDSA P-256.</summary>
    public static bool IsP256(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        using var key = certificate.GetECDsaPublicKey();
        return key is not null && key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == P256;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var opened in _opened.Values.Where(o => o.IsValueCreated))
        {
            opened.Value.Certificate.Dispose();
        }
    }

    private SigningKey Open(string name)
    {
        if (!options.Value.Keys.TryGetValue(name, out var key))
        {
            throw new InvalidOperationException($"There is no key «{name}»: set {SigningOptions.Section}:Keys:{name}:File or :Thumbprint.");
        }

        var setting = $"{SigningOptions.Section}:Keys:{name}";
        var opened = key.File is { Length: > 0 } file ? FromFile(setting, file, key.Password) : FromStore(setting, key);
        var certificate = opened.Certificate;
        using var rsa = certificate.GetRSAPublicKey();
        return !certificate.HasPrivateKey ? throw new InvalidOperationException($"{setting} has a certificate without its private key.")
            : rsa?.KeySize >= LeastRsaBits || IsP256(certificate) ? opened
            : throw new InvalidOperationException($"{setting} is neither RSA of {LeastRsaBits} bits or more nor ECDSA P-256.");
    }

    private static SigningKey FromFile(string setting, string file, string? password)
    {
        if (!File.Exists(file))
        {
            throw new InvalidOperationException($"{setting}:File names «{file}», which is not there.");
        }

        try
        {
            var all = X509CertificateLoader.LoadPkcs12CollectionFromFile(file, password, X509KeyStorageFlags.EphemeralKeySet);
            var own = all.FirstOrDefault(c => c.HasPrivateKey) ?? throw new InvalidOperationException($"{setting}:File «{file}» has no private key.");
            return new SigningKey(own, [.. all.Where(c => !ReferenceEquals(c, own))]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"{setting}:File «{file}» cannot be read.", e);
        }
        catch (CryptographicException e)
        {
            throw new InvalidOperationException($"{setting}:File «{file}» is no PKCS#12 file, or {setting}:Password does not open it.", e);
        }
    }

    private static SigningKey FromStore(string setting, KeyOptions key)
    {
        if (key.Thumbprint is not { Length: > 0 } thumbprint)
        {
            throw new InvalidOperationException($"{setting} names neither a File nor a Thumbprint.");
        }

        using var store = new X509Store(StoreName.My, key.Store, OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
        var found = store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false);
        return found is [var certificate, ..] ? new SigningKey(certificate, []) : throw new InvalidOperationException($"{setting}:Thumbprint «{thumbprint}» is not in the store {key.Store}/My.");
    }
}
