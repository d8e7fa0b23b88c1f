using Licensing.ForeignResidence.Domain.Numbers;
using Licensing.ForeignResidence.Features.Numbers;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Intake;
using Licensing.Platform.Outbox;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.ForeignResidence.Numbers;

/// <summary>IN-6, IN-9: from the counter to the operator, each step by its own clock; the register and the hand-over.</summary>
public sealed class ApplicationTests(NumberApp app) : IClassFixture<NumberApp>
{
    // IN-9: the State Corporation takes in, the head unit of its region decides.
    [Fact]
    public async Task AcceptDraft_AtTheCorporation_GoesToTheProviderOfTheRegion()
    {
        At(10, 0);
        var about = await app.Case(await app.Accepted(await app.Foreigner("Fischer", "Paul")));
        Assert.Equal((NumberApp.Centre, NumberApp.Unit), (about.OfficeId, about.DecidingOfficeId));
        Assert.Equal([(NumberSteps.Consent, (DateTime?)Utc(10, 5)), (NumberSteps.Application, Utc(10, 10))], about.Steps.OrderBy(s => s.Ordinal).Select(s => (s.Code, s.DueAt)));
        Assert.Equal((NumberSteps.Consent, Roles.CorporationOfficer), (about.CurrentStep, about.WaitsFor));
        Assert.Equal(Utc(14, 40), about.DueAt);
    }

    // IN-6.2: at the provider ten minutes for the application.
    [Fact]
    public async Task AcceptDraft_AtTheProvider_StaysThere()
    {
        At(10, 0);
        var about = await app.Case(await app.Accepted(await app.Foreigner("Wagner", "Lena"), NumberApp.Counter));
        Assert.Equal((NumberApp.Unit, Roles.IntakeOfficer), (about.DecidingOfficeId, about.WaitsFor));
        Assert.Equal(Utc(10, 10), about.Steps.Single(s => s.Code == NumberSteps.Application).DueAt);
    }

    // IN-9.1: an incomplete package is not accepted, against a receipt that names what is missing.
    [Fact]
    public async Task RefuseToAccept_IncompletePackage_NamesWhatIsMissing()
    {
        var (id, saved) = await app.Draft(await app.Foreigner("Becker", "Uwe"), null, "consent");
        var refused = await app.Send(new RefuseToAccept(id, saved.Version), NumberApp.Corporation);
        Assert.Equal(("consent", "9"), (refused.Value.Missing[0].Code, refused.Value.Missing[0].Clause));
    }

    // IN-6.3: who has a number is told so at the counter.
    [Fact]
    public async Task AcceptDraft_PersonHasANumber_WouldBeRefused()
    {
        var number = await app.Formed(await app.Foreigner("Schulz", "Heike"));
        var (id, saved) = await app.Draft(new Person { Id = number.PersonId });
        Assert.Equal("already-has-iin", Assert.Single(saved.Assessment.Answer!.Grounds).Code);
        Assert.Equal("intake-would-be-refused", Refused(await app.Send(new AcceptDraft(id, saved.Version), NumberApp.Corporation)));
    }

    [Fact]
    public async Task Steps_OutOfTheirOrder_AreRefused()
    {
        var caseId = await app.Accepted(await app.Foreigner("Koch", "Ute"));
        Assert.Equal("IN.not-to-send", Refused(await app.Send(new SendApplication(caseId, await app.VersionOf(caseId)), NumberApp.Corporation)));
        Assert.True((await app.Send(new TakeConsent(caseId, await app.VersionOf(caseId)), NumberApp.Corporation)).IsOk);
        Assert.Equal("IN.consent-taken", Refused(await app.Send(new TakeConsent(caseId, await app.VersionOf(caseId)), NumberApp.Corporation)));
        Assert.IsType<Failure.Conflict>((await app.Send(new SendApplication(caseId, 1), NumberApp.Corporation)).Failure);
    }

    // IN-6.3: four hours while the office is open, from the moment at which the application came.
    [Fact]
    public async Task SendApplication_LateInTheDay_IsDueOnTheNextMorning()
    {
        At(17, 0);
        var caseId = await app.Waiting(await app.Foreigner("Bauer", "Max"));
        Assert.Equal(Utc(11, 30, 25), (await app.Application(caseId)).DueAt);
        Assert.Equal(Utc(11, 30, 25), (await app.Case(caseId)).OpenStep!.DueAt);

        var line = (await app.Send(new ListNumberQueue(), NumberApp.Operator)).Value.Lines.Single(l => l.CaseId == caseId);
        Assert.Equal((Utc(17, 0), Utc(11, 30, 25), "Астана қаласы Алматы ауданының № 1 ХҚКО"), (line.SentAt, line.DueAt, line.TakenInBy));
        Assert.DoesNotContain((await app.Send(new ListNumberQueue(), NumberApp.Stranger)).Value.Lines, l => l.CaseId == caseId);
        Assert.True((await app.Form(caseId)).IsOk);
        Assert.DoesNotContain((await app.Send(new ListNumberQueue(), NumberApp.Operator)).Value.Lines, l => l.CaseId == caseId);
    }

    // IN-6, IN-9: each step's own minutes, open hours only, beside what it may take.
    [Fact]
    public async Task ShowNumberCase_WholeWay_MeasuresEveryStep()
    {
        At(17, 0);
        var person = await app.Foreigner("Richter", "Olaf");
        var (draft, saved) = await app.Draft(person);
        At(17, 21);
        var caseId = (await app.Send(new AcceptDraft(draft, saved.Version), NumberApp.Corporation)).Value.CaseId;
        At(17, 24);
        Assert.True((await app.Send(new TakeConsent(caseId, await app.VersionOf(caseId)), NumberApp.Corporation)).IsOk);
        At(17, 30);
        Assert.True((await app.Send(new SendApplication(caseId, await app.VersionOf(caseId)), NumberApp.Corporation)).IsOk);
        At(9, 30, 25);
        Assert.True((await app.Form(caseId)).IsOk);

        var steps = (await app.Send(new ShowNumberCase(caseId), NumberApp.Corporation)).Value.Steps;
        Assert.Equal(
            [("documents", 20, 21, true), ("consent", 5, 3, true), ("application", 5, 6, true), ("forming", 240, 90, true), ("hand-over", 10, (int?)null, false)],
            steps.Select(s => (s.Code, s.Limit, s.Took, s.IsOver)));
        Assert.Equal(NumberApp.Operator.Name, steps[3].By);
    }

    [Fact]
    public async Task HandOverCase_Certificate_IsNotedInTheRegister()
    {
        At(10, 0);
        var number = await app.Formed(await app.Foreigner("Klein", "Rosa"));
        var offer = (await app.Send(new ShowHandOver(number.CaseId), NumberApp.Corporation)).Value;
        Assert.Contains(number.Number, offer.Thing, StringComparison.Ordinal);
        var handed = await app.Send(
            new HandOverCase(number.CaseId, await app.VersionOf(number.CaseId), CollectorKind.Holder, offer.Collectors[0].Name, "Паспорт"), NumberApp.Corporation);

        Assert.True(handed.IsOk, $"{handed.Failure}");
        var again = await app.Number(number.CaseId);
        Assert.Equal((NumberStatus.HandedOver, offer.Collectors[0].Name), (again.Status, again.HandedOverTo));
    }

    [Fact]
    public async Task WithdrawCase_Waiting_LeavesTheQueue()
    {
        var caseId = await app.Waiting(await app.Foreigner("Wolf", "Eva"));
        Assert.True((await app.Send(new WithdrawCase(caseId, await app.VersionOf(caseId), "Кетті"), NumberApp.Corporation)).IsOk);
        Assert.Equal(ApplicationState.Ended, (await app.Application(caseId)).State);
    }

    // C-1: found by the number, the document, and the name in any order of its parts.
    [Fact]
    public async Task FindNumbers_ByWhatIsKnown_FindsIt()
    {
        var number = await app.Formed(await app.Foreigner("Zimmermann", "Otto", passport: "N77 120 345"));
        foreach (var asked in new[] { number.Number, "n77120345", "otto zimm", "Zimmermann", number.CaseNumber, number.CertificateNumber })
        {
            Assert.Contains((await app.Send(new FindNumbers(asked), NumberApp.Corporation)).Value.Lines, l => l.Number == number.Number);
        }

        Assert.Empty((await app.Send(new FindNumbers("Zimmermann", NumberStatus.HandedOver), NumberApp.Corporation)).Value.Lines);
        Assert.Empty((await app.Send(new FindNumbers("–"), NumberApp.Corporation)).Value.Lines);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new FindNumbers(), Actors.With("Патруль", Roles.Patrol))).Failure);
        Assert.Equal(number.Number, (await app.Send(new ShowNumber(number.Id), NumberApp.Operator)).Value.Line.Number);
    }

    // C-1: two records of one person were made one.
    [Fact]
    public async Task PeopleMerged_NumberAndApplication_FollowTheKeptRecord()
    {
        var number = await app.Formed(await app.Foreigner("Neumann", "Ilse"));
        var kept = await app.Foreigner("Neumann-Vogt", "Ilse");
        var happened = new PeopleMerged(kept.Id, number.PersonId);
        await app.Add<KernelDb>(new OutboxMessage { At = app.Now, Type = typeof(PeopleMerged).FullName!, Payload = CaseJson.Write<object>(happened) });
        await app.Provider.GetRequiredService<OutboxPump>().Round(NumberApp.Token);

        var again = await app.Number(number.CaseId);
        Assert.Equal((kept.Id, Guid.Empty, NumberStatus.Formed), (again.PersonId, again.MergedAs, again.Status));
        Assert.Equal(kept.Id, (await app.Application(number.CaseId)).PersonId);
    }

    private static DateTime Utc(int hour, int minute, int day = 24) => BusinessTime.ToUtc(BusinessTime.At(new(2026, 11, day), new(hour, minute)));

    private void At(int hour, int minute, int day = 24) => app.Clock.Now = BusinessTime.At(new(2026, 11, day), new(hour, minute));

    private static string? Refused<T>(Result<T> result) => (result.Failure as Failure.Refused)?.Problem.Code;
}
