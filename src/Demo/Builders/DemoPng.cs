using System.Buffers.Binary;
using System.IO.Compression;

namespace Licensing.Demo.Builders;

/// <summary>Drawn pictures as PNG files, 8 bits a channel, which stand for photographs.</summary>
internal static class DemoPng
{
    /// <param name="colour">Red, green and blue of a point.</param>
    public static byte[] Make(int width, int height, Func<int, int, byte[]> colour)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, Pixels(width, height, colour));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Pixels(int width, int height, Func<int, int, byte[]> colour)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                zip.WriteByte(0);
                for (var x = 0; x < width; x++)
                {
                    zip.Write(colour(x, y));
                }
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(Stream to, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        to.Write(number);
        byte[] whole = [.. type, .. data];
        to.Write(whole);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(whole));
        to.Write(number);
    }

    // CRC-32 of the PNG specification.
    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) == 0 ? 0 : 0xEDB88320);
            }
        }

        return ~crc;
    }
}
