using Licensing.Citizenship;
using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.IdentityDocuments.Features;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.Outbox;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Platform.Verifying;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.IdentityDocuments.Registry;

/// <summary>The register of documents: search, loss, ends, what others tell it (ID registry).</summary>
public sealed class RegistryTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Fact]
    public async Task Find_ByNumberNameOrIin_AndFilters()
    {
        var person = await app.Person();
        var passport = await Add(person, CitizenDocumentKind.Passport, "N4040404");
        await Add(person, CitizenDocumentKind.IdentityCard, "040404040");
        foreach (var text in new[] { "n4040404", "N 4040404", person.Iin!, person.Name.Full, $"{person.GivenName} {person.Surname}" })
        {
            Assert.Contains((await Find(new FindDocuments(text))).Lines, l => l.Id == passport.Id);
        }

        Assert.DoesNotContain((await Find(new FindDocuments(person.Iin, Kind: CitizenDocumentKind.IdentityCard))).Lines, l => l.Id == passport.Id);
        Assert.Empty((await Find(new FindDocuments(person.Iin, CitizenDocumentStatus.Lost))).Lines);
        var first = await Find(new FindDocuments(person.Iin, Size: 1));
        Assert.Equal(passport.Id, Assert.Single((await Find(new FindDocuments(person.Iin, Below: first.Next, Size: 1))).Lines).Id);
        Assert.DoesNotContain((await app.Send(new FindDocuments(), IdentityApp.Elsewhere)).Value.Lines, l => l.Id == passport.Id);
        Assert.Equal("ID.search-words", Code(await app.Send(new FindDocuments("a"), IdentityApp.Intake)));
        Assert.Equal("ID.search-words", Code(await app.Send(new FindDocuments(new string('a', 201)), IdentityApp.Intake)));
        Assert.IsType<Failure.NotAllowed>((await app.Send(new FindDocuments(), Testing.Actors.With("Патруль", Roles.Patrol))).Failure);
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.Action == nameof(FindDocuments) && a.SubjectId == passport.Number, IdentityApp.Token)));
        Assert.Equal(2, (await app.Send(new ShowDocumentsOf(person.Id), IdentityApp.Intake)).Value.Documents.Count);
        Assert.Equal(passport.Number, (await app.Send(new ShowDocument(passport.Id), IdentityApp.Intake)).Value.Line.Number);
        Assert.IsType<Failure.NotFound>((await app.Send(new ShowDocument(Guid.NewGuid()), IdentityApp.Intake)).Failure);
    }

    // ID registry: invalid at once, by any office of the country, and others learn of it.
    [Fact]
    public async Task ReportLost_AnyOffice_IsInvalidAtOnce()
    {
        var person = await app.Person();
        var held = await Add(person, CitizenDocumentKind.Passport, "N5050505");
        Assert.Equal("ID.words-needed", Code(await app.Send(new ReportLost(held.Id, held.Version, " "), IdentityApp.Intake)));
        Assert.Equal("too-long", Code(await app.Send(new ReportLost(held.Id, held.Version, new string('a', 301)), IdentityApp.Intake)));
        Assert.IsType<Failure.NotAllowed>((await app.Send(new ReportLost(held.Id, held.Version, "жоғалды"), IdentityApp.Chief)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new ReportLost(Guid.NewGuid(), 1, "жоғалды"), IdentityApp.Intake)).Failure);
        Assert.IsType<Failure.Conflict>((await app.Send(new ReportLost(held.Id, held.Version + 1, "жоғалды"), IdentityApp.Intake)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new ReportLost(held.Id, held.Version, "жоғалды"), IdentityApp.Intake with { PersonIin = person.Iin })).Failure);

        var command = new ReportLost(held.Id, held.Version, "20.11.2026 базарда");
        var both = await Task.WhenAll(app.Send(command, IdentityApp.Intake), app.Send(command, IdentityApp.Elsewhere));

        Assert.Single(both, r => r.IsOk);
        Assert.Equal("ID.document-ended", Assert.IsType<Failure.Refused>((await app.Send(command with { Version = held.Version + 1 }, IdentityApp.Intake)).Failure).Problem.Code);
        Assert.Equal((CitizenDocumentStatus.Lost, app.Today), Assert.Single(await app.DocumentsOf(person)) is var d ? (d.Status, d.EndedOn!.Value) : default);
        Assert.Contains("N5050505", Assert.Single(await app.EventsOf(person)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakeBack_ByWhoDecides_IsSurrendered()
    {
        var person = await app.Person();
        var held = await Add(person, CitizenDocumentKind.Passport, "N6060606");
        Assert.IsType<Failure.NotAllowed>((await app.Send(new TakeBackDocument(held.Id, held.Version, "қайтыс болды"), IdentityApp.Intake)).Failure);
        Assert.True((await app.Send(new TakeBackDocument(held.Id, held.Version, "қайтыс болды, куәлік № 7"), IdentityApp.Decider)).IsOk);
        Assert.Equal(CitizenDocumentStatus.Surrendered, Assert.Single(await app.DocumentsOf(person)).Status);
    }

    // One valid document of a kind, whatever writes at once.
    [Fact]
    public async Task Register_TwoValidOfAKind_TheDatabaseRefuses()
    {
        var person = await app.Person();
        await Add(person, CitizenDocumentKind.Passport, "N7070707");
        await Assert.ThrowsAsync<DbUpdateException>(() => Add(person, CitizenDocumentKind.Passport, "N7070708"));
    }

    // The last day still counts; the day after the job notes the end.
    [Fact]
    public async Task AgeDocuments_LastDayPast_Ends()
    {
        var (today, past) = (await app.Person(), await app.Person());
        await Add(today, CitizenDocumentKind.IdentityCard, "080808080", app.Today);
        await Add(past, CitizenDocumentKind.IdentityCard, "090909090", app.Today.AddDays(-1));
        await app.Send(new AgeDocuments(), Actor.System);
        Assert.Equal(CitizenDocumentStatus.Valid, Assert.Single(await app.DocumentsOf(today)).Status);
        Assert.Equal((CitizenDocumentStatus.Ended, app.Today), Assert.Single(await app.DocumentsOf(past)) is var d ? (d.Status, d.EndedOn!.Value) : default);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new AgeDocuments(), IdentityApp.Decider)).Failure);
    }

    // C-1: documents follow; CZ: who left the citizenship holds none.
    [Fact]
    public async Task Events_OfOthers_AreFollowed()
    {
        var (kept, merged) = (await app.Person(), await app.Person());
        await Add(kept, CitizenDocumentKind.Passport, "N1212121");
        await Add(merged, CitizenDocumentKind.Passport, "N1212122");
        await Add(merged, CitizenDocumentKind.IdentityCard, "121212121");
        await Happened(new PeopleMerged(kept.Id, merged.Id));
        Assert.Equal(["N1212121", "121212121"], (await app.DocumentsOf(kept)).Select(d => d.Number));
        Assert.Equal("N1212122", Assert.Single(await app.DocumentsOf(merged)).Number);

        await Happened(new CitizenshipChanged(kept.Id, Admitted: false, "№ 7", app.Today, Guid.NewGuid(), "CZ-26-0000001-0"));
        Assert.All(await app.DocumentsOf(kept), d => Assert.Equal(CitizenDocumentStatus.Surrendered, d.Status));
        await Happened(new CitizenshipChanged(merged.Id, Admitted: true, "№ 8", app.Today, Guid.NewGuid(), "CZ-26-0000002-0"));
        Assert.All(await app.DocumentsOf(merged), d => Assert.Equal(CitizenDocumentStatus.Valid, d.Status));
    }

    // A passport's code is not ours to verify: its QR is the printing house's.
    [Fact]
    public async Task Verify_Passport_IsUnknown()
    {
        var held = await Add(await app.Person(), CitizenDocumentKind.Passport, "N1313131");
        Assert.IsType<Failure.NotFound>((await app.Send(new VerifyPaper(held.VerifyCode), Actor.Public)).Failure);
    }

    private async Task<CitizenDocument> Add(Person person, CitizenDocumentKind kind, string number, DateOnly? until = null)
    {
        var made = SampleDocument.Of(person, kind, number, until);
        await app.Add<IdentityDocumentsDb>(made);
        return made;
    }

    private async Task<DocumentPage> Find(FindDocuments asked)
    {
        var found = await app.Send(asked, IdentityApp.Intake);
        Assert.True(found.IsOk, $"{found.Failure}");
        return found.Value;
    }

    private async Task Happened(IIntegrationEvent happened)
    {
        await app.Add<KernelDb>(new OutboxMessage { At = app.Clock.Now.UtcDateTime, Type = happened.GetType().FullName!, Payload = CaseJson.Write<object>(happened) });
        while (await app.Provider.GetRequiredService<OutboxPump>().Round(IdentityApp.Token) > 0)
        {
        }
    }

    private static string Code<T>(Result<T> result) => Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Code;
}
