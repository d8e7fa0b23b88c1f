using System.Text;

namespace Licensing.Platform.Files;

/// <summary>The text of a table that a spreadsheet saved: UTF-8 with or without a mark, UTF-16 with one, or Windows-1251; separated by semicolon, comma or tab.</summary>
public static class TableText
{
    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
    private static readonly char[] Separators = [';', '\t', ','];

    /// <summary>Bytes that are no UTF-8 come from a spreadsheet that saved in the code page of Windows.</summary>
    public static string Decode(byte[] file)
    {
        if (file is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (file[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(file.AsSpan(2));
        }

        var rest = file is [0xEF, 0xBB, 0xBF, ..] ? file.AsSpan(3) : file.AsSpan();
        try
        {
            return Strict.GetString(rest);
        }
        catch (DecoderFallbackException)
        {
            return Cyrillic.GetString(rest);
        }
    }

    /// <summary>Names of columns hold commas at most now and then: the sign that stands in the heading most often separates.</summary>
    public static char SeparatorOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var heading = end < 0 ? text : text[..end];
        return Separators.MaxBy(separator => heading.Count(c => c == separator));
    }
}
