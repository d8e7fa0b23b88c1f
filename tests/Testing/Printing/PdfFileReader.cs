using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Licensing.Testing.Printing;

/// <summary>Reads back a PDF as a viewer does: by its cross-reference table, and its text by the fonts' maps to letters.</summary>
public sealed partial class PdfFileReader
{
    private readonly Dictionary<int, byte[]> _objects = [];

    /// <summary>Reads a file; fails where it is no PDF of ours.</summary>
    public PdfFileReader(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var table = int.Parse(StartXref().Match(text).Groups[1].Value, CultureInfo.InvariantCulture);
        Demand(text[table..].StartsWith("xref", StringComparison.Ordinal), "no cross-reference table");
        foreach (Match entry in XrefEntry().Matches(text[table..]))
        {
            var offset = int.Parse(entry.Groups[1].Value, CultureInfo.InvariantCulture);
            var head = ObjectHead().Match(text[offset..Math.Min(text.Length, offset + 20)]);
            Demand(head.Success, $"no object at {offset}");
            var end = text.IndexOf("\nendobj", offset, StringComparison.Ordinal);
            _objects[int.Parse(head.Groups[1].Value, CultureInfo.InvariantCulture)] = file[(offset + head.Length)..end];
        }
    }

    /// <summary>How many pages it has.</summary>
    public int PageCount => _objects.Values.Count(o => Latin(o).StartsWith("<< /Type /Page ", StringComparison.Ordinal));

    /// <summary>All text that pages show.</summary>
    public string Text()
    {
        var letters = _objects.Values.Where(o => Latin(o).Contains("/Subtype /Type0", StringComparison.Ordinal)).ToList();
        var fonts = FontEntry().Matches(Latin(_objects.Values.Single(o => Latin(o).StartsWith("<< /Font", StringComparison.Ordinal))))
            .ToDictionary(m => m.Groups[1].Value, m => Letters(int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture)));
        Demand(letters.Count == fonts.Count, $"{letters.Count} fonts, {fonts.Count} of them named");
        var contents = _objects.Values.Select(o => ContentsEntry().Match(Latin(o))).Where(m => m.Success);
        return string.Join(' ', contents.SelectMany(m =>
            Shown().Matches(Stream(int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))).Select(s => Decode(s, fonts))));
    }

    private static void Demand(bool fits, string otherwise)
    {
        if (!fits)
        {
            throw new InvalidDataException(otherwise);
        }
    }

    private static string Decode(Match shown, Dictionary<string, Dictionary<string, string>> fonts) =>
        string.Concat(shown.Groups[2].Value.Chunk(4).Select(c => fonts[shown.Groups[1].Value][new string(c)]));

    private Dictionary<string, string> Letters(int font)
    {
        var map = int.Parse(ToUnicodeEntry().Match(Latin(_objects[font])).Groups[1].Value, CultureInfo.InvariantCulture);
        return LetterEntry().Matches(Stream(map)).ToDictionary(
            m => m.Groups[1].Value, m => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(m.Groups[2].Value)));
    }

    private string Stream(int number)
    {
        var bytes = _objects[number];
        var start = Latin(bytes).IndexOf("stream\n", StringComparison.Ordinal) + 7;
        using var zlib = new ZLibStream(new MemoryStream(bytes[start..]), CompressionMode.Decompress);
        using var reader = new StreamReader(zlib, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF\n$")]
    private static partial Regex StartXref();

    [GeneratedRegex(@"(\d{10}) 00000 n ")]
    private static partial Regex XrefEntry();

    [GeneratedRegex(@"^(\d+) 0 obj\n")]
    private static partial Regex ObjectHead();

    [GeneratedRegex(@"/(F\d+) (\d+) 0 R")]
    private static partial Regex FontEntry();

    [GeneratedRegex(@"/Contents (\d+) 0 R")]
    private static partial Regex ContentsEntry();

    [GeneratedRegex(@"/ToUnicode (\d+) 0 R")]
    private static partial Regex ToUnicodeEntry();

    [GeneratedRegex(@"^<([0-9A-F]{4})> <([0-9A-F]+)>$", RegexOptions.Multiline)]
    private static partial Regex LetterEntry();

    [GeneratedRegex(@"/(F\d+) [\d.]+ Tf .*? <([0-9A-F]*)> Tj")]
    private static partial Regex Shown();
}
