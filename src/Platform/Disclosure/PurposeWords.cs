using Licensing.Platform.Texts;

namespace Licensing.Platform.Disclosure;

/// <summary>
/// The kind of purpose in a stated one, for whom the data are about: what an officer typed behind it can name somebody else, and is not shown (C-10). A purpose is a
/// code, or the kind in the officer's language, with words behind either, or words alone.
/// </summary>
internal static class PurposeWords
{
    /// <summary>Words for a purpose of which no kind is known.</summary>
    public const string Official = "my-data.official";

    /// <summary>Key of the words for the kind; none where no purpose was stated.</summary>
    public static string? KeyOf(string? purpose, ITexts texts)
    {
        if (string.IsNullOrWhiteSpace(purpose))
        {
            return null;
        }

        var head = purpose.Split(": ", 2)[0];
        return texts.Has($"purpose.{head}") ? $"purpose.{head}"
            : Enum.GetNames<PurposeKind>().Select(kind => $"why.kind.{kind}").FirstOrDefault(key => Cultures.All.Any(c => texts.In(c)[key] == head)) ?? Official;
    }
}
