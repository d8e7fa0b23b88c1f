using Licensing.Demo.Builders;

namespace Licensing.Demo.Identity;

/// <summary>A drawn face and a drawn signature that go on a document (ID-9.2): of nobody.</summary>
internal static class DemoPortrait
{
    private const int Width = 420;
    private const int Height = 540;
    private const int SignWidth = 420;
    private const int SignHeight = 120;

    public static byte[] Photo { get; } = DemoPng.Make(Width, Height, Face);

    public static byte[] Signature { get; } = DemoPng.Make(SignWidth, SignHeight, Line);

    // A light ground, shoulders, hair, a face from crown to chin over three quarters of the height, eyes and a closed mouth.
    private static byte[] Face(int x, int y) => (x, y) switch
    {
        _ when Within(x, y, 165, 250, 12, 8) || Within(x, y, 255, 250, 12, 8) => [0x33, 0x2A, 0x26],
        ( >= 178 and < 242, >= 372 and < 378) => [0x9A, 0x4F, 0x4A],
        (_, < 150) when Within(x, y, 210, 262, 150, 202) => [0x2A, 0x22, 0x20],
        _ when Within(x, y, 210, 268, 140, 195) => [0xE3, 0xB9, 0x98],
        _ when Within(x, y, 210, 620, 260, 190) => [0x36, 0x4A, 0x63],
        _ => [0xEE, 0xF1, 0xF4],
    };

    private static byte[] Line(int x, int y) => Math.Abs(y - 60 - (34 * Math.Sin(x / 19.0) * Math.Cos(x / 53.0))) < 3 && x is > 30 and < 390 ? [0x10, 0x18, 0x50] : [0xFF, 0xFF, 0xFF];

    private static bool Within(int x, int y, int centreX, int centreY, int wide, int high) =>
        ((double)(x - centreX) * (x - centreX) / (wide * wide)) + ((double)(y - centreY) * (y - centreY) / (high * high)) <= 1;
}
