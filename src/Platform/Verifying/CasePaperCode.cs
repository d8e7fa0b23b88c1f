namespace Licensing.Platform.Verifying;

/// <summary>
/// Codes of the papers that every service has. A letter says which paper; the rest is the key of what it is about, which nobody
/// can guess (74 bits of it are random) and no list shows.
/// </summary>
public static class CasePaperCode
{
    internal const char TalonLetter = 'T';
    internal const char RefusalLetter = 'R';
    internal const char NotAcceptedLetter = 'N';

    /// <summary>Of the talon of a case (C-3.3).</summary>
    public static string Talon(Guid caseId) => Of(TalonLetter, caseId);

    /// <summary>Of the refusal of a case (C-7).</summary>
    public static string Refusal(Guid caseId) => Of(RefusalLetter, caseId);

    /// <summary>Of a refusal to accept documents (C-3.2).</summary>
    public static string NotAccepted(Guid refusalId) => Of(NotAcceptedLetter, refusalId);

    /// <summary>What a code is about; the letter is 0 where it is none of ours.</summary>
    internal static (char Letter, Guid Id) Read(string code) =>
        code.Length > 0 && Guid.TryParseExact(code[1..], "N", out var id) ? (code[0], id) : default;

    private static string Of(char letter, Guid id) => $"{letter}{id:N}".ToUpperInvariant();
}
