namespace Licensing.Platform.Notices;

/// <summary>Where somebody can be told, and in which language.</summary>
/// <param name="Phone">In the international form, +77011234567; none where what was told cannot be read as one.</param>
/// <param name="Email">E-mail; none where what was told cannot be read as one.</param>
/// <param name="Language">kk, ru or en.</param>
/// <param name="Wanted">False where the applicant said that no notices are wanted.</param>
internal sealed record Contact(string? Phone, string? Email, string Language, bool Wanted)
{
    public string? By(NoticeChannel channel) => channel == NoticeChannel.Sms ? Phone : Email;

    /// <summary>As screens show it: enough to tell one from another, not enough to write to it (C-10).</summary>
    public static string Mask(string address)
    {
        var at = address.LastIndexOf('@');
        return at > 0 ? $"{address[0]}•••{address[at..]}" : address.Length > 4 ? $"•••{address[^2..]}" : "•••";
    }
}
