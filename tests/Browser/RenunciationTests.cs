using System.Globalization;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;

namespace Licensing.Tests.Browser;

/// <summary>Leaving citizenship, refused and then granted by other people, each officer at their own browser (CZ-19, CZ-24, C-8).</summary>
[Trait("Lane", "second")]
public sealed class RenunciationTests(Site site)
{
    private const string Unit = "migration-police-ast-astana-qalasy-iid-almaty-audanynyn";
    private const string Department = "migration-police-ast-department";

    [Theory]
    [InlineData("kk", 24, "Төлегенов")]
    [InlineData("ru", 25, "Назаренко")]
    [InlineData("en", 29, "Сүлейменов")]
    public async Task Renunciation_RefusedForObligations_IsReopenedAndGrantedByOthers(string language, int day, string surname)
    {
        site.Set(new DateOnly(2026, 12, day), 9, 30);
        await using var office = await ResidenceOffice.Open(site, language, Unit);
        var (counter, desk) = (office.Counter, new CitizenshipDesk(office, string.Create(CultureInfo.InvariantCulture, $"{day:00}122026")));
        var applicant = Applicant.Make(surname, "Айдос", "Нұрланұлы", new DateOnly(1979, 7, day));

        var number = await TakeIn(office, desk, applicant, $"CZR-{language}-1");
        await desk.Answer(number, "cz-justice");
        await desk.Object(number, "obligations-outstanding");
        await Decide(office.Decider, office.Chief, number, "state.Refused");
        var complaint = await ComplaintDesk.Enter(counter, number, applicant.Name);
        await VehicleDesk.OpenCase(counter, number);
        await counter.SeesHead("state.Refused");
        await using (var answering = await site.SignInAt(Department, language, "Сейітова Д.", Roles.ComplaintsOfficer))
        {
            await ComplaintDesk.Reopen(answering, complaint);
        }

        await desk.Answer(number, "cz-national-security");
        await desk.Answer(number, "commission-file");
        await desk.SendToCommission(number);
        await desk.EnterDecree($"92{day}", declined: null);
        await VehicleDesk.OpenCase(office.Decider, number);
        await office.Decider.Expect("main .why-not").ToContainTextAsync(office.Decider.Texts["problem.decided-before"]);
        await office.Decider.Look("519-renunciation-decided-before");
        await using (var other = await site.SignInAt(Unit, language, "Ерғалиева С.", Roles.DecisionOfficer))
        {
            await using var chief = await site.SignInWithRecoveryCodeAt(Unit, language, "Досжанов М.", Roles.ApprovingChief);
            await Decide(other, chief, number, "state.Granted");
        }

        await desk.TellAndTake(number, 1, leaving: true);
        var certificate = Assert.Single(await desk.Certificates(number));
        Assert.StartsWith("CL ", certificate, StringComparison.Ordinal);
        await counter.Open($"/registry/citizenship?q={Uri.EscapeDataString(certificate.Trim())}");
        await counter.StatePurpose("№ 1 сұрау");
        await counter.Sees(counter.Texts["CZ.act.Leaving"]);
        await counter.Sees(surname);
    }

    private static async Task<string> TakeIn(ResidenceOffice office, CitizenshipDesk desk, Applicant applicant, string receipt)
    {
        var counter = office.Counter;
        await Intake.BeginOf(counter, "CZ");
        await Intake.Enter(counter, applicant);
        await desk.Situation("renunciation", "KAZ");
        await desk.Questionnaire("renunciation", null);
        await counter.Look("520-renunciation-bases");
        await office.TickRest();
        await Intake.PayDue(counter, receipt, "4325");
        await Intake.GoOn(counter, DraftSteps.Check);
        return await Intake.Accept(counter);
    }

    // Refused where something stands against it, granted where nothing does: what is likeliest is chosen.
    private static async Task Decide(Visitor decider, Visitor chief, string number, string state)
    {
        await VehicleDesk.OpenCase(decider, number);
        await decider.Follow("main .tabs a[href*='tab=decision']", "tab=decision");
        await decider.Look($"521-renunciation-{state}");
        await decider.Confirm();
        await decider.SeesHead("state.Proposed");
        await VehicleDesk.OpenCase(chief, number);
        await chief.Follow("main .tabs a[href*='tab=decision']", "tab=decision");
        await chief.Look($"522-renunciation-{state}");
        await chief.Confirm();
        await chief.SeesHead(state);
    }
}
