using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Licensing.Platform.Printing.Pdf;

/// <summary>A font as a PDF holds it: glyph numbers as codes, a subset of the outlines, and the way back to letters for search and copy.</summary>
internal sealed class PdfFont(string resource, TrueTypeFont font)
{
    private readonly SortedDictionary<int, Rune> _used = [];

    /// <summary>The name under which pages refer to it.</summary>
    public string Resource => resource;

    /// <summary>The codes of a text as a hexadecimal string.</summary>
    public string Codes(string text)
    {
        var codes = new StringBuilder("<");
        foreach (var letter in text.EnumerateRunes())
        {
            var glyph = font.Glyph(letter);
            _used.TryAdd(glyph, letter);
            codes.Append(glyph.ToString("X4", CultureInfo.InvariantCulture));
        }

        return codes.Append('>').ToString();
    }

    /// <summary>Writes the font once all text is known.</summary>
    public int Write(PdfObjects objects)
    {
        var subset = FontSubset.Of(font, _used.Keys);
        var name = $"{Tag(subset)}+{font.Name}";
        var file = objects.AddStream($"/Length1 {subset.Length}", subset);
        var letters = objects.AddStream("", Encoding.ASCII.GetBytes(ToUnicode()));
        var descriptor = objects.Add(
            $"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{string.Join(' ', font.Box)}] /ItalicAngle 0 "
            + $"/Ascent {font.Ascent} /Descent {font.Descent} /CapHeight 729 /StemV 80 /FontFile2 {file} 0 R >>");
        var widths = string.Join(' ', _used.Keys.Select(g => $"{g} [{font.Advance(g)}]"));
        var descendant = objects.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            + $"/FontDescriptor {descriptor} 0 R /CIDToGIDMap /Identity /DW 600 /W [{widths}] >>");
        return objects.Add(
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {letters} 0 R >>");
    }

    private static string Tag(byte[] subset) =>
        string.Concat(SHA256.HashData(subset).Take(6).Select(b => (char)('A' + (b % 26))));

    private string ToUnicode()
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
            + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            + "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var chunk in _used.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{chunk.Length} beginbfchar\n");
            foreach (var (glyph, letter) in chunk)
            {
                var unicode = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(letter.ToString()));
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{unicode}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end\n").ToString();
    }
}
