using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Licensing.Platform.Requests;

/// <summary>
/// The word in a request's status address: names the case, and only this system can make it. DECISION: who has it sees what number and birth date show (C-10) and the result that was
/// made for the applicant, for it was told to nobody but who sent the signed request.
/// </summary>
public sealed class RequestTickets(IDataProtectionProvider protection)
{
    private const int MostLetters = 400;

    private readonly IDataProtector _protector = protection.CreateProtector("Licensing.Requests");

    /// <summary>The word for a case.</summary>
    public string For(Guid caseId) => WebEncoders.Base64UrlEncode(_protector.Protect(caseId.ToByteArray()));

    /// <summary>The case of a word; none where we did not make it.</summary>
    public Guid? Read(string? word)
    {
        try
        {
            return word is { Length: > 0 and < MostLetters } ? new Guid(_protector.Unprotect(WebEncoders.Base64UrlDecode(word))) : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
