namespace Licensing.Kernel.People;

/// <summary>Text without what stands for no letter of any script: halves of a pair and U+FFFE. No keyboard makes them, but files and programs do, and putting letters into one form throws at them.</summary>
public static class ReadableText
{
    private const char NoLetter = '\uFFFE';

    /// <summary>The text without them; itself where there are none.</summary>
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == NoLetter || (char.IsSurrogate(text[i]) && !char.IsSurrogatePair(text, i++)))
            {
                return string.Concat(text.EnumerateRunes().Where(r => r.Value is not (NoLetter or 0xFFFD)).Select(r => r.ToString()));
            }
        }

        return text;
    }
}
