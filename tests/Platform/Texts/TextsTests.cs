using System.Globalization;
using System.Text.RegularExpressions;
using Licensing.Platform.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Texts;

public sealed partial class TextsTests
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddLogging().AddTexts().BuildServiceProvider();
    private static readonly ITexts All = Services.GetRequiredService<ITexts>();
    private static readonly TextCatalog Catalog = Services.GetRequiredService<TextCatalog>();

    public static TheoryData<string> Languages => [.. Cultures.All.Select(culture => culture.Name)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Keys_EveryLanguage_AreTheSame(string language) =>
        Assert.Equal(Catalog.Keys(Cultures.Kazakh).Order(), Catalog.Keys(new CultureInfo(language)).Order());

    [Fact]
    public void Places_EveryLanguage_AreTheSame()
    {
        foreach (var key in Catalog.Keys(Cultures.Kazakh))
        {
            foreach (var culture in Cultures.All)
            {
                Assert.Equal((key, Places(Catalog.Find(key, Cultures.Kazakh)!)), (key, Places(Catalog.Find(key, culture)!)));
            }
        }

        static string Places(string text) => string.Join(' ', Place().Matches(text).Select(m => m.Groups[1].Value).Distinct().Order());
    }

    [Theory]
    [InlineData("ru", 1, "1 день")]
    [InlineData("ru", 3, "3 дня")]
    [InlineData("ru", 11, "11 дней")]
    [InlineData("ru", 21, "21 день")]
    [InlineData("ru", 112, "112 дней")]
    [InlineData("en", 1, "1 day")]
    [InlineData("en", 2, "2 days")]
    [InlineData("kk", 5, "5 күн")]
    public void Format_Plural_FollowsTheLanguage(string language, int days, string expected) =>
        Assert.Equal(expected, All.In(new CultureInfo(language)).Format("span.days", days));

    [Fact]
    public void Index_UnknownKey_ReturnsTheKey() => Assert.Equal("no.such.key", All["no.such.key"]);

    [Theory]
    [InlineData("en", 40, "in 40 min")]
    [InlineData("en", -125, "2 h 5 min late")]
    [InlineData("en", -600, "10 h late")]
    [InlineData("ru", 2 * 24 * 60, "осталось 2 дня")]
    [InlineData("kk", -40, "40 мин кешікті")]
    public void Due_MinutesLeft_IsSaidInWords(string language, int minutes, string expected)
    {
        var now = new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(5));
        Assert.Equal(expected, Formats.Due(All.In(new CultureInfo(language)), now.AddMinutes(minutes), now));
    }

    [Fact]
    public void Formats_DateTimeMoney_LookAsOnScreens() // screens.md «Keyboard»; UTC+05:00 of C-5
    {
        var instant = new DateTime(2026, 11, 23, 19, 42, 0, DateTimeKind.Utc);
        Assert.Equal("24.11.2026 00:42", Formats.Moment(instant));
        Assert.Equal("18\u00A0597\u00A0₸", Formats.Money(18597));
    }

    [GeneratedRegex(@"\{(\d)")]
    private static partial Regex Place();
}
