using System.Buffers.Binary;
using System.Text;

namespace Licensing.Platform.Printing.Pdf;

/// <summary>A font file with only the outlines that a paper uses; glyphs keep their numbers.</summary>
internal static class FontSubset
{
    private const int MoreComponents = 0x20;

    private static readonly string[] Kept = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

    public static byte[] Of(TrueTypeFont font, IEnumerable<int> glyphs)
    {
        var used = Closure(font, glyphs);
        using var outlines = new MemoryStream();
        var offsets = new byte[4 * (font.GlyphCount + 1)];
        for (var glyph = 0; glyph <= font.GlyphCount; glyph++)
        {
            BinaryPrimitives.WriteInt32BigEndian(offsets.AsSpan(4 * glyph), (int)outlines.Length);
            if (used.Contains(glyph))
            {
                outlines.Write(Outline(font, glyph));
                outlines.Write(new byte[(4 - (outlines.Length % 4)) % 4]);
            }
        }

        var head = font.Bytes.TableBytes("head").ToArray();
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        return File(Kept.Select(tag => (tag, tag switch
        {
            "glyf" => outlines.ToArray(),
            "loca" => offsets,
            "head" => head,
            _ => font.Bytes.TableBytes(tag).ToArray(),
        })).Where(t => t.Item2.Length > 0).ToList());
    }

    /// <summary>The glyphs with those that they are put together from: й is и with a breve.</summary>
    private static SortedSet<int> Closure(TrueTypeFont font, IEnumerable<int> glyphs)
    {
        var used = new SortedSet<int> { 0 };
        var open = new Stack<int>(glyphs);
        while (open.TryPop(out var glyph))
        {
            if (used.Add(glyph))
            {
                foreach (var part in Parts(font, glyph))
                {
                    open.Push(part);
                }
            }
        }

        return used;
    }

    private static List<int> Parts(TrueTypeFont font, int glyph)
    {
        var (start, length) = Place(font, glyph);
        var parts = new List<int>();
        if (length == 0 || font.Bytes.Int16(start) >= 0)
        {
            return parts;
        }

        var at = start + 10;
        int flags;
        do
        {
            flags = font.Bytes.UInt16(at);
            parts.Add(font.Bytes.UInt16(at + 2));
            var scale = (flags & 0x08) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0;
            at += 4 + ((flags & 0x01) != 0 ? 4 : 2) + scale;
        }
        while ((flags & MoreComponents) != 0);
        return parts;
    }

    private static ReadOnlySpan<byte> Outline(TrueTypeFont font, int glyph)
    {
        var (start, length) = Place(font, glyph);
        return font.Bytes.Slice(start, length);
    }

    private static (int Start, int Length) Place(TrueTypeFont font, int glyph)
    {
        var (loca, glyf) = (font.Bytes.Table("loca"), font.Bytes.Table("glyf"));
        int At(int index) => font.HasLongOffsets ? font.Bytes.Int32(loca + (4 * index)) : 2 * font.Bytes.UInt16(loca + (2 * index));
        var start = At(glyph);
        return (glyf + start, At(glyph + 1) - start);
    }

    private static byte[] File(List<(string Tag, byte[] Bytes)> tables)
    {
        var powers = (int)Math.Log2(tables.Count);
        var directory = new byte[12 + (16 * tables.Count)];
        BinaryPrimitives.WriteInt32BigEndian(directory, 0x00010000);
        BinaryPrimitives.WriteInt16BigEndian(directory.AsSpan(4), (short)tables.Count);
        BinaryPrimitives.WriteInt16BigEndian(directory.AsSpan(6), (short)(16 << powers));
        BinaryPrimitives.WriteInt16BigEndian(directory.AsSpan(8), (short)powers);
        BinaryPrimitives.WriteInt16BigEndian(directory.AsSpan(10), (short)((16 * tables.Count) - (16 << powers)));
        using var body = new MemoryStream();
        for (var i = 0; i < tables.Count; i++)
        {
            var (tag, bytes) = tables[i];
            var entry = directory.AsSpan(12 + (16 * i));
            Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(bytes));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], directory.Length + (int)body.Length);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], bytes.Length);
            body.Write(bytes);
            body.Write(new byte[(4 - (bytes.Length % 4)) % 4]);
        }

        return [.. directory, .. body.ToArray()];
    }

    private static uint Checksum(byte[] bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i++)
        {
            sum = unchecked(sum + ((uint)bytes[i] << (24 - (8 * (i % 4)))));
        }

        return sum;
    }
}
