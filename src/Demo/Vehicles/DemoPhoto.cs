using System.Buffers.Binary;
using System.IO.Compression;

namespace Licensing.Demo.Vehicles;

/// <summary>A drawn car as a PNG, which stands for the photographs of inspections of the past.</summary>
internal static class DemoPhoto
{
    private const int Width = 320;
    private const int Height = 240;

    public static byte[] Png()
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        (header[8], header[9]) = (8, 2);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, Pixels());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Pixels()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < Height; y++)
            {
                zip.WriteByte(0);
                for (var x = 0; x < Width; x++)
                {
                    zip.Write(Colour(x, y));
                }
            }
        }

        return packed.ToArray();
    }

    // Sky, road, two wheels, body and windows.
    private static ReadOnlySpan<byte> Colour(int x, int y) => (x, y) switch
    {
        _ when Within(x, y, 100, 178, 22) || Within(x, y, 220, 178, 22) => [0x22, 0x22, 0x26],
        ( >= 112 and < 208, >= 104 and < 134) => [0xB9, 0xDC, 0xEC],
        ( >= 100 and < 220, >= 94 and < 140) or ( >= 50 and < 270, >= 134 and < 180) => [0x2B, 0x6C, 0xA3],
        (_, >= 180) => [0x7A, 0x7D, 0x80],
        _ => [0xDD, 0xE7, 0xEE],
    };

    private static bool Within(int x, int y, int centreX, int centreY, int radius) =>
        ((x - centreX) * (x - centreX)) + ((y - centreY) * (y - centreY)) <= radius * radius;

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
