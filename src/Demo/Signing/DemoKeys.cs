using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using Licensing.Platform.Signing;

namespace Licensing.Demo.Signing;

/// <summary>Makes keys, roots and revocation lists for a demo or a test, and the settings that name them. Nothing of it is committed, and nobody outside trusts it.</summary>
internal sealed class DemoKeys : IDisposable
{
    /// <summary>Setting that names the file of the applicants' authority.</summary>
    public const string AuthorityFile = "Demo:Applicants:File";

    /// <summary>Setting with its password.</summary>
    public const string AuthorityPassword = "Demo:Applicants:Password";

    private const string Interior = "Қазақстан Республикасы Ішкі істер министрлігі";
    private const string Justice = "Қазақстан Республикасы Әділет министрлігі";

    private readonly string _folder;
    private readonly DateTimeOffset _from;
    private readonly DateTimeOffset _to;

    private DemoKeys(string folder, DateTimeOffset from, DateTimeOffset to)
    {
        (_folder, _from, _to) = (folder, from, to);
        Documents = new DemoAuthority("Demo: documents of the state", from, to);
        Applicants = new DemoAuthority("Demo: applicants", from, to);
    }

    /// <summary>Issued the certificates of the ministries.</summary>
    public DemoAuthority Documents { get; }

    /// <summary>Issues those of applicants.</summary>
    public DemoAuthority Applicants { get; }

    /// <summary>The settings, as configuration keys.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    /// <summary>Makes everything and writes it into a folder.</summary>
    public static DemoKeys Write(string folder, DateTimeOffset from, DateTimeOffset to)
    {
        var made = new DemoKeys(Directory.CreateDirectory(folder).FullName, from, to);

        // One ministry signs by RSA and has another key for barcodes, the other by ECDSA alone: both ways are tried.
        made.Key("justice", made.Documents.Organisation(Justice, isRsa: true));
        made.Key("justice-barcode", made.Documents.Organisation(Justice, isRsa: false));
        made.Key("interior", made.Documents.Organisation(Interior, isRsa: false));
        made.Trust(TrustFor.Documents, made.Documents);
        made.Trust(TrustFor.Applicants, made.Applicants);
        made.Authority();
        return made;
    }

    /// <summary>Writes the settings as the host reads them (<see cref="SigningRegistration.AddSigningFile"/>).</summary>
    public void WriteSettings(string file)
    {
        var root = new JsonObject();
        foreach (var (key, value) in Settings)
        {
            var parts = key.Split(':');
            var at = root;
            foreach (var part in parts[..^1])
            {
                at = (JsonObject)(at[part] ??= new JsonObject());
            }

            at[parts[^1]] = value;
        }

        WriteForOwner(file, System.Text.Encoding.UTF8.GetBytes(root.ToJsonString(new JsonSerializerOptions { WriteIndented = true })));
    }

    /// <summary>Writes the revocation list of applicants anew, after one was revoked.</summary>
    public void RenewList() => File.WriteAllBytes(PathOf($"{TrustFor.Applicants}.crl"), Applicants.RevocationList(_from, _to));

    public void Dispose()
    {
        Documents.Dispose();
        Applicants.Dispose();
    }

    // With it the demo signs requests of its people (SignRequestCommand).
    private void Authority()
    {
        var password = RandomNumberGenerator.GetHexString(32);
        WriteForOwner(PathOf("applicants.p12"), Applicants.Certificate.Export(X509ContentType.Pkcs12, password));
        Settings[AuthorityFile] = PathOf("applicants.p12");
        Settings[AuthorityPassword] = password;
    }

    private void Key(string name, X509Certificate2 certificate)
    {
        var password = RandomNumberGenerator.GetHexString(32);
        WriteForOwner(PathOf($"{name}.p12"), certificate.Export(X509ContentType.Pkcs12, password));
        Settings[$"Signing:Keys:{name}:File"] = PathOf($"{name}.p12");
        Settings[$"Signing:Keys:{name}:Password"] = password;
        certificate.Dispose();
    }

    private void Trust(string name, DemoAuthority authority)
    {
        File.WriteAllText(PathOf($"{name}.crt"), authority.Certificate.ExportCertificatePem());
        File.WriteAllBytes(PathOf($"{name}.crl"), authority.RevocationList(_from, _to));
        Settings[$"Signing:Trust:{name}:Roots:0"] = PathOf($"{name}.crt");
        Settings[$"Signing:Trust:{name}:RevocationLists:0"] = PathOf($"{name}.crl");
    }

    // Keys and passwords are nobody else's to read.
    private static void WriteForOwner(string file, byte[] content)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var written = new FileStream(file, options);
        written.Write(content);
    }

    private string PathOf(string file) => Path.Combine(_folder, file);
}
