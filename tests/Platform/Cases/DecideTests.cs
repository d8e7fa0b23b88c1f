using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.Auditing;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Platform.Cases;

public sealed class DecideTests(CasesApp app) : IClassFixture<CasesApp>
{
    [Fact]
    public async Task Decide_Grant_ProducesTheResultAndLeavesEventAndAudit()
    {
        var made = await app.Accepted();

        var decided = await app.Decide(made.Id, DecisionKind.Grant);

        Assert.Equal(CaseState.Granted, decided.Value);
        var stored = await app.Stored(made.Id);
        Assert.Equal((CaseState.Granted, CaseStage.HandOver, Case.HandOverStep), (stored.State, stored.Stage, stored.CurrentStep));
        Assert.Equal("GrantDecided", stored.Events.MaxBy(e => e.Ordinal)!.Type);
        Assert.Contains(made.Id, app.Single.Produced);
        Assert.Equal(AuditVerb.Changed, await app.Read(db => db.Audit.Where(a => a.CaseId == made.Id && a.Action == "Decide").Select(a => a.Verb).SingleAsync()));
    }

    [Fact]
    public async Task Decide_RefuseOnAFoundGround_ComposesTheRefusalOfTheBoundEdition()
    {
        var made = await app.Accepted(person: CasesApp.NewPerson(new DateOnly(2014, 1, 1)));

        var decided = await app.Decide(made.Id, DecisionKind.Refuse, reasoning: "  Өтініш берушінің жасы жетпейді ", grounds: "too-young");

        Assert.Equal(CaseState.Refused, decided.Value);
        var refusal = CaseJson.Read<Refusal>((await app.Stored(made.Id)).LastDecision!.Refusal!);
        var ground = Assert.Single(refusal.Grounds);
        Assert.Equal(("too-young", "7", "362-2007"), (ground.Code, ground.Clause, refusal.Edition));
        Assert.Equal("birthDate", Assert.Single(ground.Facts).Name);
        Assert.Equal("Өтініш берушінің жасы жетпейді", refusal.Reasoning);
        Assert.Equal("road-police-department", refusal.Appeal.To);
    }

    [Fact]
    public async Task Decide_RefuseOnABarOfTheOfficersCheck_IsAGround()
    {
        var made = await app.Accepted();

        Assert.Equal(CaseState.Refused, (await app.Decide(made.Id, DecisionKind.Refuse, grounds: "barred")).Value);
    }

    [Fact]
    public async Task Decide_RefuseForMissingDocuments_IsTheGroundOfTheEdition()
    {
        var made = await app.Accepted(documents: false);

        Assert.Equal(CaseState.Refused, (await app.Decide(made.Id, DecisionKind.Refuse, grounds: "documents-not-presented")).Value);
    }

    [Theory]
    [InlineData("too-young", "ground-not-found")]
    [InlineData("documents-not-presented", "ground-nothing-missing")]
    [InlineData("invented", "ground-not-of-edition")]
    public async Task Decide_RefuseOnWhatTheCaseDoesNotShow_NamesTheGround(string ground, string error)
    {
        var made = await app.Accepted();

        var refused = await app.Decide(made.Id, DecisionKind.Refuse, grounds: ground);

        var field = Assert.Single(Assert.IsType<Failure.Invalid>(refused.Failure).Errors);
        Assert.Equal(("grounds", error), (field.Field, field.Code));
        Assert.Equal(CaseState.InReview, (await app.Stored(made.Id)).State);
    }

    [Fact]
    public async Task Decide_RefuseWithoutGround_IsWrong()
    {
        var made = await app.Accepted();

        Assert.IsType<Failure.Invalid>((await app.Decide(made.Id, DecisionKind.Refuse)).Failure);
    }

    [Fact]
    public async Task Decide_GrantWhileAGroundStands_IsRefused()
    {
        var made = await app.Accepted(person: CasesApp.NewPerson(new DateOnly(2014, 1, 1)));

        Assert.Equal("grounds-stand", Code(await app.Decide(made.Id, DecisionKind.Grant, reasoning: "жақсы адам")));
    }

    [Fact]
    public async Task Decide_GrantAgainstADiscretionaryGround_NeedsWrittenReasons()
    {
        var made = await app.Accepted(CasesApp.MayRefuse, person: CasesApp.NewPerson(new DateOnly(2014, 1, 1)));

        Assert.Equal("grant-needs-reasons", Code(await app.Decide(made.Id, DecisionKind.Grant)));
        Assert.Equal(CaseState.Granted, (await app.Decide(made.Id, DecisionKind.Grant, reasoning: "Ата-анасы қайтыс болған")).Value);
    }

    [Fact]
    public async Task Decide_GrantWhileAStepIsOpen_IsRefused()
    {
        var made = await app.Accepted(withStep: true);

        Assert.Equal("steps-not-done", Code(await app.Decide(made.Id, DecisionKind.Grant)));
    }

    [Fact]
    public async Task Decide_NothingCanBeProduced_GrantsNothing()
    {
        var made = await app.Accepted(CasesApp.MayRefuse);
        app.Discretionary.CannotProduce = new Problem("out-of-cards");

        var decided = await app.Decide(made.Id, DecisionKind.Grant);

        app.Discretionary.CannotProduce = null;
        Assert.Equal("out-of-cards", Code(decided));
        Assert.Equal(CaseState.InReview, (await app.Stored(made.Id)).State);
    }

    [Fact]
    public async Task Decide_ByWhoeverExamined_IsRefused()
    {
        var both = Actors.With("Екі рөлді қызметкер", Roles.Examiner, Roles.DecisionOfficer);
        var made = await app.Accepted();
        await app.Read<Licensing.Platform.Data.KernelDb, int>(async db =>
        {
            var stored = await db.Cases.Include(c => c.Steps).SingleAsync(c => c.Id == made.Id);
            stored.Steps.Add(new CaseStep { CaseId = made.Id, Ordinal = 1, Code = DeskFlow.Examined, WaitsFor = Roles.Examiner, State = StepState.Done, ClosedBy = both.UserId });
            return await db.SaveChangesAsync();
        });

        Assert.Equal("examiner-decides", Code(await app.Decide(made.Id, DecisionKind.Grant, both)));
    }

    [Fact]
    public async Task Decide_Twice_TheSecondIsTooLate()
    {
        var made = await app.Accepted();
        await app.Decide(made.Id, DecisionKind.Grant);

        Assert.Equal("case-not-in-review", Code(await app.Decide(made.Id, DecisionKind.Grant)));
    }

    [Fact]
    public async Task Decide_RepeatedWithItsKey_DecidesOnce()
    {
        var made = await app.Accepted();
        var (decide, key) = (new Decide(made.Id, 0, DecisionKind.Grant, [], null), Guid.NewGuid());

        var first = await app.Send(decide, CasesApp.Decider, key: key);
        var again = await app.Send(decide, CasesApp.Decider, key: key);

        Assert.Equal(first.Value, again.Value);
        Assert.Single(app.Single.Produced, made.Id);
    }

    [Fact]
    public async Task Decide_OnAStaleScreen_TellsWhatTheFirstDid()
    {
        var made = await app.Accepted();
        Assert.True((await app.Send(new TakeCase(made.Id, 0), CasesApp.Intake)).IsOk);

        var late = await app.Send(new Decide(made.Id, 0, DecisionKind.Grant, [], null), CasesApp.Decider);

        var conflict = Assert.IsType<Failure.Conflict>(late.Failure);
        Assert.Equal(CasesApp.Intake.Name, conflict.ByName);
        Assert.Equal(CasesApp.Intake.Name, Assert.IsType<CaseHappening.Assigned>(CaseJson.Read<CaseHappening>(conflict.What!)).ToName);
    }

    [Fact]
    public async Task Decide_TwoOfficersAtOnce_OneWinsAndTheOtherIsTold()
    {
        var made = await app.Accepted();
        var other = Actors.With("Бекова Сәуле", Roles.DecisionOfficer);

        var results = await Task.WhenAll(
            app.Send(new Decide(made.Id, 0, DecisionKind.Grant, [], null), CasesApp.Decider),
            app.Send(new Decide(made.Id, 0, DecisionKind.Refuse, ["barred"], null), other));

        Assert.Single(results, r => r.IsOk);
        Assert.IsType<Failure.Conflict>(results.Single(r => !r.IsOk).Failure);
        Assert.Single((await app.Stored(made.Id)).Decisions);
    }

    [Fact]
    public async Task Decide_WithoutTheRoleOrFromAnotherOffice_IsNotPossible()
    {
        var made = await app.Accepted();

        Assert.Equal([Roles.DecisionOfficer], Assert.IsType<Failure.NotAllowed>((await app.Decide(made.Id, DecisionKind.Grant, CasesApp.Intake)).Failure).NeededRoles);
        Assert.IsType<Failure.NotFound>((await app.Decide(made.Id, DecisionKind.Grant, CasesApp.Elsewhere)).Failure);
    }

    [Fact]
    public async Task Decide_OwnCase_IsNotAllowed()
    {
        var person = CasesApp.NewPerson();
        var made = await app.Accepted(person: person);
        var own = CasesApp.Decider with { PersonIin = person.Iin };

        Assert.Equal("own-case", Assert.IsType<Failure.NotAllowed>((await app.Decide(made.Id, DecisionKind.Grant, own)).Failure).Code);
    }

    private static string? Code(Result<CaseState> result) => (result.Failure as Failure.Refused)?.Problem.Code;
}
