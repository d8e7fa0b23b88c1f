using System.Text.Encodings.Web;
using Licensing.Platform.UseCases;
using QRCoder;

namespace Licensing.Platform.Identity;

/// <summary>The authenticator app: for whom it is compulsory, and the code that an app reads to learn the key.</summary>
public static class SecondFactor
{
    private const string Issuer = "Licensing";

    /// <summary>Approving chiefs and administrators sign in with a second factor.</summary>
    public static bool IsCompulsory(IEnumerable<string> roles) => roles.Any(r => r is Roles.ApprovingChief or Roles.Administrator);

    /// <summary>What the user has to do before getting any role, or nothing.</summary>
    internal static string? Pending(User user, IEnumerable<string> roles) =>
        user.MustChangePassword ? UserClaims.PendingPassword
        : IsCompulsory(roles) && !user.TwoFactorEnabled ? UserClaims.PendingAuthenticator
        : null;

    /// <summary>The address that an authenticator app understands (key URI format).</summary>
    public static string Address(string userName, string key) =>
        $"otpauth://totp/{Issuer}:{UrlEncoder.Default.Encode(userName)}?secret={key}&issuer={Issuer}&digits=6";

    /// <summary>The same as a drawing to point the camera at.</summary>
    public static string Drawing(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(data);
        return drawing.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }

    /// <summary>The key in groups of four, for typing.</summary>
    public static string Spelled(string key) =>
        string.Join(' ', key.ToLowerInvariant().Chunk(4).Select(group => new string(group)));
}
