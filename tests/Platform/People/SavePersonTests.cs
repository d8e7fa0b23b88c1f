using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Auditing;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Tests.Platform.Intake;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Platform.People;

public sealed class SavePersonTests(IntakeApp app) : IClassFixture<IntakeApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SavePerson_New_IsKeptAsWrittenWithKeysAndAudit()
    {
        var entry = IntakeApp.Somebody("Әділханова") with { Patronymic = null, Address = " Астана " };

        var saved = (await app.Send(new SavePerson(entry), IntakeApp.Officer, "people")).Value;

        var person = await app.Read(db => db.People.Include(p => p.NameKeys).SingleAsync(p => p.Id == saved.PersonId, Token));
        Assert.Equal(("Әділханова", "Астана", "KAZ", 1), (person.Surname, person.Address, person.Citizenship, person.Version));
        Assert.Equal([$"адилханова айым|{entry.BirthDate:yyyyMMdd}", $"айым адилханова|{entry.BirthDate:yyyyMMdd}"], person.NameKeys.Select(k => k.Key).Where(k => k[0] != '#').Order());
        Assert.Equal(AuditVerb.Changed, await app.Read(db => db.Audit.Where(a => a.PersonId == saved.PersonId).Select(a => a.Verb).SingleAsync(Token)));
    }

    [Fact]
    public async Task SavePerson_LikelyDuplicate_IsShownBeforeANewRecordIsMade()
    {
        var known = IntakeApp.Somebody("Ескендірова");
        var id = await app.AddPerson(known);
        var alike = known with { Iin = null, Surname = "Ескендирова", GivenName = "Дана" };

        var asked = (await app.Send(new SavePerson(alike), IntakeApp.Officer)).Value;
        var confirmed = (await app.Send(new SavePerson(alike, ConfirmedNew: true), IntakeApp.Officer)).Value;

        Assert.Null(asked.PersonId);
        var duplicate = Assert.Single(asked.Duplicates);
        Assert.Equal((id, true, false), (duplicate.Person.Id, duplicate.SameBirthDateAndSimilarName, duplicate.IsCertain));
        Assert.NotNull(confirmed.PersonId);
    }

    [Fact]
    public async Task SavePerson_SameDocument_IsALikelyDuplicateWhateverTheName()
    {
        var entry = IntakeApp.Somebody() with { DocumentNumber = "AA 55 001", DocumentIssuer = "ІІМ", DocumentIssuedOn = new(2021, 1, 1) };
        await app.AddPerson(entry);

        var asked = (await app.Send(new SavePerson(IntakeApp.Somebody("Басқа") with { GivenName = "Біреу", DocumentNumber = "aa-55001", DocumentIssuer = "ІІМ", DocumentIssuedOn = new(2021, 1, 1) }), IntakeApp.Officer)).Value;

        Assert.True(Assert.Single(asked.Duplicates).SameDocument);
    }

    [Fact]
    public async Task SavePerson_SameIin_NeverMakesASecondRecord()
    {
        var entry = IntakeApp.Somebody();
        await app.AddPerson(entry);

        var result = (await app.Send(new SavePerson(entry with { Surname = "Басқатегі" }, ConfirmedNew: true), IntakeApp.Officer)).Value;

        Assert.Null(result.PersonId);
        Assert.True(Assert.Single(result.Duplicates).IsCertain);
    }

    [Fact]
    public async Task SavePerson_TwoOfficersAtOnce_MakeOneRecord()
    {
        var entry = IntakeApp.Somebody("Қосарова");

        await Task.WhenAll(app.Send(new SavePerson(entry), IntakeApp.Officer), app.Send(new SavePerson(entry), IntakeApp.Colleague));

        Assert.Equal(1, await app.Read(db => db.People.CountAsync(p => p.Iin == entry.Iin, Token)));
    }

    [Fact]
    public async Task SavePerson_RepeatedWithItsKey_MakesOneRecord()
    {
        var (entry, key) = (IntakeApp.Somebody("Қайталанова") with { Iin = null }, Guid.NewGuid());

        var first = await app.Send(new SavePerson(entry), IntakeApp.Officer, key: key);
        var again = await app.Send(new SavePerson(entry), IntakeApp.Officer, key: key);

        Assert.Equal(first.Value.PersonId, again.Value.PersonId);
    }

    [Fact]
    public async Task SavePerson_CorrectedOverAStalePage_SaysWhoWasFirst()
    {
        var entry = IntakeApp.Somebody();
        var id = await app.AddPerson(entry);
        await app.Send(new SavePerson(entry with { Phone = "1" }, id, 1), IntakeApp.Colleague);

        var late = await app.Send(new SavePerson(entry with { Phone = "2" }, id, 1), IntakeApp.Officer);

        Assert.Equal(IntakeApp.Colleague.Name, Assert.IsType<Failure.Conflict>(late.Failure).ByName);
        Assert.Equal("1", await app.Read(db => db.People.Where(p => p.Id == id).Select(p => p.Phone).SingleAsync(Token)));
    }

    [Fact]
    public async Task SavePerson_IinOfSomebodyElse_IsRefusedAtTheField()
    {
        var (mine, other) = (IntakeApp.Somebody(), IntakeApp.Somebody("Басқа"));
        var id = await app.AddPerson(mine with { Iin = null });
        await app.AddPerson(other);

        var result = await app.Send(new SavePerson(mine with { Iin = other.Iin, BirthDate = other.BirthDate }, id), IntakeApp.Officer);

        Assert.Equal(("iin", "iin-taken"), Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors) is var e ? (e.Field, e.Code) : default);
    }

    [Fact]
    public async Task SavePerson_WrongData_NamesTheFieldAndKeepsNothing()
    {
        var result = await app.Send(new SavePerson(IntakeApp.Somebody() with { Surname = " " }), IntakeApp.Officer);

        Assert.Equal("surname", Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Field);
    }

    [Fact]
    public async Task SavePerson_Examiner_IsNotAllowed() =>
        Assert.IsType<Failure.NotAllowed>((await app.Send(new SavePerson(new NewPersonEntry()), Actors.With("Examiner", Roles.Examiner))).Failure);

    [Fact]
    public async Task AddRepresentation_AttorneyWithoutADate_NamesTheField()
    {
        var (person, attorney) = (await app.AddPerson(), await app.AddPerson());

        var open = await app.Send(new AddRepresentation(person, attorney, RepresentationKind.Attorney, "№ 5", null), IntakeApp.Officer);
        var over = await app.Send(new AddRepresentation(person, attorney, RepresentationKind.Attorney, "№ 5", IntakeApp.Today.AddDays(-1)), IntakeApp.Officer);
        var right = await app.Send(new AddRepresentation(person, attorney, RepresentationKind.Attorney, "№ 5", IntakeApp.Today), IntakeApp.Officer);

        // C-1: a power of attorney is valid to a date
        Assert.Equal("validTo", Assert.Single(Assert.IsType<Failure.Invalid>(open.Failure).Errors).Field);
        Assert.Equal("date-over", Assert.Single(Assert.IsType<Failure.Invalid>(over.Failure).Errors).Code);
        Assert.True(right.IsOk);
    }

    [Fact]
    public async Task SaveOrganisation_Right_IsFoundByBinAndByName()
    {
        var bin = Bin.Create(new(2015, 3, 1), BinType.Resident, BinUnit.Head, 4321)!.Value.Value;
        var entry = new NewOrganisationEntry
        {
            Bin = bin,
            Name = "«Қазжолтранс» ЖШС",
            RegisteredOn = new(2015, 3, 9),
            Head = "Сәтбаев Ерлан",
            Address = "Астана, Кенесары көшесі, 4",
        };

        var wrong = await app.Send(new SaveOrganisation(entry with { RegisteredOn = new(2015, 4, 1) }), IntakeApp.Officer);
        var saved = await app.Send(new SaveOrganisation(entry), IntakeApp.Officer);

        Assert.Equal("bin-other-date", Assert.Single(Assert.IsType<Failure.Invalid>(wrong.Failure).Errors).Code);
        foreach (var text in new[] { bin, "казжол", "жшс" })
        {
            Assert.Equal(saved.Value, Assert.Single((await app.Send(new FindOrganisations(text), IntakeApp.Officer)).Value).Id);
        }
    }
}
