using System.Globalization;
using Licensing.Platform.Intake;

namespace Licensing.Tests.Browser;

/// <summary>A family in one file, each with an own outcome, from the counter to the certificates (CZ flow).</summary>
[Trait("Lane", "second")]
public sealed class CitizenshipFamilyTests(Site site)
{
    [Theory]
    [InlineData("kk", 19, "Жақсылықов", "Құрман", "E1903001")]
    [InlineData("ru", 22, "Сейілханов", "Дәулет", "E2203002")]
    [InlineData("en", 23, "Байжігітов", "Мұхтар", "E2303003")]
    public async Task OralmanFamilyOfFour_OneFile_HasAnOutcomeEach(string language, int day, string surname, string givenName, string passport)
    {
        site.Set(new DateOnly(2026, 12, day), 9, 30);
        await using var office = await ResidenceOffice.Open(site, language);
        var (counter, desk) = (office.Counter, new CitizenshipDesk(office, Today(day)));

        await office.EnterForeigner(surname, givenName, passport, $"{day:00}051981", "CZ", "CHN");
        await desk.Situation("oralman", "CHN");
        await desk.Questionnaire("oralman", null);
        await desk.Member(0, "spouse", surname, $"Айгерім{language}", $"{day:00}061983", "Female");
        await desk.Member(1, "child", surname, $"Бауыржан{language}", $"{day:00}082011", "Male", consents: true);
        await desk.Member(2, "child", surname, $"Аружан{language}", $"{day:00}092020", "Female");
        await counter.Press("Tab");
        await counter.Look("510-citizenship-family");
        await office.TickRest();
        await Intake.GoOn(counter, DraftSteps.Fee);
        await Intake.GoOn(counter, DraftSteps.Check);
        await counter.Sees($"Аружан{language}");
        var number = await Intake.Accept(counter);

        await desk.Answer(number, "cz-national-security");
        await desk.Answer(number, "commission-file");
        await desk.SendToCommission(number);
        await desk.EnterDecree($"91{day}", declined: 1);
        await office.Grant(number, fourEyes: true);
        await desk.TellAndTake(number, 3);
        Assert.Equal(3, (await desk.Certificates(number)).Distinct().Count());
        await counter.Sees(counter.Texts["CZ.outcome.Declined"]);
        await office.HandOver(number);
        await counter.Open("/citizenship/professions");
        await counter.Sees(counter.Texts["CZ.profession.navigator.requires"]);
        await counter.Look("511-professions");
    }

    private static string Today(int day) => string.Create(CultureInfo.InvariantCulture, $"{day:00}122026");
}
