using Licensing.Platform.UseCases;

namespace Licensing.Tests.Browser;

/// <summary>An address certificate at the window, in the edition of the day (AC): found by another spelling, the right to know, the paper, the journal.</summary>
public sealed class AddressTests(Site site)
{
    [Theory]
    [InlineData("kk", "2008-05-14", "Сыдықов", "Талғат", "Talgat Sydykov 1961", "362-2007")]
    [InlineData("ru", "2011-05-18", "Төлегенов", "Бағдат", "Толегенов Багдат 1961", "1092-2010")]
    [InlineData("en", "2026-12-21", "Шаяхметов", "Қайрат", "Qairat Shaiahmetov 1961", "132-2014")]
    public async Task Certificate_ByTheEditionOfTheDay_IsIssuedInPerson(string language, string day, string surname, string given, string line, string edition)
    {
        await BureauOffice.Registered(site, surname, given, site.On(day));
        await using var registrar = await site.SignInAt(BureauOffice.Bureau, language, "Омарова Ғ.", Roles.Registrar);

        await registrar.Open("/addresses");
        await registrar.Page.CheckAsync("#purpose-certificate");
        await registrar.Arrives(url => url.Contains("for=certificate", StringComparison.Ordinal));
        await registrar.Fill("#line", line);
        await registrar.Expect("#hits li a").ToHaveCountAsync(1);
        await registrar.Expect("#hits li a").ToContainTextAsync(surname);
        await registrar.Look("300-person-found");
        Assert.False(await registrar.IsWiderThanTheScreen());
        await registrar.Follow("#hits li a", "/addresses/people/");

        await registrar.Page.CheckAsync("#documents-identity-document");
        await registrar.Sees(edition);
        await registrar.Fill("#documentShown", "№ 012345678");
        await registrar.Press("Tab");
        await registrar.Look("301-resident");
        Assert.False(await registrar.IsWiderThanTheScreen());
        await registrar.Confirm();
        await registrar.Expect("#print-certificate").ToBeVisibleAsync();
        await registrar.Look("302-certificate-issued");
        Assert.NotEmpty(await registrar.Paper("#print-certificate"));

        await registrar.Open("/addresses/journal");
        await registrar.Sees(surname);
        await registrar.Look("303-journal-of-inquiries");
        Assert.False(await registrar.IsWiderThanTheScreen());
        site.Set(new DateOnly(2026, 11, 24), 10);
    }
}
