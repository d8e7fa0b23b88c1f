using Licensing.Platform.Texts;

namespace Licensing.Web.Components;

/// <summary>A purpose of the audit trail in words: a code, a code with the officer's words behind it, or words alone.</summary>
internal static class PurposeText
{
    public static string? Of(string? purpose, ITexts texts)
    {
        var (code, words) = purpose?.Split(": ", 2) is [var first, var rest] ? (first, rest) : (purpose, null);
        return string.IsNullOrWhiteSpace(purpose) ? null
            : !texts.Has($"purpose.{code}") ? purpose
            : words is null ? texts[$"purpose.{code}"]
            : texts.Format("why.words", texts[$"purpose.{code}"], words);
    }
}
