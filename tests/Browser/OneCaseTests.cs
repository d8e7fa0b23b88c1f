using Licensing.Platform.UseCases;

namespace Licensing.Tests.Browser;

/// <summary>One case from intake to issue, in the browser.</summary>
public sealed class OneCaseTests(Site site)
{
    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Intake_ByKeyboardOnly_GivesANumberAndATalon(string language)
    {
        site.Set(new DateOnly(2026, 11, 24), 10);
        var applicant = Applicant.Make("Әбілқасым", "Нұрлан", "Серікұлы", new DateOnly(2001, 4, 17));
        await using var officer = await site.SignIn(language, "Жүнісова А.", Roles.IntakeOfficer);

        await Intake.Begin(officer);
        await officer.Look("11-applicant-search");
        await Intake.Enter(officer, applicant);
        await officer.Look("12-applicant");
        await Intake.Choose(officer);
        await officer.Look("13-situation");
        await Intake.Tick(officer, Intake.Documents);
        await officer.Look("14-documents");
        await Intake.Pay(officer, $"A-{language}-1");
        await officer.Look("15-fee");
        var number = await Intake.Accept(officer);
        await officer.Look("17-accepted");

        Assert.StartsWith("DL-26-", number, StringComparison.Ordinal);
    }
}
