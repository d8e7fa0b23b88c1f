using Licensing.IdentityDocuments.Domain;
using Licensing.Platform.Files;

namespace Licensing.Tests.IdentityDocuments.Cases;

/// <summary>What a photograph and a signature must be to go on a document (ID-9.2).</summary>
public sealed class PictureRulesTests
{
    // ID-9.2: 3.5 x 4.5 cm at the counter, 3.4 x 4.5 cm through the portal, a signature 7 x 2 cm; three percent either way.
    [Theory]
    [InlineData("Photo", 700, 900, false, null)]
    [InlineData("Photo", 413, 531, false, null)]
    [InlineData("Photo", 412, 530, false, "ID.picture-small")]
    [InlineData("Photo", 720, 900, false, null)]
    [InlineData("Photo", 730, 900, false, "ID.photo-ratio")]
    [InlineData("Photo", 900, 700, false, "ID.photo-ratio")]
    [InlineData("Photo", 680, 900, true, null)]
    [InlineData("Photo", 640, 900, true, "ID.photo-ratio")]
    [InlineData("Photo", 3500, 4500, false, "ID.picture-large")]
    [InlineData("Signature", 700, 200, false, null)]
    [InlineData("Signature", 400, 114, false, "ID.picture-small")]
    [InlineData("Signature", 700, 300, false, "ID.signature-ratio")]
    public void Check_Sides_SaysWhatDoesNotFit(string kind, int width, int height, bool portal, string? wrong)
    {
        var (said, of) = (PictureRules.Check("photo", Enum.Parse<PictureKind>(kind), SamplePicture.Jpeg(width, height), portal), PictureSize.Of(SamplePicture.Jpeg(width, height)));
        Assert.Equal((width, height), (of!.Width, of.Height));
        Assert.Equal(wrong, said?.Code);
    }

    [Fact]
    public void Check_Format_SaysWhatDoesNotFit()
    {
        Assert.Null(PictureRules.Check("photo", PictureKind.Photo, SamplePicture.Png(700, 900), false));
        Assert.Null(PictureRules.Check("photo", PictureKind.Photo, SamplePicture.Jpeg(700, 900, marker: 0xC2), false));
        Assert.Equal("ID.picture-format", Code(SamplePicture.Png(700, 900, kind: 6)));
        Assert.Equal("ID.picture-format", Code(SamplePicture.Jpeg(700, 900, precision: 12)));
        Assert.Equal("ID.picture-format", Code(SamplePicture.Jpeg(700, 900, marker: 0xC3)));
        Assert.Equal("ID.picture-unreadable", Code("%PDF-1.7"u8.ToArray()));
        Assert.Equal("ID.picture-unreadable", Code([]));
        Assert.Equal("ID.picture-unreadable", Code(SamplePicture.Jpeg(0, 900)));
        Assert.Equal("ID.picture-heavy", Code([.. SamplePicture.Photo, .. new byte[PictureRules.MostPhotoBytes]]));
    }

    // Whatever is cut off somewhere is unreadable and never an error of the program.
    [Fact]
    public void Of_CutOff_IsNothing()
    {
        foreach (var whole in new[] { SamplePicture.Photo, SamplePicture.Png(700, 900) })
        {
            Assert.All(Enumerable.Range(0, 16), length => Assert.Null(PictureSize.Of(whole.AsSpan(0, length))));
        }
    }

    // ID-9.2: the face takes about 75 %; DECISION: 65 to 85.
    [Theory]
    [InlineData(12, 87, null)]
    [InlineData(10, 75, null)]
    [InlineData(10, 74, "ID.face-small")]
    [InlineData(5, 90, null)]
    [InlineData(5, 91, "ID.face-large")]
    [InlineData(87, 12, "ID.face-small")]
    [InlineData(-1, 87, "ID.face-unmarked")]
    [InlineData(12, 101, "ID.face-unmarked")]
    public void CheckFace_Share_IsAboutThreeQuarters(int crown, int chin, string? wrong) => Assert.Equal(wrong, PictureRules.CheckFace("face", new FaceMarks(crown, chin))?.Code);

    [Theory]
    [InlineData("Ахметова", "AKHMETOVA")]
    [InlineData("Әбілқасым", "ABILKASYM")]
    [InlineData("Елжан", "YELZHAN")]
    [InlineData("Сергеев", "SERGEEV")]
    [InlineData("Нұр-Сұлтан", "NUR-SULTAN")]
    public void LatinName_IsPrintable(string name, string latin)
    {
        Assert.Equal(latin, LatinName.Of(name));
        Assert.True(LatinName.IsPrintable(latin));
        Assert.False(LatinName.IsPrintable(name));
    }

    private static string? Code(byte[] content) => PictureRules.Check("photo", PictureKind.Photo, content, false)?.Code;
}
