using System.Buffers.Binary;
using Licensing.Platform.Files;

namespace Licensing.Platform.Printing.Pdf;

/// <summary>A JPEG or PNG picture put into a PDF as it is, without decoding.</summary>
internal sealed record PdfImage(int Number, int Width, int Height)
{
    public static PdfImage Add(PdfObjects objects, ReadOnlySpan<byte> bytes) => PictureSize.Of(bytes) is not { IsPlain: true } size
        ? throw new NotSupportedException("A picture on a paper is a JPEG or a PNG of 8 bits a channel, without transparency and interlacing.")
        : bytes[0] == 0xFF ? Jpeg(objects, size, bytes) : Png(objects, size, bytes);

    private static PdfImage Jpeg(PdfObjects objects, PictureSize size, ReadOnlySpan<byte> bytes) =>
        new(objects.AddStream($"{Entries(size)} /Filter /DCTDecode", bytes, packed: true), size.Width, size.Height);

    private static PdfImage Png(PdfObjects objects, PictureSize size, ReadOnlySpan<byte> bytes)
    {
        using var data = new MemoryStream();
        for (var at = 8; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
            if (length < 0 || length > bytes.Length - at - 12)
            {
                break; // cut off: what is there is drawn
            }

            if (bytes.Slice(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                data.Write(bytes.Slice(at + 8, length));
            }

            at += 12 + length;
        }

        var entries = $"{Entries(size)} /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors {size.Channels} /BitsPerComponent 8 /Columns {size.Width} >>";
        return new PdfImage(objects.AddStream(entries, data.ToArray(), packed: true), size.Width, size.Height);
    }

    private static string Entries(PictureSize size) =>
        $"/Type /XObject /Subtype /Image /Width {size.Width} /Height {size.Height} /ColorSpace {(size.Channels == 1 ? "/DeviceGray" : "/DeviceRGB")} /BitsPerComponent 8";
}
