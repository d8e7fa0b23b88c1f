using System.Text.Json.Nodes;
using Licensing.AddressBureau;
using Licensing.ForeignResidence.Features;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.ForeignResidence.Residence;

/// <summary>PR flow: intake, answers of other bodies, four eyes, the second checklist, the stamp, then on to RP.</summary>
public sealed class PermissionTests(ResidenceApp app) : IClassFixture<ResidenceApp>
{
    private static CancellationToken Token => ResidenceApp.Token;

    // PR-8: the duty is named at intake and paid after a positive decision only.
    [Fact]
    public async Task AcceptDraft_Unpaid_IsACaseWithBothChecks()
    {
        var person = await app.Person();
        var (_, saved) = await app.Draft("PR", new DraftContent { PersonId = person.Id, Facts = """{"entry":"other-lawful"}""" });
        Assert.Equal((0, 433), (saved.Assessment.Fee.Due, saved.Assessment.Answer!.Total));

        var about = await app.CaseOf((await app.Permission(person)).CaseId);

        Assert.Equal([ResidenceSteps.InternalAffairs, ResidenceSteps.NationalSecurity], about.Steps.OrderBy(s => s.Ordinal).Select(s => s.Code));
        Assert.All(about.Steps, s => Assert.InRange(s.DueAt!.Value, about.FiledAt, about.DueAt));
        Assert.Empty(about.Payments);
    }

    // PR-12.1в, PR-12.2и: who agrees and where is asked beyond the facts.
    [Theory]
    [InlineData("{}", "subject.address required, subject.housingOwner required")]
    [InlineData("""{"address":"Тұран 7","housingOwner":"Оспанов","phone":"жоқ"}""", "subject.phone RP.phone-unreadable")]
    [InlineData("nothing", "subject.address required, subject.housingOwner required")]
    public async Task SaveDraft_Subject_SaysWhatIsLacking(string subject, string wrong)
    {
        var person = await app.Person();
        var (_, saved) = await app.Draft("PR", new DraftContent { PersonId = person.Id, Facts = """{"entry":"other-lawful"}""", Subject = subject });
        Assert.Equal(wrong, string.Join(", ", saved.Assessment.ErrorsOf(DraftSteps.Subject).Select(e => $"{e.Field} {e.Code}")));
    }

    // PR-18.1 to PR-18.13: what a body answers is a ground at the decision; «may be refused», so written reasons can grant all the same (C-3.5).
    [Fact]
    public async Task Decide_BodyFoundSomething_RefusesOnItsGroundOrGrantsWithReasons()
    {
        var id = (await app.Permission(await app.Person())).CaseId;
        Assert.Equal((false, null), await app.Answer(id, ResidenceSteps.InternalAffairs, null, "expelled-before") is { Value: var found } ? (found.Passed, found.NextStep) : default);

        Assert.Equal("steps-not-done", Assert.IsType<Failure.Refused>((await app.Propose(id, reasoning: "жиырма жыл өтті")).Failure).Problem.Code);
        Assert.Equal(CaseState.Proposed, (await app.Propose(id, DecisionKind.Refuse, null, "expelled-before")).Value);
        Assert.Equal(CaseState.Refused, (await app.Approve(id)).Value);
        Assert.False(await app.Read<Licensing.ForeignResidence.Data.ForeignResidenceDb, bool>(db => db.Residences.AnyAsync(r => r.CaseId == id, Token)));
    }

    // PR-18.4 is worked out of the facts: who cannot show the money is refused, on this ground.
    [Fact]
    public async Task Decide_SolvencyNotConfirmed_IsItsGround()
    {
        var poor = await app.Person("DEU");
        var facts = new JsonObject { ["entry"] = "other-lawful", ["bankBalance"] = 5_708_999, ["housingContract"] = true };
        var content = new DraftContent
        {
            PersonId = poor.Id, Facts = facts.ToJsonString(), Subject = new ResidenceSubject { Address = "Тұран 7", HousingOwner = "Оспанов" }.Write(),
        };
        var (draft, saved) = await app.Draft("PR", content);
        var id = (await app.Accept(draft, saved, content, poor, insisted: true)).CaseId;
        Assert.True((await app.Answer(id, ResidenceSteps.InternalAffairs)).IsOk);
        Assert.True((await app.Answer(id, ResidenceSteps.NationalSecurity)).IsOk);

        Assert.Equal("grant-needs-reasons", Assert.IsType<Failure.Refused>((await app.Propose(id)).Failure).Problem.Code);
        Assert.Equal(CaseState.Proposed, (await app.Propose(id, DecisionKind.Refuse, null, "solvency-not-confirmed")).Value);
        var shown = (await app.Send(new ShowResidenceCase(id), ResidenceApp.Decider)).Value.Solvency!;
        Assert.Equal((5_709_000, 1, 1320m), (shown.RequiredBalance, shown.MissingBalance, shown.Times));
    }

    // C-3.5: nobody approves what they proposed.
    [Fact]
    public async Task Approve_SamePerson_IsNotAllowed()
    {
        var both = Testing.Actors.At(ResidenceApp.Unit, "KZ-AST", "Екі рөл", Roles.DecisionOfficer, Roles.ApprovingChief);
        var id = (await app.Permission(await app.Person())).CaseId;
        await app.Answer(id, ResidenceSteps.InternalAffairs);
        await app.Answer(id, ResidenceSteps.NationalSecurity);
        Assert.True((await app.Send(new Decide(id, await app.VersionOf(id), DecisionKind.Grant, [], null), both)).IsOk);

        var approved = await app.Send(new ApproveDecision(id, await app.VersionOf(id)), both);

        Assert.Equal("four-eyes", Assert.IsType<Failure.Refused>(approved.Failure).Problem.Code);
    }

    // PR-17: after the decision the papers, then the stamp, and nothing is handed over before.
    [Fact]
    public async Task Grant_ThenPapersThenStamp_RegistersAtTheAddress()
    {
        var person = await app.Person();
        var accepted = await app.Permission(person);
        var id = accepted.CaseId;
        await app.GrantPermission(id);
        var granted = await app.CaseOf(id);
        Assert.Equal((CaseStage.Review, ResidenceSteps.Papers, true), (granted.Stage, granted.CurrentStep!, granted.GoesOn));
        Assert.Equal("steps-not-done", Assert.IsType<Failure.Refused>((await app.HandOver(id, person)).Failure).Problem.Code);
        Assert.Equal("step-not-open", Assert.IsType<Failure.Refused>((await app.Register(id)).Failure).Problem.Code);

        Assert.Equal(ResidenceSteps.Registration, (await app.SecondPapers(id, person)).Value.NextStep);
        Assert.Null((await app.Register(id)).Value.NextStep);

        var done = await app.CaseOf(id);
        Assert.Equal((CaseStage.HandOver, Case.HandOverStep), (done.Stage, done.CurrentStep!));
        Assert.Equal(
            ["registration-book АТК 001234", "housing-title Ш-77", "arrival-slip ", "statistics-slip "],
            done.Documents.Where(d => d.Clause == "17" && d.Code != "duty-receipt").OrderBy(d => d.Ordinal).Select(d => $"{d.Code} {d.Number}"));
        Assert.Equal(433, Assert.Single(done.Payments).Amount);
        var residence = await app.ResidenceOf(id);
        Assert.Equal(("Астана қ., Тұран д-лы, 7", app.Today, person.Id), (residence.Address, residence.RegisteredOn, residence.PersonId));
        var told = await app.Read(db => db.Outbox.Where(m => m.Type == typeof(RegisteredAtAddress).FullName).Select(m => m.Payload).ToListAsync(Token));
        Assert.Single(told, payload => payload.Contains(id.ToString(), StringComparison.Ordinal) && payload.Contains("7\"", StringComparison.Ordinal));
        Assert.Equal(1, (await app.HandOver(id, person)).IsOk ? 1 : 0);
        Assert.NotNull((await app.ResidenceOf(id)).HandedOverAt);
    }

    // PR-17: the papers come over several visits; what was entered at the first is there at the second, for another officer too.
    [Fact]
    public async Task KeepPapers_BetweenVisits_StandThereUntilTaken()
    {
        var person = await app.Person();
        var id = (await app.Permission(person)).CaseId;
        var half = new HalfPapers(["housing-title"], new Dictionary<string, string?> { ["housing-title"] = "Ш-77" }, app.Payment(person, 400), new Dictionary<string, string> { ["fee"] = "4x" });
        Assert.IsType<Failure.NotFound>((await app.Send(new KeepSecondPapers(id, half), ResidenceApp.Intake)).Failure);
        await app.GrantPermission(id);

        Assert.True((await app.Send(new KeepSecondPapers(id, half), ResidenceApp.Intake)).IsOk);
        Assert.IsType<Failure.NotFound>((await app.Send(new KeepSecondPapers(id, half), ResidenceApp.Elsewhere)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new KeepSecondPapers(id, half), ResidenceApp.Decider)).Failure);
        Assert.Equal("too-long", Assert.IsType<Failure.Invalid>((await app.Send(
            new KeepSecondPapers(id, half with { Numbers = new Dictionary<string, string?> { ["housing-title"] = new('9', 5000) } }), ResidenceApp.Intake)).Failure).Errors[0].Code);

        var left = (await app.Send(new ShowResidenceCase(id), ResidenceApp.Decider)).Value.Half!;
        Assert.Equal(("housing-title", "Ш-77", 400m, "4x"), (Assert.Single(left.Ticked), left.Numbers["housing-title"], left.Payment!.Amount!.Value, left.HalfTyped["fee"]));
        Assert.True((await app.SecondPapers(id, person)).IsOk);
        Assert.Null((await app.Send(new ShowResidenceCase(id), ResidenceApp.Decider)).Value.Half);
        Assert.Null((await app.ResidenceOf(id)).HalfPapers);
        Assert.IsType<Failure.NotFound>((await app.Send(new KeepSecondPapers(id, half), ResidenceApp.Intake)).Failure);
    }

    // PR-17, PR-8: every paper, and the whole duty.
    [Fact]
    public async Task SecondPapers_Incomplete_NamesEach()
    {
        var person = await app.Person();
        var id = (await app.Permission(person)).CaseId;
        await app.GrantPermission(id);

        var lacking = Assert.IsType<Failure.Invalid>((await app.SecondPapers(id, person, papers: [new("registration-book"), new("arrival-slip")])).Failure);
        var underpaid = Assert.IsType<Failure.Invalid>((await app.SecondPapers(id, person, 432)).Failure);

        Assert.Equal(
            ["papers.housing-title document-missing", "papers.statistics-slip document-missing", "papers.registration-book.number PR.book-needed"],
            lacking.Errors.Select(e => $"{e.Field} {e.Code}"));
        Assert.Equal("fee.payments[0].amount fee-missing 1", string.Join(' ', underpaid.Errors.Select(e => $"{e.Field} {e.Code} {e.Args[0]}")));
        Assert.True((await app.SecondPapers(id, person, 500)).IsOk);
    }

    // C-6: a receipt counts once.
    [Fact]
    public async Task SecondPapers_ReceiptUsed_IsRefused()
    {
        var (first, second) = (await app.Person(), await app.Person());
        var (one, other) = ((await app.Permission(first)).CaseId, (await app.Permission(second)).CaseId);
        await app.GrantPermission(one);
        await app.GrantPermission(other);
        var payment = app.Payment(first, 433);
        Assert.True((await app.SecondPapers(one, first, payment: payment)).IsOk);

        var again = await app.SecondPapers(other, second, payment: payment);

        Assert.Equal("receipt-used", Assert.Single(Assert.IsType<Failure.Invalid>(again.Failure).Errors).Code);
    }

    // Two officers at once, and the same command again: one stamp, one event.
    [Fact]
    public async Task Register_TwiceAtOnce_RegistersOnce()
    {
        var person = await app.Person();
        var id = (await app.Permission(person)).CaseId;
        await app.GrantPermission(id);
        Assert.True((await app.SecondPapers(id, person)).IsOk);
        var version = await app.VersionOf(id);
        var command = new RegisterResident(id, version, "Астана қ., Тұран д-лы, 9", "АТК 1");

        var both = await Task.WhenAll(app.Send(command, ResidenceApp.Intake), app.Send(command, ResidenceApp.Intake));

        Assert.Single(both, r => r.IsOk);
        Assert.IsType<Failure.Conflict>((await app.Send(command, ResidenceApp.Intake)).Failure);
        Assert.Single(await app.Read(db => db.Outbox.Where(m => m.Type == typeof(RegisteredAtAddress).FullName && m.Payload.Contains(id.ToString())).ToListAsync(Token)));
        Assert.Single((await app.CaseOf(id)).Events, e => e.Data.Contains("registered-for-good", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Steps_WrongRoleOrOffice_AreRefused()
    {
        var id = (await app.Permission(await app.Person())).CaseId;
        Assert.IsType<Failure.NotAllowed>((await app.Answer(id, ResidenceSteps.InternalAffairs, ResidenceApp.Intake)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Answer(id, ResidenceSteps.InternalAffairs, ResidenceApp.Elsewhere)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Answer(id, ResidenceSteps.Records)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new RegisterResident(id, 1, "Тұран 7", "1"), ResidenceApp.Decider)).Failure);
        Assert.Equal(2, (await app.CaseOf(id)).Steps.Count(s => s.State is StepState.Open or StepState.Later));
    }

    [Fact]
    public async Task Answer_BadInput_IsNamedAtTheField()
    {
        var id = (await app.Permission(await app.Person())).CaseId;
        var version = await app.VersionOf(id);
        Task<Result<StepResult>> Of(Licensing.ForeignResidence.Domain.CheckAnswer answer) => app.Send(new AnswerCheck(id, version, answer), ResidenceApp.Decider);
        Task<Result<StepResult>> Said(string reference, DateOnly on, params string[] findings) => Of(new(ResidenceSteps.InternalAffairs, findings, reference, on, null));

        Assert.Equal("reference PR.reference-needed", Wrong(await Said(" ", app.Today)));
        Assert.Equal("answeredOn date-in-future", Wrong(await Said("1", app.Today.AddDays(1))));
        Assert.Equal("answeredOn PR.answered-before-filing", Wrong(await Said("1", app.Today.AddDays(-1))));
        Assert.Equal("findings PR.unknown-finding, note PR.note-needed", Wrong(await Said("1", app.Today, "solvency-not-confirmed")));
        Assert.Equal("step PR.unknown-step", Wrong(await Of(new("second-checklist", [], "1", app.Today, null))));
    }

    // Then RP, with the data already there.
    [Fact]
    public async Task BeginPermit_Registered_StartsTheIntakeOnceWithWhatIsKnown()
    {
        var (person, id) = await app.Resident();

        var begun = (await app.Send(new BeginPermit(id), ResidenceApp.Intake)).Value;
        var again = (await app.Send(new BeginPermit(id), ResidenceApp.Intake)).Value;

        Assert.Equal(begun, again);
        var draft = (await app.Send(new ShowDraft(begun.DraftId), ResidenceApp.Intake)).Value;
        var subject = CaseJson.ReadOrNew<PermitSubject>(draft.Content.Subject);
        Assert.Equal((person.Id, "RP"), (draft.Content.PersonId, draft.Service));
        Assert.Equal(("Астана қ., Тұран д-лы, 7", person.Documents[0].Number, "+7 701 555 01 42"), (subject.Address, subject.ProofNumber, subject.Phone));
        Assert.Equal("foreigner", (string?)draft.Assessment.Facts["status"]);
        Assert.Equal("АТК 001234", draft.Content.Documents.Single(d => d.Code == "registration-book").Number);
        Assert.Contains(draft.Assessment.Checklist, row => row.Code == "registration-book" && row.Counts);
    }

    [Fact]
    public async Task BeginPermit_NotRegisteredYet_IsRefused()
    {
        var id = (await app.Permission(await app.Person())).CaseId;
        Assert.Equal("PR.not-registered-yet", Assert.IsType<Failure.Refused>((await app.Send(new BeginPermit(id), ResidenceApp.Intake)).Failure).Problem.Code);
        await app.GrantPermission(id);
        Assert.Equal("PR.not-registered-yet", Assert.IsType<Failure.Refused>((await app.Send(new BeginPermit(id), ResidenceApp.Intake)).Failure).Problem.Code);
    }

    // C-10: the applicant reads what to bring, and is not told to collect what is not there yet.
    [Fact]
    public async Task Status_Granted_SaysWhatToBringAndThenWhatFollows()
    {
        var person = await app.Person();
        var accepted = await app.Permission(person);
        await app.GrantPermission(accepted.CaseId);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var granted = (await app.Send(new ShowPublicStatus(accepted.Number, person.BirthDate), Actor.Public)).Value.Status!;
        Assert.Equal((true, null, ResidenceSteps.Papers), (granted.GoesOn, granted.CollectUntil, granted.Step));
        Assert.Equal(["registration-book", "duty-receipt", "housing-title", "arrival-slip", "statistics-slip"], granted.Papers);
        Assert.Equal([ResidenceSteps.Papers, ResidenceSteps.Registration], granted.Steps.Where(s => s.FollowsDecision).Select(s => s.Code));

        Assert.True((await app.SecondPapers(accepted.CaseId, person)).IsOk);
        Assert.Empty((await app.Send(new ShowPublicStatus(accepted.Number, person.BirthDate), Actor.Public)).Value.Status!.Papers);
        Assert.True((await app.Register(accepted.CaseId)).IsOk);
        var ready = (await app.Send(new ShowPublicStatus(accepted.Number, person.BirthDate), Actor.Public)).Value.Status!;
        Assert.False(ready.GoesOn);
        Assert.NotNull(ready.CollectUntil);
    }

    // C-3.6: what lies ready is returned after a month; a case that waits for papers is not.
    [Fact]
    public async Task ReturnUnclaimed_WaitsForPapers_StaysOpen()
    {
        var person = await app.Person();
        var id = (await app.Permission(person)).CaseId;
        await app.GrantPermission(id);
        var start = app.Clock.Now;
        try
        {
            app.Clock.Advance(TimeSpan.FromDays(40));
            await app.Send(new ReturnUnclaimed(), Actor.System);
            Assert.True((await app.CaseOf(id)).IsOpen);
            Assert.True((await app.SecondPapers(id, person)).IsOk);
            Assert.True((await app.Register(id)).IsOk);
            await app.Send(new ReturnUnclaimed(), Actor.System);
            Assert.Equal(CaseState.Granted, (await app.CaseOf(id)).State);
            app.Clock.Advance(TimeSpan.FromDays(32));
            await app.Send(new ReturnUnclaimed(), Actor.System);
            Assert.Equal(CaseState.Unclaimed, (await app.CaseOf(id)).State);
        }
        finally
        {
            app.Clock.Now = start;
        }
    }

    private static string Wrong(Result<StepResult> result) =>
        string.Join(", ", Assert.IsType<Failure.Invalid>(result.Failure).Errors.Select(e => $"{e.Field} {e.Code}"));
}
