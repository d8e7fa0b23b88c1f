using Licensing.DriverLicences;
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
