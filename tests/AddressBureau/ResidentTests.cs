using Licensing.AddressBureau.Features.Residents;
using Licensing.Kernel.People.Matching;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.AddressBureau;

/// <summary>AC flow: the registrar finds a person by one line, with a purpose, and sees where they are and were registered.</summary>
public sealed class ResidentTests(BureauApp app) : IClassFixture<BureauApp>
{
    // Any spelling, order and script, with a date or a year.
    [Theory]
    [InlineData("Қожахметов Қанат 17.05.1979")]
    [InlineData("кожахметов канат 1979")]
    [InlineData("Канат Кожахметов 1979")]
    [InlineData("Kozhakhmetov Kanat 1979")]
    [InlineData("Qojahmetov Qanat 17.05.1979")]
    [InlineData("Kanat Kozhakhmetov 17051979")]
    [InlineData("Кожахмтов Канат 17.05.1979")]
    [InlineData("Ганиевич Канат Кожахметов 1979")]
    public async Task Find_AnySpellingOrderAndScript_FindsThePerson(string line)
    {
        var person = await app.Person("Қожахметов", "Қанат", "Ғаниұлы", "1979-05-17");
        var other = await app.Person("Қожахметов", "Болат", "Ғаниұлы", "1979-05-17");
        var found = await Find(line);

        Assert.Contains(found.Hits, h => h.Person.Id == person.Id && h.IsSure && h.Reasons.Count > 0);
        Assert.DoesNotContain(found.Hits, h => h.Person.Id == other.Id && h.IsSure);
    }

    [Fact]
    public async Task Find_OtherYear_FindsNobody()
    {
        await app.Person("Тоқаев", "Шоқан", born: "1983-02-03");
        Assert.Single((await Find("Токаев Шокан 1983")).Hits);
        Assert.Empty((await Find("Токаев Шокан 1984")).Hits);
        Assert.True((await Find("Токаев Шокан")).AsksForBirth);
    }

    [Fact]
    public async Task Find_ByIin_IsExactAndShowsTheAddress()
    {
        var person = await app.Person("Сәрсенов", "Дархан", born: "1985-06-07", iin: "850607300016");
        await app.Arrive(person, await app.Flat("51"), app.Today.AddYears(-1));
        var hit = Assert.Single((await Find("850607300016")).Hits);
        Assert.Equal(person.Id, hit.Person.Id);
        Assert.Contains("51-үй", hit.Address!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_SaysWhyRecordsMatch()
    {
        await app.Person("Бекмұханов", "Олжас", born: "1971-11-12");
        var hit = Assert.Single((await Find("Oljas Bekmuhanov 1971")).Hits);
        Assert.True(hit.IsSwapped);
        Assert.Equal([PartAgreement.Spelling, PartAgreement.Spelling], hit.Reasons.Select(r => r.Agreement));
    }

    [Fact]
    public async Task Find_AtMostFifty_AndSaysThatThereAreMore()
    {
        for (var i = 0; i < 60; i++)
        {
            await app.Person("Жарылқасын", $"Ержан{(char)('а' + (i % 30))}", $"{i}");
        }

        var found = await Find("жарылкасын");
        Assert.Equal((50, true), (found.Hits.Count, found.HasMore));
    }

    [Fact]
    public async Task Find_ByTheBeginningOfADocumentNumber_TheOldestFirst()
    {
        foreach (var (born, number) in new[] { ("1999-02-03", "X7310001"), ("1951-02-03", "X7310002"), ("1975-02-03", "X7310003") })
        {
            await app.Person("Құжатты", "Асан", born: born, card: number);
        }

        Assert.Equal([1951, 1975, 1999], (await Find("X731000")).Hits.Select(h => h.Person.BirthDate.Year));
    }

    // C-10: no look without a purpose; the trail keeps it.
    [Fact]
    public async Task Look_WithoutPurpose_IsRefused_AndWithOneIsAudited()
    {
        var person = await app.Person("Мырзахметов", "Еділ", born: "1966-08-09");
        Assert.Equal("purpose", Assert.IsType<Failure.Invalid>((await app.Send(new FindResidents("Мырзахметов 1966"), BureauApp.Registrar)).Failure).Errors[0].Field);
        Assert.Equal("purpose", Assert.IsType<Failure.Invalid>((await app.Send(new ShowResident(person.Id), BureauApp.Registrar, " ")).Failure).Errors[0].Field);
        Assert.True((await app.Send(new ShowResident(person.Id), BureauApp.Registrar, BureauApp.Purpose)).IsOk);
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.PersonId == person.Id && a.Purpose == BureauApp.Purpose && a.Action == nameof(ShowResident), BureauApp.Token)));
        Assert.IsType<Failure.NotFound>((await app.Send(new ShowResident(Guid.CreateVersion7()), BureauApp.Registrar, BureauApp.Purpose)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new FindResidents("Мырзахметов"), BureauApp.At("Қабылдаушы", Roles.IntakeOfficer), BureauApp.Purpose)).Failure);
    }

    [Fact]
    public async Task Show_CurrentAndEarlierAddresses()
    {
        var person = await app.Person("Оразбаев", "Тілек", born: "1977-03-04");
        await app.Arrive(person, await app.Flat("61"), app.Today.AddYears(-3));
        await app.Arrive(person, await app.Flat("62"), app.Today.AddYears(-1));
        await app.Arrive(person, await app.Flat("63"), app.Today.AddDays(-10), app.Today.AddDays(20));
        await app.Arrive(person, await app.Flat("64"), app.Today.AddDays(-100), app.Today.AddDays(-50));

        var resident = (await app.Send(new ShowResident(person.Id), BureauApp.Registrar, BureauApp.Purpose)).Value;
        Assert.Equal([true, false], resident.Current.Select(c => c.Record.IsPermanent));
        Assert.Contains("д. 62", resident.Current[0].Ru, StringComparison.Ordinal);
        Assert.Equal(2, resident.Earlier.Count);
        Assert.Equal(PeopleQuestionKind.Name, (await Find("Оразбаев Тілек")).Question);
    }

    private async Task<FoundResidents> Find(string line)
    {
        var found = await app.Send(new FindResidents(line), BureauApp.Registrar, BureauApp.Purpose);
        Assert.True(found.IsOk, $"{found.Failure}");
        return found.Value;
    }
}
