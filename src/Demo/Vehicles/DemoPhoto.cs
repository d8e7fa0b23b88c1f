using Licensing.Demo.Builders;

namespace Licensing.Demo.Vehicles;

/// <summary>A drawn car as a PNG, which stands for the photographs of inspections of the past.</summary>
internal static class DemoPhoto
{
    private const int Width = 320;
    private const int Height = 240;

    public static byte[] Png() => DemoPng.Make(Width, Height, (x, y) => Colour(x, y).ToArray());

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
}
