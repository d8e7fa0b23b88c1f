using System.Globalization;
using Licensing.AddressBureau.Features.Classifier;
using Licensing.AddressBureau.Features.Registry;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Browser;

/// <summary>An address certificate at the window, in the edition of the day (AC): found by another spelling, the right to know, the paper, the journal.</summary>
public sealed class AddressTests(Site site)
{
    private const string Bureau = "address-bureau-ast";

    [Theory]
    [InlineData("kk", "2008-05-14", "Сыдықов", "Талғат", "Talgat Sydykov 1961", "362-2007")]
    [InlineData("ru", "2011-05-18", "Төлегенов", "Бағдат", "Толегенов Багдат 1961", "1092-2010")]
    [InlineData("en", "2026-12-21", "Шаяхметов", "Қайрат", "Qairat Shaiahmetov 1961", "132-2014")]
    public async Task Certificate_ByTheEditionOfTheDay_IsIssuedInPerson(string language, string day, string surname, string given, string line, string edition)
    {
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        site.Set(on, 10);
        await Registered(surname, given, on);
        await using var registrar = await site.SignInAt(Bureau, language, "Омарова Ғ.", Roles.Registrar);

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

    // By slips, as the bureau enters them.
    private async Task Registered(string surname, string given, DateOnly on)
    {
        var person = new Person().Describe(new(PersonName.Of(surname, given), new(1961, 4, 12), Sex.Male, PersonStatus.Citizen, "KAZ", null));
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
            db.People.Add(person);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var (desk, registrar) = (site.Services.GetRequiredService<IDispatcher>(), Actors.At(Bureau, "KZ-AST", "Тіркеуші", Roles.Registrar));
        var street = (await desk.Send(new FindPlaces("Астана, Есіл, Сығанақ"), registrar)).Value[0];
        foreach (var (house, from) in new[] { ("12", on.AddYears(-9)), ("24", on.AddYears(-1)) })
        {
            var dwelling = (await desk.Send(new EnterDwelling(street.Id, house, "7"), registrar)).Value;
            Assert.True((await desk.Send(new EnterArrival(person.Id, true, dwelling.Id, from, null, "К-1"), registrar)).IsOk);
        }
    }
}
