using FsCheck;
using FsCheck.Fluent;
using Licensing.Kernel.People;
using Licensing.Platform.Data;

namespace Licensing.Tests.Platform.Data;

public sealed class ShortLettersTests
{
    [Theory]
    [InlineData("ахметов айгул", "A")]
    [InlineData("яя", "`")]
    [InlineData("muller юрген", "m")]
    public void Shorten_FoldedName_IsOneByteALetterAndComesBack(string folded, string first)
    {
        var kept = ShortLetters.Shorten(folded);

        Assert.All(kept, letter => Assert.True(char.IsAscii(letter)));
        Assert.StartsWith(first, kept, StringComparison.Ordinal);
        Assert.Equal(folded, ShortLetters.Lengthen(kept));
    }

    [Fact]
    public void Shorten_KeyOfASound_StaysAsItIs() => Assert.All(NameSound.Keys(new PersonName("Ахметов", "Юрген"), new DateOnly(1984, 2, 29)), key => Assert.Equal(key, ShortLetters.Shorten(key)));

    // C-1: what begins alike stands together, and names stand in the order of the alphabet.
    [Fact]
    public void Shorten_TwoNames_StandInTheSameOrder() => Prop.ForAll(Names(), Names(), (one, other) =>
        Math.Sign(string.CompareOrdinal(ShortLetters.Shorten(one), ShortLetters.Shorten(other))) == Math.Sign(string.CompareOrdinal(one, other))).QuickCheckThrowOnFailure();

    private static Arbitrary<string> Names() => Gen.Elements([.. "абвгдежзийклмнопрстуфхцчшщъыьэюя -'"]).ArrayOf().Select(letters => NameKey.Fold(new string(letters))).ToArbitrary();
}
