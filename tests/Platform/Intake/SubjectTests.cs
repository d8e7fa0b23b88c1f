using Licensing.Kernel;
using Licensing.Platform.Intake;
using Licensing.Platform.Modules;
using Licensing.Platform.UseCases;
using Licensing.Web.Intake;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Platform.Intake;

/// <summary>What a case is about beyond the facts, and what a service does when its case is accepted.</summary>
public sealed class SubjectTests(IntakeApp app) : IClassFixture<IntakeApp>
{
    private const string Library = """{"room":"library"}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AcceptDraft_WithSubject_KeepsItOnTheCaseAsTheServiceCompletedIt()
    {
        var draft = await Draft(Library);

        var accepted = (await Accept(draft)).Value;

        Assert.Equal("""{"room":"18"}""", await app.Read(db => db.Cases.Where(c => c.Id == accepted.CaseId).Select(c => c.Subject).SingleAsync(Token)));
        Assert.Equal(1, await app.Read(db => db.Audit.CountAsync(a => a.SubjectKind == "room" && a.SubjectId == accepted.Number, Token)));
    }

    [Fact]
    public async Task AssessDraft_WithSubject_AsksTheRegistriesWithAllThatIsKnown()
    {
        var draft = await Draft(Library);
        var person = await app.Read(db => db.Drafts.Where(d => d.Id == draft).Select(d => d.PersonId).SingleAsync(Token));

        await app.Send(new AssessDraft(draft), IntakeApp.Officer);

        var asked = app.SubjectFlow.Asked.Last(a => a.PersonId == person);
        Assert.Equal((Library, IntakeApp.Today, null), (asked.Subject, asked.On, asked.OrganisationId));
        Assert.Contains("birthDate", asked.FactsJson, StringComparison.Ordinal);
        Assert.Contains("library", asked.FactsJson, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "required")]
    [InlineData("""{"room":"cellar"}""", "room-closed")]
    public async Task AcceptDraft_SubjectWrong_SaysWhatAndAcceptsNothing(string? subject, string code)
    {
        var draft = await Draft(subject);

        var assessment = (await app.Send(new AssessDraft(draft), IntakeApp.Officer)).Value;
        var accepted = await Accept(draft);

        Assert.Equal(("subject.room", code), assessment.ErrorsOf(DraftSteps.Subject).Select(e => (e.Field, e.Code)).Single());
        Assert.Equal(IntakeWays.None, assessment.Ways);
        Assert.Contains(Assert.IsType<Failure.Invalid>(accepted.Failure).Errors, e => e.Code == code);
        Assert.Null(await app.Read(db => db.Drafts.Where(d => d.Id == draft).Select(d => d.CaseId).SingleAsync(Token)));
    }

    [Fact]
    public async Task AcceptDraft_ServiceRefuses_WritesNothing()
    {
        var draft = await Draft(Library);
        var person = await app.Read(db => db.Drafts.Where(d => d.Id == draft).Select(d => d.PersonId).SingleAsync(Token));
        app.SubjectFlow.CannotAccept = new Problem("no-room-left");

        var refused = await Accept(draft);
        app.SubjectFlow.CannotAccept = null;

        Assert.Equal("no-room-left", Assert.IsType<Failure.Refused>(refused.Failure).Problem.Code);
        Assert.Equal(0, await app.Read(db => db.Cases.CountAsync(c => c.PersonId == person, Token)));
        Assert.True((await Accept(draft)).IsOk);
    }

    [Fact]
    public async Task ShowDraft_ServiceWithSubject_HasThatStep()
    {
        var with = (await app.Send(new ShowDraft(await Draft(null)), IntakeApp.Officer)).Value;
        var without = (await app.Send(new ShowDraft(await app.PackageDraft()), IntakeApp.Officer)).Value;

        Assert.Equal(["applicant", "facts", "subject", "documents", "fee", "check"], DraftSteps.For(with.HasSubject));
        Assert.DoesNotContain(DraftSteps.Subject, DraftSteps.For(without.HasSubject));
    }

    [Fact]
    public void Panels_OfTheProduct_AreThereForEverySubjectAndNoOther()
    {
        var panels = Discovery.Types<ISubjectPanel>().Select(t => t.Assembly).ToList();

        Assert.Equal(Discovery.Types<IIntakeSubject>().Select(t => t.Assembly).OrderBy(a => a.FullName), panels.OrderBy(a => a.FullName));
    }

    private Task<Guid> Draft(string? subject) => app.PackageDraft(c => c with { Subject = subject }, IntakeApp.WithSubject);

    private Task<Result<AcceptedDraft>> Accept(Guid draft) => app.Send(new AcceptDraft(draft, 2), IntakeApp.Officer, "intake", key: draft);
}
