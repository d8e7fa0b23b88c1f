using Licensing.ForeignResidence.Features.Numbers;
using Licensing.ForeignResidence.Printing;
using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.UseCases;
using Licensing.Platform.Verifying;
using Licensing.Testing.Printing;

namespace Licensing.Tests.ForeignResidence.Numbers;

/// <summary>IN printouts: the certificate (IN-4), and the application with the consent (IN-9.3, IN-9.4).</summary>
public sealed class NumberPaperTests(NumberApp app) : IClassFixture<NumberApp>
{
    private static readonly PaperOffice Office = new(Bilingual.Same("Астана қаласының ІІД Көші-қон полициясы басқармасы"), Bilingual.Same("Астана қаласы, Манас көшесі 18"), "37-59-46");

    private static readonly PaperEdition Edition = new("144-2019", new(2020, 3, 27));

    private static readonly DateTimeOffset At = new(2026, 11, 24, 11, 0, 0, TimeSpan.FromHours(5));

    private static readonly NumberPerson Person = new(
        "Müller-Schönhausen Anna Katharina", new(1990, 3, 9), new("Германия", "Германия"), [(new("Ұлттық паспорт", "Национальный паспорт"), "C01X00T47", new(2034, 1, 1))]);

    [Fact]
    public void Certificate_Composed_SaysWhoseNumberItIs()
    {
        var paper = new NumberCertificatePaper(Office, Edition, "900309000012", "0000123", "IN-26-0000123-4", Person, new(2026, 11, 24), "Нұрланова А.", "https://example.org/verify/0a", At);
        Assert.Single(PaperCheck.Pages(paper));
        Assert.Empty(PaperCheck.Problems(paper));
        Assert.All(["900309 000012", "0000123", "Schönhausen", "09.03.1990", "C01X00T47", "144-2019", "27.03.2020"], words => Assert.Contains(words, PaperCheck.Text(paper), StringComparison.Ordinal));
    }

    [Fact]
    public void Application_Composed_HasRoomForBothSignatures()
    {
        var paper = new NumberApplicationPaper(Office, Edition, "IN-26-0000123-4", Office, Person, "Тілеу С.", At);
        Assert.Single(PaperCheck.Pages(paper));
        Assert.Empty(PaperCheck.Problems(paper));
        Assert.All(["Письменное согласие", "IN-26-0000123-4", "Schönhausen", "Тілеу С."], words => Assert.Contains(words, PaperCheck.Text(paper), StringComparison.Ordinal));
    }

    // IN-6.4: the hand-over begins with the first print.
    [Fact]
    public async Task PrintCertificate_OfANumber_BeginsTheHandOverOnce()
    {
        var number = await app.Formed(await app.Foreigner("Krüger", "Petra"));
        var printed = await app.Send(new PrintCertificate(number.CaseId, "https://example.org/verify"), NumberApp.Corporation);
        Assert.True(printed.IsOk, $"{printed.Failure}");
        Assert.Equal("%PDF"u8.ToArray(), printed.Value.Pdf[..4]);
        var first = (await app.Number(number.CaseId)).PrintedAt;
        app.Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.True((await app.Send(new PrintCertificate(number.CaseId, "https://example.org/verify"), NumberApp.Corporation)).IsOk);

        Assert.Equal((app.Now.AddMinutes(-4), first), (first, (await app.Number(number.CaseId)).PrintedAt));
        Assert.Equal(4, (await app.Send(new ShowNumberCase(number.CaseId), NumberApp.Corporation)).Value.Steps[4].Took);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new PrintCertificate(number.CaseId, ""), NumberApp.Operator)).Failure);
        var verified = await app.Send(new VerifyPaper(number.VerifyCode), Actor.Public);
        Assert.Equal(number.CertificateNumber, verified.Value?.Number);
    }

    [Fact]
    public async Task PrintApplication_OfACase_IsAPaper()
    {
        var caseId = await app.Accepted(await app.Foreigner("Vogel", "Jens"));
        Assert.True((await app.Send(new PrintApplication(caseId), NumberApp.Corporation)).IsOk);
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintCertificate(caseId, ""), NumberApp.Corporation)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintApplication(caseId), NumberApp.Stranger)).Failure);
    }
}
