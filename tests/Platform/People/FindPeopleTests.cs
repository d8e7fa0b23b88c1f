using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Auditing;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Tests.Platform.Intake;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Platform.People;

public sealed class FindPeopleTests(IntakeApp app) : IClassFixture<IntakeApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Үмбетәлиева Гүлнәр")]
    [InlineData("умбеталиева гульнар", false)]
    [InlineData("УМБЕТАЛИЕВА ГУЛНАР")]
    [InlineData("Гүлнәр Үмбет")]
    [InlineData("Қайратқызы Гүлнәр Үмбетәлиева")]
    [InlineData("кайраткызы умб")]
    [InlineData("Үмбетәлиева 1984")]
    [InlineData("Үмбетәлиева 17.03.1984")]
    [InlineData("Үмбетәлиева 1985", false)]
    public async Task FindPeople_ByName_WhateverCaseLettersAndOrder(string text, bool found = true)
    {
        var id = await Umbetalieva();

        var hits = (await app.Send(new FindPeople(text), IntakeApp.Officer, "тексеру")).Value.Hits;

        // C-1: without regard to case, letter variants and the order of the parts
        Assert.Equal(found, hits.Any(h => h.Id == id));
    }

    [Fact]
    public async Task FindPeople_ByIinOrTheBeginningOfADocumentNumber_FindsOne()
    {
        var entry = IntakeApp.Somebody() with
        {
            DocumentKind = IdentityDocumentKind.Passport,
            DocumentNumber = "N 0777-123",
            DocumentIssuer = "ІІМ",
            DocumentIssuedOn = new(2020, 1, 1),
        };
        var id = await app.AddPerson(entry);

        var byIin = (await app.Send(new FindPeople(entry.Iin!), IntakeApp.Officer, "тексеру")).Value;
        var byDocument = (await app.Send(new FindPeople("n0777"), IntakeApp.Officer, "тексеру")).Value;
        var byBirthDate = (await app.Send(new FindPeople($"{entry.BirthDate:dd.MM.yyyy}", Most: 100), IntakeApp.Officer, "тексеру")).Value;

        Assert.Equal((PeopleQuestionKind.Iin, id), (byIin.Question, Assert.Single(byIin.Hits).Id));
        Assert.Equal((PeopleQuestionKind.Document, id), (byDocument.Question, Assert.Single(byDocument.Hits).Id));
        Assert.Equal((IdentityDocumentKind.Passport, "N 0777-123"), (byDocument.Hits[0].DocumentKind, byDocument.Hits[0].DocumentNumber));
        Assert.Contains(byBirthDate.Hits, h => h.Id == id);
    }

    [Fact]
    public async Task FindPeople_ManyFit_ShowsSomeAndSaysSo()
    {
        for (var i = 0; i < 4; i++)
        {
            await app.AddPerson(IntakeApp.Somebody("Көпболатова"));
        }

        var found = (await app.Send(new FindPeople("көпбол", Most: 3), IntakeApp.Officer, "тексеру")).Value;

        Assert.Equal((3, true), (found.Hits.Count, found.HasMore));
        Assert.Equal(3, found.Hits.DistinctBy(h => h.Id).Count());
    }

    [Fact]
    public async Task FindPeople_Searching_LeavesOneViewWithPurpose()
    {
        var officer = Actors.With("Searcher", Roles.IntakeOfficer);
        await Umbetalieva();

        await app.Send(new FindPeople("үмбет"), officer, "intake");
        await app.Send(new FindPeople("ү"), officer, "intake");

        // C-10: the search itself leaves one line; the name that was typed stays out of the trail
        var row = await app.Read(db => db.Audit.SingleAsync(a => a.UserId == officer.UserId, Token));
        Assert.Equal((AuditVerb.Viewed, "people-search", "intake"), (row.Verb, row.SubjectKind, row.Purpose));
    }

    [Fact]
    public async Task FindPeople_Auditor_IsNotAllowed() =>
        Assert.IsType<Failure.NotAllowed>((await app.Send(new FindPeople("омар"), Actors.With("Auditor", Roles.Auditor))).Failure);

    private async Task<Guid> Umbetalieva()
    {
        var born = new DateOnly(1984, 3, 17);
        var known = await app.Read(db => db.People.Where(p => p.Surname == "Үмбетәлиева").Select(p => (Guid?)p.Id).FirstOrDefaultAsync(Token));
        return known ?? await app.AddPerson(new NewPersonEntry
        {
            Iin = IntakeApp.NewIin(born),
            Surname = "Үмбетәлиева",
            GivenName = "Гүлнәр",
            Patronymic = "Қайратқызы",
            BirthDate = born,
            Sex = Sex.Female,
        });
    }
}
