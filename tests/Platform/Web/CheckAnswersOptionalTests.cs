using Licensing.ForeignResidence.Law;
using Licensing.Web.Terminal;

namespace Licensing.Tests.Platform.Web;

/// <summary>Questions that may have no answer, countries, several numbers at once.</summary>
public sealed class CheckAnswersOptionalTests
{
    [Fact]
    public void Answer_NothingWhereThereMayBeNone_IsLeftOut()
    {
        var answers = CheckAnswers.Read(TemporaryRegistrationStandard.Declared, null, """{"birthDate":"1990-01-01","citizenship":"RUS","arrivedOn":"2026-11-20","until":"2027-06-01","documentValidTo":"2030-01-01","visa":"none","filedBy":"host"}""");
        Assert.Equal("workPermitUntil", answers.Next?.Name);
        Assert.True(answers.Answer(""));
        Assert.Equal("student", answers.Next?.Name);
        Assert.Contains("\"workPermitUntil\":null", answers.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_NothingWhereOneIsNeeded_IsAskedAgain()
    {
        var answers = CheckAnswers.Read(TemporaryRegistrationStandard.Declared, null, """{"birthDate":"1990-01-01"}""");
        Assert.Equal("citizenship", answers.Next?.Name);
        Assert.False(answers.Answer(""));
        Assert.True(answers.Answer("deu"));
        Assert.Contains("DEU", answers.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("arrivedOn", 2)]
    [InlineData("birthDate", 0)]
    [InlineData("until", 2)] // not answered: the last one
    public void BackTo_AnAnswer_TakesItAndThoseAfterItBack(string fact, int left)
    {
        var answers = CheckAnswers.Read(TemporaryRegistrationStandard.Declared, null, """{"birthDate":"1990-01-01","citizenship":"RUS","arrivedOn":"2026-11-20"}""");
        answers.BackTo(fact);
        Assert.Equal(left, answers.Count);
    }
}
