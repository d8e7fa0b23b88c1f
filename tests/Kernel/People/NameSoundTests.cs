using Licensing.Kernel.People;

namespace Licensing.Tests.Kernel.People;

/// <summary>IN: a name is the same in Latin and in Cyrillic letters.</summary>
public sealed class NameSoundTests
{
    [Theory]
    [InlineData("Müller", "Thomas", "Мюллер", "Томас")]
    [InlineData("Schmidt", "Jürgen", "Шмидт", "Юрген")]
    [InlineData("Johnson", "Michael", "Джонсон", "Майкл")]
    [InlineData("Zhang", "Wei", "Чжан", "Вэй")]
    [InlineData("Li", "Wei", "Ли", "Вэй")]
    [InlineData("Yılmaz", "Ayşe", "Йылмаз", "Айше")]
    [InlineData("Abdullah", "Mohammed", "Абдулла", "Мухаммед")]
    [InlineData("Karimov", "Qodir", "Каримов", "Кодир")]
    [InlineData("Williams", "Christian", "Уильямс", "Кристиан")]
    [InlineData("Thomas", "Müller", "Мюллер", "Томас")]
    public void Alike_TwinInAnotherScript_IsFound(string surname, string given, string otherSurname, string otherGiven)
    {
        var (one, other) = (new PersonName(surname, given), new PersonName(otherSurname, otherGiven));
        Assert.True(NameSound.Alike(one, other), $"{Join(surname)} {Join(given)} | {Join(otherSurname)} {Join(otherGiven)}");
        Assert.NotEmpty(NameSound.Keys(one, new(1990, 1, 1)).Intersect(NameSound.Keys(other, new(1990, 1, 1))));
        Assert.Empty(NameSound.Keys(one, new(1990, 1, 1)).Intersect(NameSound.Keys(other, new(1990, 1, 2))));
    }

    [Theory]
    [InlineData("Müller", "Thomas", "Шнайдер", "Петер")]
    [InlineData("Kim", "Li", "Цой", "Вера")]
    [InlineData("Мюллер", "Томас", "Миллер", "Томас")] // one script: spelling decides, not sound
    public void Alike_Others_AreNot(string surname, string given, string otherSurname, string otherGiven) =>
        Assert.False(NameSound.Alike(new(surname, given), new(otherSurname, otherGiven)));

    [Theory]
    [InlineData("")]
    [InlineData("Ая")]
    [InlineData("–")]
    public void Of_NothingThatSounds_IsNothing(string part) => Assert.Empty(NameSound.Of(part));

    private static string Join(string part) => string.Join('/', NameSound.Of(part));
}
