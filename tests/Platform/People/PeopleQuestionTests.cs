using Licensing.Kernel.People;
using Licensing.Platform.People;

namespace Licensing.Tests.Platform.People;

public sealed class PeopleQuestionTests
{
    [Theory]
    [InlineData("", PeopleQuestionKind.Nothing, "")]
    [InlineData("о", PeopleQuestionKind.Nothing, "")]
    [InlineData("N1", PeopleQuestionKind.Nothing, "")]
    [InlineData("900101 400 123", PeopleQuestionKind.Iin, "900101400123")]
    [InlineData("n 123-456", PeopleQuestionKind.Document, "N123456")]
    [InlineData("24112026", PeopleQuestionKind.Document, "24112026")]
    [InlineData("  ӘБІЛ   Қасым ", PeopleQuestionKind.Name, "абил касым")]
    public void Of_Text_IsUnderstood(string text, PeopleQuestionKind kind, string key)
    {
        var question = PeopleQuestion.Of(text);

        Assert.Equal((kind, key), (question.Kind, question.Key));
    }

    [Theory]
    [InlineData("Омаров 01.02.1990", "1990-02-01", "1990-02-01")]
    [InlineData("01021990 Омаров", "1990-02-01", "1990-02-01")]
    [InlineData("Омаров 1990 Серік", "1990-01-01", "1990-12-31")]
    public void Of_NameWithDateOrYear_Narrows(string text, string from, string to)
    {
        var question = PeopleQuestion.Of(text);

        Assert.Equal(PeopleQuestionKind.Name, question.Kind);
        Assert.StartsWith("омаров", question.Key, StringComparison.Ordinal);
        Assert.Equal((DateOnly.Parse(from, null), DateOnly.Parse(to, null)), (question.BornFrom!.Value, question.BornTo!.Value));
    }

    [Fact]
    public void Of_DateAlone_AsksForTheBirthDate() =>
        Assert.Equal(PeopleQuestionKind.BirthDate, PeopleQuestion.Of("1.2.1990").Kind);

    [Theory]
    [InlineData("Омаров", "Серік", "Омаров", "Болат", true)]
    [InlineData("Омаров", "Серік", "Серик", "Асанов", true)]
    [InlineData("Омаров", "Серік", "Амаров", "Болат", true)]
    [InlineData("Омаров", "Серік", "Омарова", "Болат", true)]
    [InlineData("Омаров", "Серік", "Омраов", "Болат", true)]
    [InlineData("Қасымова", "Айым", "Касимова", "Дина", true)]
    [InlineData("Ли", "Ан", "Ким", "Ян", false)]
    [InlineData("Омаров", "Серік", "Асанов", "Болат", false)]
    public void Similar_Names_OnePartAlikeOrOneLetterOff(string surname, string givenName, string otherSurname, string otherGivenName, bool similar) =>
        Assert.Equal(similar, NameLikeness.Similar(new PersonName(surname, givenName), new PersonName(otherSurname, otherGivenName)));
}
