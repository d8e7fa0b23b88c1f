using System.Globalization;
using Licensing.Platform.Intake;

namespace Licensing.Tests.Browser;

/// <summary>From the counter to the certificate of citizenship, each officer at their own browser (CZ flow).</summary>
[Trait("Lane", "second")]
public sealed class CitizenshipTests(Site site)
{
    [Theory]
    [InlineData("kk", 15, "Хофман", "Петер", "C5H2K1501")]
    [InlineData("ru", 17, "Кёлер", "Мартин", "C5H2K1702")]
    [InlineData("en", 18, "Рихтер", "Юрген", "C5H2K1803")]
    public async Task Spouse_FromTheCounter_GetsTheCertificate(string language, int day, string surname, string givenName, string passport)
    {
        site.Set(new DateOnly(2026, 12, day), 9, 30);
        await using var office = await ResidenceOffice.Open(site, language);
        var (counter, desk) = (office.Counter, new CitizenshipDesk(office, Today(day)));

        await office.EnterForeigner(surname, givenName, passport, $"{day:00}031979", "CZ");
        await desk.Situation("spouse", "DEU", "formerCitizenshipEnded-true");
        await CitizenshipDesk.Put(counter, "#facts-marriedSince", "01122020");
        await counter.Press("Tab");
        await counter.Look("499-citizenship-facts");
        await desk.Questionnaire("spouse", "Оспанова Гүлнар Маратқызы");
        await counter.Look("500-citizenship-bases");
        await office.TickRest();
        await Intake.PayDue(counter, $"CZ-{language}-1", "4325");
        await Intake.GoOn(counter, DraftSteps.Check);
        var number = await Intake.Accept(counter);

        await desk.Answer(number, "cz-national-security");
        await desk.Answer(number, "commission-file");
        await desk.SendToCommission(number);
        await desk.EnterDecree($"90{day}", declined: null);
        await office.Grant(number, fourEyes: true);
        await desk.TellAndTake(number, 1);
        var certificate = Assert.Single(await desk.Certificates(number));
        await office.HandOver(number);
        Assert.NotEmpty(await office.Paper(number, "/print/citizenship-certificates/"));
        Assert.NotEmpty(await office.Paper(number, "/print/citizenship-questionnaire/"));
        Assert.NotEmpty(await office.Paper(number, "/print/citizenship-receipt/"));

        await counter.Open($"/registry/citizenship?q={Uri.EscapeDataString(certificate.Trim())}");
        await counter.StatePurpose("№ 1 сұрау");
        await counter.Sees(surname);
        await counter.Look("506-citizenship-acts");
        await counter.Follow("main table a >> nth=0", "/registry/citizenship/");
        await counter.Sees($"90{day}");
        await counter.Look("507-citizenship-act");
        Assert.False(await counter.IsWiderThanTheScreen());
    }

    private static string Today(int day) => string.Create(CultureInfo.InvariantCulture, $"{day:00}122026");
}
