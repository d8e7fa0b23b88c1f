using System.Buffers.Binary;

namespace Licensing.Tests.IdentityDocuments;

/// <summary>Pictures of any size: a JPEG with the headers that say how large it is, and a PNG likewise.</summary>
internal static class SamplePicture
{
    public static byte[] Jpeg(int width, int height, byte precision = 8, byte marker = 0xC0)
    {
        byte[] frame = [0xFF, marker, 0x00, 0x11, precision, 0, 0, 0, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(5), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(7), (ushort)width);
        return [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x04, 0x4A, 0x46, .. frame, 0xFF, 0xD9];
    }

    public static byte[] Png(int width, int height, byte kind = 2)
    {
        var file = new byte[60];
        byte[] start = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
        start.CopyTo(file, 0);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
        (file[24], file[25]) = (8, kind);
        return file;
    }

    public static byte[] Photo { get; } = Jpeg(700, 900);

    public static byte[] Sign { get; } = Jpeg(700, 200);
}
