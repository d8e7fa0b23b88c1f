using Licensing.Kernel.Cases;
using Licensing.Platform.Auditing;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Platform.Cases;

public sealed class ShowCaseTests(CasesApp app) : IClassFixture<CasesApp>
{
    [Fact]
    public async Task ShowCase_Opened_LeavesAViewAndTheNextOneSeesWhoLooked()
    {
        var made = await app.Accepted();

        await app.Send(new ShowCase(made.Id), CasesApp.Examiner);
        var view = (await app.Send(new ShowCase(made.Id), CasesApp.Decider)).Value;

        Assert.Equal(CasesApp.Examiner.Name, Assert.Single(view.Looks).UserName);
        var audit = await app.Read(db => db.Audit.Where(a => a.CaseId == made.Id).OrderBy(a => a.Id).ToListAsync());
        Assert.All(audit, a => Assert.Equal((AuditVerb.Viewed, made.PersonId), (a.Verb, a.PersonId)));
        Assert.Equal(2, audit.Count);
    }

    [Fact]
    public async Task ShowCase_EditionRepealedBeforeFiling_SaysWhen()
    {
        var view = (await app.Send(new ShowCase((await app.Accepted()).Id), CasesApp.Decider)).Value;

        // C-2: repealed 2010-02-22, still applied.
        Assert.Equal(new DateOnly(2010, 2, 22), view.RepealedOn);
        Assert.Equal(view.Case.DueAt, view.Deadline.DueAt.UtcDateTime);
    }

    [Fact]
    public async Task ShowCase_Actions_AreThoseOfTheRoleLikeliestFirst()
    {
        var made = await app.Accepted();

        Assert.Equal([CaseAction.Decide, CaseAction.Take, CaseAction.Withdraw], await Actions(made.Id, CasesApp.Decider));
        Assert.Equal([CaseAction.Take, CaseAction.Withdraw], await Actions(made.Id, CasesApp.Intake));
        Assert.Empty(await Actions(made.Id, Actors.With("Бақылаушы", Roles.Supervisor)));
        await app.Decide(made.Id, DecisionKind.Grant);
        Assert.Equal([CaseAction.HandOver], await Actions(made.Id, CasesApp.Intake));
    }

    [Fact]
    public async Task ShowCase_OwnCase_SaysWhyNothingIsPossible()
    {
        var person = CasesApp.NewPerson();
        var made = await app.Accepted(person: person);

        var view = (await app.Send(new ShowCase(made.Id), CasesApp.Decider with { PersonIin = person.Iin })).Value;

        Assert.All(view.Actions, a => Assert.Equal("own-case", a.WhyNot?.Code));
    }

    [Fact]
    public async Task ShowCase_OfAnotherOffice_IsNotThere()
    {
        var made = await app.Accepted();

        Assert.IsType<Failure.NotFound>((await app.Send(new ShowCase(made.Id), CasesApp.Elsewhere)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new PeekCase(made.Id), CasesApp.Elsewhere)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new OpenScan(made.Id, new string('a', 64)), CasesApp.Elsewhere)).Failure);
    }

    [Fact]
    public async Task OpenScan_OfTheCase_IsGivenAndAudited()
    {
        var made = await app.Accepted();

        Assert.Equal("a.pdf", (await app.Send(new OpenScan(made.Id, new string('a', 64)), CasesApp.Examiner)).Value.Name);
        Assert.IsType<Failure.NotFound>((await app.Send(new OpenScan(made.Id, new string('b', 64)), CasesApp.Examiner)).Failure);
        Assert.Equal("OpenScan", await app.Read(db => db.Audit.Where(a => a.CaseId == made.Id).Select(a => a.Action).SingleAsync()));
    }

    [Fact]
    public async Task PeekCase_AfterAChange_TellsANewVersion()
    {
        var made = await app.Accepted();
        var before = (await app.Send(new PeekCase(made.Id), CasesApp.Decider)).Value;

        await app.Send(new TakeCase(made.Id, before), CasesApp.Decider);

        Assert.NotEqual(before, (await app.Send(new PeekCase(made.Id), CasesApp.Decider)).Value);
    }

    [Fact]
    public async Task ShowDecision_GroundsThatTheCaseShows_ComeWithTheirFacts()
    {
        var made = await app.Accepted(person: CasesApp.NewPerson(new DateOnly(2014, 1, 1)));

        var offer = (await app.Send(new ShowDecision(made.Id, []), CasesApp.Decider)).Value;

        Assert.Equal(["too-young"], offer.Standing);
        Assert.Equal(["2014-01-01"], offer.Grounds.Single(g => g.IsFound).Facts.Single().Values);
        Assert.Equal("grounds-stand", offer.NoGrant!.Code);
        Assert.Contains(offer.Grounds, g => g is { Code: "barred", IsBar: true, IsFound: false });
    }

    [Fact]
    public async Task ShowDecision_RegistryKnowsABarToday_TheGroundStands()
    {
        var made = await app.Accepted(CasesApp.FourEyes);
        app.Double.Bars.Add("barred");

        var offer = (await app.Send(new ShowDecision(made.Id, []), CasesApp.Decider)).Value;

        app.Double.Bars.Clear();
        Assert.Equal(["barred"], offer.Standing);
        Assert.True(offer.FourEyes);
    }

    [Fact]
    public async Task PreviewRefusal_TickedGrounds_IsTheLetterThatWouldBeWritten()
    {
        var made = await app.Accepted();

        var letter = (await app.Send(new PreviewRefusal(made.Id, ["barred"], "себебі"), CasesApp.Decider)).Value;

        Assert.Equal(("barred", "себебі"), (Assert.Single(letter.Grounds).Code, letter.Reasoning));
        Assert.Equal(CaseState.InReview, (await app.Stored(made.Id)).State);
    }

    private async Task<IEnumerable<CaseAction>> Actions(Guid id, Actor actor) =>
        (await app.Send(new ShowCase(id), actor)).Value.Actions.Where(a => a.WhyNot is null).Select(a => a.Action);
}
