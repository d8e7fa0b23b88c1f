using System.Buffers.Binary;
using System.Text;

namespace Licensing.Platform.Printing.Pdf;

/// <summary>A JPEG or PNG picture put into a PDF as it is, without decoding.</summary>
internal sealed record PdfImage(int Number, int Width, int Height)
{
    public static PdfImage Add(PdfObjects objects, ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xD8, ..] => Jpeg(objects, bytes),
        [0x89, 0x50, 0x4E, 0x47, ..] => Png(objects, bytes),
        _ => throw new NotSupportedException("A picture on a paper is a JPEG or a PNG."),
    };

    private static PdfImage Jpeg(PdfObjects objects, ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (bytes[at + 1] is not (0xC0 or 0xC1 or 0xC2))
        {
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        var height = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]);
        var width = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]);
        var colours = bytes[at + 9] == 1 ? "/DeviceGray" : "/DeviceRGB";
        return new PdfImage(objects.AddStream($"{Entries(width, height, colours)} /Filter /DCTDecode", bytes, packed: true), width, height);
    }

    private static PdfImage Png(PdfObjects objects, ReadOnlySpan<byte> bytes)
    {
        var width = BinaryPrimitives.ReadInt32BigEndian(bytes[16..]);
        var height = BinaryPrimitives.ReadInt32BigEndian(bytes[20..]);
        var (depth, kind, interlaced) = (bytes[24], bytes[25], bytes[28]);
        if (depth != 8 || kind is not (0 or 2) || interlaced != 0)
        {
            throw new NotSupportedException("A PNG on a paper has 8 bits a channel, no transparency and no interlacing.");
        }

        using var data = new MemoryStream();
        for (var at = 8; at + 8 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
            if (Encoding.ASCII.GetString(bytes.Slice(at + 4, 4)) == "IDAT")
            {
                data.Write(bytes.Slice(at + 8, length));
            }

            at += 12 + length;
        }

        var colours = kind == 0 ? 1 : 3;
        var entries = $"{Entries(width, height, colours == 1 ? "/DeviceGray" : "/DeviceRGB")} /Filter /FlateDecode "
            + $"/DecodeParms << /Predictor 15 /Colors {colours} /BitsPerComponent 8 /Columns {width} >>";
        return new PdfImage(objects.AddStream(entries, data.ToArray(), packed: true), width, height);
    }

    private static string Entries(int width, int height, string colours) =>
        $"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace {colours} /BitsPerComponent 8";
}
