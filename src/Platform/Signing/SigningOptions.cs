using System.Security.Cryptography.X509Certificates;

namespace Licensing.Platform.Signing;

/// <summary>Section <c>Signing</c> of the configuration: the keys that sign documents, and whom to trust.</summary>
public sealed class SigningOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Signing";

    /// <summary>Keys by who signs, for instance <c>interior</c>; a key of its own for barcodes is called <c>interior-barcode</c>.</summary>
    public Dictionary<string, KeyOptions> Keys { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Trust by what it is for: <see cref="TrustFor"/>.</summary>
    public Dictionary<string, TrustOptions> Trust { get; } = new(StringComparer.OrdinalIgnoreCase);
}

/// <summary>Where a key with its certificate lies: a PKCS#12 file, or the machine's store.</summary>
public sealed class KeyOptions
{
    /// <summary>PKCS#12 file.</summary>
    public string? File { get; set; }

    /// <summary>Its password.</summary>
    public string? Password { get; set; }

    /// <summary>SHA-1 thumbprint of the certificate in the store, where there is no file.</summary>
    public string? Thumbprint { get; set; }

    /// <summary>Whose store.</summary>
    public StoreLocation Store { get; set; } = StoreLocation.LocalMachine;
}

/// <summary>Whom to trust for one purpose.</summary>
public sealed class TrustOptions
{
    /// <summary>Files or folders of certificates, PEM or DER: what signed itself is a root, the others complete chains.</summary>
    public List<string> Roots { get; } = [];

    /// <summary>Files or folders of revocation lists, PEM or DER; read anew when a file changes.</summary>
    public List<string> RevocationLists { get; } = [];
}

/// <summary>What trust is for. An applicant's certificate never makes a ministry's signature.</summary>
public static class TrustFor
{
    /// <summary>Documents that ministries sign.</summary>
    public const string Documents = "documents";

    /// <summary>Requests that applicants sign.</summary>
    public const string Applicants = "applicants";
}
