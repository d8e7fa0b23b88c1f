using System.Net.Mail;

namespace Licensing.Platform.Notices;

/// <summary>Reads where somebody can be told, as people write it.</summary>
public static class ContactText
{
    private const int FewestDigits = 10;
    private const int MostDigits = 15;

    /// <summary>A telephone as people tell it («8 701 555-01-42», «+7 (701) …»; of several the first) in the international form.</summary>
    public static string? PhoneOf(string? told)
    {
        var first = (told ?? "").Split(',', ';', '/')[0].Trim();
        var digits = string.Concat(first.Where(char.IsAsciiDigit));
        if (first.StartsWith('+'))
        {
            return digits.Length is >= FewestDigits and <= MostDigits ? $"+{digits}" : null;
        }

        // Without a plus it is a number of Kazakhstan: 8 or 7 and ten digits, or the ten alone.
        return digits switch
        {
            { Length: 11 } when digits[0] is '7' or '8' => $"+7{digits[1..]}",
            { Length: 10 } when digits[0] == '7' => $"+7{digits}",
            _ => null,
        };
    }

    /// <summary>An e-mail address that can be written to.</summary>
    public static string? EmailOf(string? told) => MailAddress.TryCreate(told?.Trim(), out var address) && address.Address == told!.Trim() ? address.Address : null;
}
