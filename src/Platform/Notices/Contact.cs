using System.Net.Mail;

namespace Licensing.Platform.Notices;

/// <summary>Where somebody can be told, and in which language.</summary>
/// <param name="Phone">In the international form, +77011234567; none where what was told cannot be read as one.</param>
/// <param name="Email">E-mail; none where what was told cannot be read as one.</param>
/// <param name="Language">kk, ru or en.</param>
/// <param name="Wanted">False where the applicant said that no notices are wanted.</param>
internal sealed record Contact(string? Phone, string? Email, string Language, bool Wanted)
{
    private const int FewestDigits = 10;
    private const int MostDigits = 15;

    public string? By(NoticeChannel channel) => channel == NoticeChannel.Sms ? Phone : Email;

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

    /// <summary>As screens show it: enough to tell one from another, not enough to write to it (C-10).</summary>
    public static string Mask(string address)
    {
        var at = address.LastIndexOf('@');
        return at > 0 ? $"{address[0]}•••{address[at..]}" : address.Length > 4 ? $"•••{address[^2..]}" : "•••";
    }
}
