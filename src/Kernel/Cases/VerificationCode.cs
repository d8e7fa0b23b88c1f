using System.Security.Cryptography;

namespace Licensing.Kernel.Cases;

/// <summary>The code behind the QR code of a document: whoever holds the paper may ask whether it is valid, nobody else can guess it.</summary>
public static class VerificationCode
{
    /// <summary>Letters of every code; as many as a column for one must hold.</summary>
    public const int Length = 20;

    // No 0, 1, I and O: the code is printed in letters too, and typed by people.
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <summary>A new code: 100 bits.</summary>
    public static string New() => RandomNumberGenerator.GetString(Letters, Length);
}
