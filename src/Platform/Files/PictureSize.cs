using System.Buffers.Binary;

namespace Licensing.Platform.Files;

/// <summary>Reads how large a picture is and whether its format goes on a paper as it is, without decoding it.</summary>
/// <param name="Width">Points across.</param>
/// <param name="Height">Points down.</param>
/// <param name="Channels">1 grey, 3 coloured; others are not plain.</param>
/// <param name="IsPlain">8 bits a channel, no transparency, no interlacing: a printer takes it without decoding.</param>
public sealed record PictureSize(int Width, int Height, int Channels, bool IsPlain)
{
    /// <summary>A small file can unfold into more than a machine has memory for: more points than this are not taken.</summary>
    public const long MostPoints = 100_000_000;

    private const int PngHeader = 33;

    /// <summary>Of a JPEG or PNG; nothing where the file is neither, or is cut off.</summary>
    public static PictureSize? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => Jpeg(bytes),
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png(bytes),
        _ => null,
    };

    private static PictureSize? Png(ReadOnlySpan<byte> bytes) => bytes.Length < PngHeader
        ? null
        : Sized(
            BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]), bytes[25] == 0 ? 1 : 3, bytes[24] == 8 && bytes[25] is 0 or 2 && bytes[28] == 0);

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
                    BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]), bytes[at + 9],
                    marker <= 0xC2 && bytes[at + 4] == 8 && bytes[at + 9] is 1 or 3);
            }
            else
            {
                at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            }
        }

        return null;
    }

    private static PictureSize? Sized(int width, int height, int channels, bool isPlain) => width > 0 && height > 0 ? new PictureSize(width, height, channels, isPlain) : null;
}
