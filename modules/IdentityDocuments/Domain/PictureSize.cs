using System.Buffers.Binary;

namespace Licensing.IdentityDocuments.Domain;

/// <summary>Reads how large a picture is and where its format does not go on a document, without decoding it.</summary>
internal sealed record PictureSize(int Width, int Height, bool IsPlain)
{
    private const int PngHeader = 33;

    /// <summary>Of a JPEG or PNG; nothing where the file is neither, or is cut off.</summary>
    public static PictureSize? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => Jpeg(bytes),
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png(bytes),
        _ => null,
    };

    // 8 bits a channel, grey or colour, no transparency, no interlacing: what a printer takes as it is.
    private static PictureSize? Png(ReadOnlySpan<byte> bytes) => bytes.Length < PngHeader
        ? null
        : Sized(
            BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]), bytes[24] == 8 && bytes[25] is 0 or 2 && bytes[28] == 0);

    // The frame header holds the size; everything before it is skipped by its length.
    private static PictureSize? Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 10 <= bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
            }
            else if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return Sized(
                    BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]),
                    marker <= 0xC2 && bytes[at + 4] == 8 && bytes[at + 9] is 1 or 3);
            }
            else
            {
                at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            }
        }

        return null;
    }

    private static PictureSize? Sized(int width, int height, bool isPlain) => width > 0 && height > 0 ? new PictureSize(width, height, isPlain) : null;
}
