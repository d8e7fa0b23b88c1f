using System.Security.Cryptography;
using System.Text;

namespace Licensing.AddressBureau.Domain.Passwords;

/// <summary>Passwords that can be said over the telephone: syllables and two digits; what is kept of them is a hash.</summary>
internal static class PasswordText
{
    private const int Syllables = 4;
    private const int Digits = 100;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;
    private const int Rounds = 10_000;

    // Letters that Kazakh and Russian have in common, and that are not taken for each other by ear.
    private const string Consonants = "БГДЖЗКЛМНРТШ";
    private const string Vowels = "АОУИ";

    /// <summary>A new password: some 29 bits, enough where three wrong ones are the most.</summary>
    public static string New()
    {
        var text = new StringBuilder();
        for (var i = 0; i < Syllables; i++)
        {
            text.Append(RandomNumberGenerator.GetString(Consonants, 1)).Append(RandomNumberGenerator.GetString(Vowels, 1));
        }

        return text.Append('-').Append(RandomNumberGenerator.GetInt32(Digits).ToString("D2", System.Globalization.CultureInfo.InvariantCulture)).ToString();
    }

    /// <summary>What is kept.</summary>
    public static (byte[] Salt, byte[] Hash) Keep(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return (salt, HashOf(password, salt));
    }

    /// <summary>Whether this is it, however it was written down: in small letters, with spaces.</summary>
    public static bool Is(string said, Password kept) => CryptographicOperations.FixedTimeEquals(HashOf(said, kept.Salt), kept.Hash);

    private static byte[] HashOf(string password, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(Fold(password)), salt, Rounds, HashAlgorithmName.SHA256, HashBytes);

    private static string Fold(string text) => string.Concat(text.ToUpperInvariant().Where(char.IsLetterOrDigit));
}
