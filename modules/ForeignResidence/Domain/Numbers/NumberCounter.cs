using System.Globalization;
using Licensing.Kernel.People;

namespace Licensing.ForeignResidence.Domain.Numbers;

/// <summary>
/// The next serial of a birth date: one row for the six digits that the number carries, which people born a century apart share. Raised in the operator's own
/// transaction: who forms a number of the same date meanwhile waits, and a serial that was not used is used next.
/// </summary>
internal sealed class NumberCounter
{
    public const int LastSerial = 9999;

    /// <summary>YYMMDD.</summary>
    public required string BirthDigits { get; init; }

    /// <summary>The serial that comes next.</summary>
    public int Next { get; set; }

    public static string DigitsOf(DateOnly birthDate) => birthDate.ToString("yyMMdd", CultureInfo.InvariantCulture);

    /// <summary>The first number from a serial on; a serial whose check digit fails is skipped (common.md, section 1); none where the date has no more.</summary>
    public static (Iin Number, int Serial)? From(DateOnly birthDate, int serial)
    {
        for (; serial <= LastSerial; serial++)
        {
            if (Iin.CreateForForeigner(birthDate, serial) is { } number)
            {
                return (number, serial);
            }
        }

        return null;
    }
}
