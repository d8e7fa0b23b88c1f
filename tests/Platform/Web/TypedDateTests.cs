using Licensing.Web.Components;

namespace Licensing.Tests.Platform.Web;

public sealed class TypedDateTests
{
    [Theory]
    [InlineData("24112026")]
    [InlineData("24.11.2026")]
    [InlineData(" 24/11/2026 ")]
    [InlineData("24 11 2026")]
    [InlineData("24-11-2026")]
    [InlineData("2026-11-24")]
    public void TryParse_AsPeopleType_ReadsTheDate(string text)
    {
        Assert.True(TypedDate.TryParse(text, out var date));
        Assert.Equal(new DateOnly(2026, 11, 24), date);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("31.02.2026")]
    [InlineData("24.11.26")]
    [InlineData("2411202")]
    [InlineData("tomorrow")]
    public void TryParse_NoDate_Refuses(string? text) => Assert.False(TypedDate.TryParse(text, out _));
}
