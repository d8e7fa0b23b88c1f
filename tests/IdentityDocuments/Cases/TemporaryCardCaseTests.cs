using Licensing.IdentityDocuments.Domain;
using Licensing.IdentityDocuments.Features;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Platform.Verifying;

namespace Licensing.Tests.IdentityDocuments.Cases;

/// <summary>TI on the spot: issued, printed, handed over, and ended with the identity card (TI-6).</summary>
public sealed class TemporaryCardCaseTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    // TI-4.1: thirty minutes; TI-6: valid at once, at most sixty days; TI-7: a fifth of the index.
    [Fact]
    public async Task Grant_OnTheSpot_IsPrintedAndHandedOver()
    {
        var person = await app.Person();
        var id = await app.AcceptCard(person);
        var about = await app.CaseOf(id);
        Assert.Equal((865m, app.Clock.Now.UtcDateTime.AddMinutes(30)), (about.Payments.Sum(p => p.Amount), about.DueAt));
        Assert.Empty(about.Steps);
        Assert.IsType<Failure.NotFound>((await app.Send(new PrintTemporaryCard(id, "https://x/verify"), IdentityApp.Intake)).Failure);

        Assert.Equal(CaseState.Granted, (await app.Grant(id)).Value);

        var card = Assert.Single(await app.DocumentsOf(person));
        Assert.Equal((CitizenDocumentKind.TemporaryCard, CitizenDocumentStatus.Valid, app.Today, app.Today.AddDays(60)), (card.Kind, card.Status, card.From, card.Until));
        Assert.StartsWith("TI ", card.Number, StringComparison.Ordinal);
        Assert.True((await app.Send(new PrintTemporaryCard(id, "https://x/verify"), IdentityApp.Intake)).IsOk);
        Assert.True((await app.Send(new VerifyPaper(card.VerifyCode), Actor.Public)).Value.IsValid);
        Assert.Equal($"уақытша жеке куәлік № {card.Number}", (await app.Send(new ShowHandOver(id), IdentityApp.Intake)).Value.Thing);
        Assert.True((await app.HandOver(id, person)).IsOk);
        Assert.Equal(person.Name.Full, Assert.Single(await app.DocumentsOf(person)).HandedTo);
    }

    // TI-6: it ends when the identity card is handed over, not with a passport.
    [Fact]
    public async Task HandOver_IdentityCard_EndsTheTemporaryCard()
    {
        var person = await app.Person();
        var order = await app.Ordered(person, IdentityApp.Facts("identity-card", "lost"));
        var card = await app.AcceptCard(person);
        Assert.True((await app.Grant(card)).IsOk);
        Assert.True((await app.HandOver(card, person)).IsOk);
        await app.Whole(person);
        Assert.Equal(CitizenDocumentStatus.Valid, (await Card(person)).Status);

        await app.Produce(order);
        Assert.True((await app.Told(order)).IsOk);
        Assert.True((await app.HandOver(order, person)).IsOk);

        var ended = await Card(person);
        Assert.Equal((CitizenDocumentStatus.Ended, app.Today), (ended.Status, ended.EndedOn!.Value));
        Assert.False((await app.Send(new VerifyPaper(ended.VerifyCode), Actor.Public)).Value.IsValid);
        Assert.Equal("ID.document-ended", Assert.IsType<Failure.Refused>((await app.Send(new PrintTemporaryCard(card, "https://x/verify"), IdentityApp.Intake)).Failure).Problem.Code);
        Assert.Contains(await app.EventsOf(person), e => e.Contains(ended.Number, StringComparison.Ordinal) && e.Contains("\"Ended\"", StringComparison.Ordinal));
    }

    // Nobody holds two; after sixty days the next one can be issued, whether or not the job was there.
    [Fact]
    public async Task Grant_ASecondOne_WaitsForTheEndOfTheFirst()
    {
        var person = await app.Person();
        var (first, second) = (await app.AcceptCard(person), await app.AcceptCard(person));
        Assert.True((await app.Grant(first)).IsOk);
        Assert.Equal("TI.holds-one", Assert.IsType<Failure.Refused>((await app.Grant(second)).Failure).Problem.Code);
        var start = app.Clock.Now;
        try
        {
            app.Clock.Advance(TimeSpan.FromDays(61));
            var granted = await app.Grant(second);
            Assert.True(granted.IsOk, $"{granted.Failure}");
        }
        finally
        {
            app.Clock.Now = start;
        }
    }

    // TI-9, TI-10: below sixteen is a ground; the form asks for where the applicant was born and lives.
    [Fact]
    public async Task Draft_BelowSixteen_IsAGround()
    {
        var child = await app.Person(10, 12, hasCard: false);
        var (_, saved) = await app.Draft("TI", new DraftContent { PersonId = child.Id, Subject = "{}" });
        Assert.Equal("below-16", Assert.Single(saved.Assessment.Answer!.Grounds).Code);
        Assert.Equal(["subject.birthPlace", "subject.address"], saved.Assessment.ErrorsOf(DraftSteps.Subject).Select(e => e.Field));
        var foreigner = await app.Person(country: "RUS");
        Assert.False((await app.TryAccept("TI", foreigner, [], IdentityApp.Form)).IsOk);
    }

    private async Task<CitizenDocument> Card(Person person) => (await app.DocumentsOf(person)).Single(d => d.Kind == CitizenDocumentKind.TemporaryCard);
}
