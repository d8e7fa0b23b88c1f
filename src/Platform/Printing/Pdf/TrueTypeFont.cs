using System.Text;

namespace Licensing.Platform.Printing.Pdf;

/// <summary>A TrueType font: which glyph a letter has, how wide it is, and what a PDF says about the font.</summary>
internal sealed class TrueTypeFont
{
    private readonly FontBytes _bytes;

    private readonly Dictionary<int, int> _glyphs = [];

    private readonly int _wideGlyphs;

    private TrueTypeFont(string name, FontBytes bytes)
    {
        Name = name;
        _bytes = bytes;
        var head = bytes.Table("head");
        UnitsPerEm = bytes.UInt16(head + 18);
        Box = [.. Enumerable.Range(0, 4).Select(i => Thousandths(bytes.Int16(head + 36 + (2 * i))))];
        HasLongOffsets = bytes.Int16(head + 50) == 1;
        var hhea = bytes.Table("hhea");
        Ascent = Thousandths(bytes.Int16(hhea + 4));
        Descent = Thousandths(bytes.Int16(hhea + 6));
        _wideGlyphs = bytes.UInt16(hhea + 34);
        GlyphCount = bytes.UInt16(bytes.Table("maxp") + 4);
        ReadLetters();
    }

    public string Name { get; }

    public int UnitsPerEm { get; }

    public IReadOnlyList<int> Box { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int GlyphCount { get; }

    public bool HasLongOffsets { get; }

    public FontBytes Bytes => _bytes;

    public static TrueTypeFont Read(string path) =>
        new(Path.GetFileNameWithoutExtension(path), new FontBytes(File.ReadAllBytes(path)));

    /// <summary>The glyph of a letter; 0, the empty box, where the font has none.</summary>
    public int Glyph(Rune letter) => _glyphs.GetValueOrDefault(letter.Value);

    /// <summary>The width of a glyph in thousandths of the size.</summary>
    public int Advance(int glyph) =>
        Thousandths(_bytes.UInt16(_bytes.Table("hmtx") + (4 * Math.Min(glyph, _wideGlyphs - 1))));

    /// <summary>The width of a text of size 1.</summary>
    public double Width(string text) => text.EnumerateRunes().Sum(r => Advance(Glyph(r))) / 1000d;

    private int Thousandths(int units) => (int)Math.Round(units * 1000d / UnitsPerEm, MidpointRounding.AwayFromZero);

    /// <summary>Reads the letters of the Basic Multilingual Plane (cmap format 4), where all Kazakh and Russian ones are.</summary>
    private void ReadLetters()
    {
        var cmap = _bytes.Table("cmap");
        for (var i = 0; i < _bytes.UInt16(cmap + 2); i++)
        {
            var table = cmap + _bytes.Int32(cmap + 8 + (8 * i));
            if (_bytes.UInt16(table) == 4)
            {
                ReadSegments(table);
                return;
            }
        }
    }

    private void ReadSegments(int table)
    {
        var segments = _bytes.UInt16(table + 6) / 2;
        var (ends, starts) = (table + 14, table + 16 + (2 * segments));
        var (deltas, offsets) = (starts + (2 * segments), starts + (4 * segments));
        for (var i = 0; i < segments; i++)
        {
            var (start, end) = (_bytes.UInt16(starts + (2 * i)), _bytes.UInt16(ends + (2 * i)));
            var (delta, offset) = (_bytes.UInt16(deltas + (2 * i)), _bytes.UInt16(offsets + (2 * i)));
            for (var letter = start; letter <= end && letter < 0xFFFF; letter++)
            {
                var glyph = offset == 0
                    ? letter
                    : _bytes.UInt16(offsets + (2 * i) + offset + (2 * (letter - start)));
                _glyphs[letter] = glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
            }
        }
    }
}
