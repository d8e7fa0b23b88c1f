using Licensing.Citizenship;
using Licensing.DriverLicences;
using Licensing.ExitClearance;
using Licensing.IdentityDocuments;
using Licensing.Web.Terminal;

namespace Licensing.Tests.Platform.Web;

public sealed class CheckAnswersTests
{
    private static CheckAnswers Of(string? carried = null) => CheckAnswers.Read(DriverLicenceStandard.Declared, null, carried);

    [Fact]
    public void Next_CategoryBOnly_DoesNotAskForExperience()
    {
        var answers = Of();
        Assert.Equal("birthDate", answers.Next?.Name);
        Assert.True(answers.Answer("24.11.1990"));
        Assert.Equal("categories", answers.Next?.Name);
        Assert.True(answers.Answer("B"));
        Assert.Null(answers.Next);
    }

    [Fact]
    public void Next_CategoryE_AsksForExperience()
    {
        var answers = Of("""{"birthDate":"1990-11-24"}""");
        Assert.True(answers.Answer(new(["B", "E"])));
        Assert.Equal("drivingExperienceMonths", answers.Next?.Name);
        Assert.False(answers.Answer("-1"));
        Assert.True(answers.Answer("14"));
        Assert.Null(answers.Next);
    }

    [Theory]
    [InlineData("")]
    [InlineData("31.02.1990")]
    public void Answer_ThatDoesNotFit_IsAskedAgain(string given)
    {
        var answers = Of();
        Assert.False(answers.Answer(given));
        Assert.Equal("birthDate", answers.Next?.Name);
    }

    // Several numbers are one answer; none at all is one too.
    [Theory]
    [InlineData("3, 12", "[3,12]")]
    [InlineData("3 12", "[3,12]")]
    [InlineData("", "[]")]
    [InlineData("3, twelve", null)]
    [InlineData("3, 151", null)]
    public void Answer_ListOfNumbers_IsReadAsTyped(string given, string? ages)
    {
        var answers = CheckAnswers.Read(ExitStandard.Declared, null, """{"channel":"provider","birthDate":"1990-01-01","represented":false,"dependantsStay":false}""");
        Assert.Equal("childAges", answers.Next?.Name);
        Assert.Equal(ages is not null, answers.Answer(given));
        Assert.EndsWith(ages is null ? "\"dependantsStay\":false}" : $"\"childAges\":{ages}}}", answers.ToString(), StringComparison.Ordinal);
    }

    // A choice that can be left open is answered by «none», and by nothing that is not offered.
    [Theory]
    [InlineData("7", true, "7")]
    [InlineData("none", true, "null")]
    [InlineData("8", false, "")]
    [InlineData("", true, "null")]
    public void Answer_OneOfNumbers_IsOfferedOrNone(string given, bool fits, string kept)
    {
        var answers = CheckAnswers.Read(IdentityStandard.Declared, null, """{"document":"passport","reason":"exchange","birthDate":"1990-01-01"}""");
        Assert.Equal("expedited", answers.Next?.Name);
        Assert.Equal(fits, answers.Answer(given));
        Assert.Equal(fits ? "onPaper" : "expedited", answers.Next?.Name);
        Assert.Equal(fits, answers.ToString().EndsWith($"\"expedited\":{kept}}}", StringComparison.Ordinal));
    }

    [Fact]
    public void Answer_NoListedProfession_GoesOn()
    {
        var answers = CheckAnswers.Read(
            CitizenshipStandard.Declared, null, """{"basis":"profession","citizenship":"DEU","birthDate":"1990-01-01","permanentResident":true}""");
        Assert.Equal("profession", answers.Next?.Name);
        Assert.True(answers.Answer("none"));
        Assert.Equal("repressedDescendant", answers.Next?.Name);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("""{"nonsense":1}""")]
    public void Read_TamperedForm_StartsAnew(string carried) => Assert.Equal(0, Of(carried).Count);

    [Fact]
    public void Back_TakesBackTheLastAnswer()
    {
        var answers = Of("""{"birthDate":"1990-11-24"}""");
        answers.Back();
        Assert.Equal("birthDate", answers.Next?.Name);
    }
}
