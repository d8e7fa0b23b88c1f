using System.Security.Cryptography;
using System.Text;
using Licensing.Queue.Domain;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Licensing.Queue.Features;

/// <summary>
/// Tells one visitor of an office from another without saying who it is: whoever has the table alone cannot try all IINs. DECISION: a person is known
/// again within an office only, so that nobody who types a stranger's IIN learns of a booking elsewhere, or keeps them from one.
/// </summary>
internal sealed class PersonKeys(IDataProtectionProvider protection, IKeyManager keys)
{
    private const string Purpose = "Licensing.Queue.PersonKeys";
    private const int SecretBytes = 32;

    private readonly Lazy<byte[]> secret = new(() => Secret(protection, keys));

    /// <summary>64 hexadecimal digits.</summary>
    public string Of(string officeId, Visitor who) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(secret.Value, Encoding.UTF8.GetBytes($"{officeId}\n{who.Identity}")));

    // All nodes read the same keys, and the oldest stays when new ones come.
    private static byte[] Secret(IDataProtectionProvider protection, IKeyManager keys)
    {
        // Makes the first key, where there is none yet.
        protection.CreateProtector(Purpose).Protect([]);
        var oldest = keys.GetAllKeys().OrderBy(k => k.CreationDate).ThenBy(k => k.KeyId).First();
        var master = oldest.Descriptor.ExportToXml().SerializedDescriptorElement.Value;
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(master), SecretBytes, info: Encoding.UTF8.GetBytes(Purpose));
    }
}
