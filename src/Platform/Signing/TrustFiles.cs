using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Licensing.Platform.Signing;

/// <summary>The roots, issuers and revocation lists of one trust, as the files had them at a moment.</summary>
internal sealed record TrustFiles(string Stamp, X509Certificate2Collection Roots, X509Certificate2Collection Issuers, IReadOnlyList<RevocationList> Lists)
{
    /// <summary>What changes when a file does.</summary>
    public static string StampOf(TrustOptions options) =>
        string.Join('|', options.Roots.Concat(options.RevocationLists).SelectMany(Files).Select(f => $"{f}:{File.GetLastWriteTimeUtc(f).Ticks}"));

    /// <summary>Reads all files.</summary>
    /// <exception cref="InvalidOperationException">A file is not there or not what it should be; the message names the setting.</exception>
    public static TrustFiles Read(string name, TrustOptions options)
    {
        var stamp = StampOf(options);
        var certificates = options.Roots.SelectMany((path, i) => Read(path, $"{SigningOptions.Section}:Trust:{name}:Roots:{i}", "certificate", "CERTIFICATE", X509CertificateLoader.LoadCertificate)).ToList();
        var lists = options.RevocationLists.SelectMany((path, i) => Read(path, $"{SigningOptions.Section}:Trust:{name}:RevocationLists:{i}", "revocation list", "X509 CRL", RevocationList.Read)).ToList();
        var roots = certificates.ToLookup(c => c.SubjectName.RawData.AsSpan().SequenceEqual(c.IssuerName.RawData));
        return new TrustFiles(stamp, [.. roots[true]], [.. roots[false]], lists);
    }

    private static IEnumerable<T> Read<T>(string path, string setting, string what, string label, Func<byte[], T> read)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new InvalidOperationException($"{setting} names «{path}», which is not there.");
        }

        foreach (var file in Files(path))
        {
            T one;
            try
            {
                one = read(Der(File.ReadAllBytes(file), label));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new InvalidOperationException($"{setting}: «{file}» cannot be read.", e);
            }
            catch (Exception e) when (e is CryptographicException or AsnContentException or FormatException)
            {
                throw new InvalidOperationException($"{setting}: «{file}» is no {what} (PEM or DER).", e);
            }

            yield return one;
        }
    }

    private static byte[] Der(byte[] file, string label)
    {
        var text = file is [0x30, ..] ? "" : Encoding.UTF8.GetString(file);
        return PemEncoding.TryFind(text, out var fields) && text[fields.Label] == label ? Convert.FromBase64String(text[fields.Base64Data]) : file;
    }

    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path).Order(StringComparer.Ordinal) : File.Exists(path) ? [path] : [];
}
