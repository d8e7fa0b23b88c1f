using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace Licensing.Platform.Identity;

/// <summary>
/// The code of an authenticator app (RFC 6238): of these 30 seconds, or of those just before or after, for a clock that goes wrong by so much; and each code once, so that one that was
/// seen over the shoulder or on the way is worth nothing. The framework's own takes a code for two and a half minutes and as often as it is sent.
/// </summary>
internal sealed class OnceOnlyCode : AuthenticatorTokenProvider<User>
{
    private const int Seconds = 30;
    private const int Digits = 6;
    private const string Store = "[Licensing]";
    private const string Name = "LastCode";
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <inheritdoc/>
    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<User> manager, User user)
    {
        if (token.Length != Digits || await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key)
        {
            return false;
        }

        // The telephone's clock is the real one, whatever a demo or a test makes of the office's.
        var (now, used) = (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / Seconds, await LastUsed(manager, user, key));
        return new[] { now, now - 1, now + 1 }.Where(step => step > used && Fits(token, CodeOf(key, step))).Select(step => (long?)step).FirstOrDefault() is { } found
            && (await manager.SetAuthenticationTokenAsync(user, Store, Name, string.Create(CultureInfo.InvariantCulture, $"{found} {Mark(key)}"))).Succeeded;
    }

    private static bool Fits(string typed, string code) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(typed), Encoding.ASCII.GetBytes(code));

    // What was used with a former app's key says nothing about this one.
    private static async Task<long> LastUsed(UserManager<User> manager, User user, string key) =>
        (await manager.GetAuthenticationTokenAsync(user, Store, Name))?.Split(' ') is [var step, var mark] && mark == Mark(key)
            ? long.Parse(step, CultureInfo.InvariantCulture) : 0;

    private static string Mark(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(key)))[..16];

    private static string CodeOf(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The algorithm that authenticator apps use (RFC 6238); as a keyed hash it is not weakened by collisions.
        var hash = HMACSHA1.HashData(Secret(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    // Base32 (RFC 4648), as the key is shown.
    private static byte[] Secret(string key)
    {
        var (secret, bits, kept) = (new List<byte>(), 0, 0);
        foreach (var letter in key.ToUpperInvariant().Select(c => Alphabet.IndexOf(c, StringComparison.Ordinal)).Where(i => i >= 0))
        {
            (bits, kept) = (((bits << 5) | letter) & 0xFFF, kept + 5);
            if (kept >= 8)
            {
                kept -= 8;
                secret.Add((byte)(bits >> kept));
            }
        }

        return [.. secret];
    }
}
