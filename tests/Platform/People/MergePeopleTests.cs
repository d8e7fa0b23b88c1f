using Licensing.Platform.Intake;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Tests.Platform.Intake;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Platform.People;

/// <summary>Merging is a supervised act that keeps both histories (C-1).</summary>
public sealed class MergePeopleTests(IntakeApp app) : IClassFixture<IntakeApp>
{
    private const string Reason = "Бір адам: туу туралы куәлік бойынша тексерілді";

    private static readonly Actor Supervisor = Actors.With("Дәурен Қалиев", Roles.Supervisor);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task MergePeople_SamePerson_CasesDocumentsAndIinMoveAndBothHistoriesStay()
    {
        var entry = IntakeApp.Somebody("Біріктірова") with { DocumentNumber = "MM 1", DocumentIssuer = "ІІМ", DocumentIssuedOn = new(2020, 1, 1) };
        var old = await app.AddPerson(entry);
        var kept = await app.AddPerson(entry with { Iin = null, DocumentNumber = "MM 2" });
        var (draft, _) = await app.Draft(IntakeApp.Package(old));
        var accepted = (await app.Send(new AcceptDraft(draft, 2), IntakeApp.Officer)).Value;

        var merged = (await app.Send(new MergePeople(kept, old, Reason), Supervisor, "merge")).Value;

        Assert.Equal((1, 1), (merged.Cases, merged.Documents));
        var page = (await app.Send(new ShowPerson(kept), IntakeApp.Officer, "тексеру")).Value;
        Assert.Equal((entry.Iin, 2), (page.Data.Iin, page.Documents.Count));
        Assert.Equal(accepted.Number, Assert.Single(page.Cases).Number);
        Assert.Equal(kept, (await app.Send(new ShowPerson(old), IntakeApp.Officer, "тексеру")).Value.MergedIntoId);
        Assert.Equal([kept], (await app.Send(new FindPeople("біріктір"), IntakeApp.Officer, "тексеру")).Value.Hits.Select(h => h.Id));
        Assert.Equal("Corrected", await app.Read(db => db.Events.Where(e => e.CaseId == accepted.CaseId).OrderByDescending(e => e.Ordinal).Select(e => e.Type).FirstAsync(Token)));
        Assert.Equal(1, await app.Read(db => db.Outbox.CountAsync(m => m.Type == typeof(PeopleMerged).FullName && m.Payload.Contains(old.ToString()), Token)));
    }

    [Fact]
    public async Task MergePeople_TwoIins_AreDifferentPeople()
    {
        var result = await app.Send(new MergePeople(await app.AddPerson(), await app.AddPerson(), Reason), Supervisor);

        Assert.Equal("merge-two-iins", Assert.IsType<Failure.Refused>(result.Failure).Problem.Code);
    }

    [Fact]
    public async Task MergePeople_Again_IsRefused()
    {
        var (kept, old) = (await app.AddPerson(), await app.AddPerson(IntakeApp.Somebody() with { Iin = null }));
        await app.Send(new MergePeople(kept, old, Reason), Supervisor);

        var again = await app.Send(new MergePeople(kept, old, Reason), Supervisor);

        Assert.Equal("merge-impossible", Assert.IsType<Failure.Refused>(again.Failure).Problem.Code);
    }

    [Fact]
    public async Task MergePeople_NoReasonOrOneself_NamesTheFields()
    {
        var id = await app.AddPerson();

        var result = await app.Send(new MergePeople(id, id, "ok"), Supervisor);

        Assert.Equal(["mergeId", "reason"], Assert.IsType<Failure.Invalid>(result.Failure).Errors.Select(e => e.Field));
    }

    [Fact]
    public async Task MergePeople_IntakeOfficer_IsNotAllowed() =>
        Assert.IsType<Failure.NotAllowed>((await app.Send(new MergePeople(Guid.NewGuid(), Guid.NewGuid(), Reason), IntakeApp.Officer)).Failure);

    [Fact]
    public async Task ShowPerson_CaseOfAnotherOffice_IsCountedNotShown()
    {
        var person = await app.AddPerson();
        var (draft, _) = await app.Draft(IntakeApp.Package(person));
        await app.Send(new AcceptDraft(draft, 2), IntakeApp.Officer);

        var page = (await app.Send(new ShowPerson(person), Actors.At(Actors.Almaty, "KZ-ALA", "Stranger", Roles.IntakeOfficer), "people")).Value;
        var later = (await app.Send(new ShowPerson(person), IntakeApp.Officer, "тексеру")).Value;

        Assert.Equal((0, 1), (page.Cases.Count, page.CasesElsewhere));
        // C-10: a person can be shown who looked at their data
        Assert.Contains(later.Lookers, l => l is { UserName: "Stranger", Purpose: "people" });
    }
}
