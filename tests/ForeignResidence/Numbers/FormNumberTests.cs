using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain.Numbers;
using Licensing.ForeignResidence.Features.Numbers;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.ForeignResidence.Numbers;

/// <summary>IN-6.3: the operator forms the number, or answers with an error.</summary>
public sealed class FormNumberTests(NumberApp app) : IClassFixture<NumberApp>
{
    private static CancellationToken Token => NumberApp.Token;

    [Fact]
    public async Task FormNumber_NobodyAlike_GivesThePersonTheNumberAndGrantsTheCase()
    {
        var person = await app.Foreigner("Hoffmann", "Greta");
        var caseId = await app.Waiting(person);
        var formed = await app.Form(caseId);

        Assert.True(formed.IsOk, $"{formed.Failure}");
        var (number, about) = (await app.Number(caseId), await app.Case(caseId));
        Assert.StartsWith($"{person.BirthDate:yyMMdd}0", number.Number, StringComparison.Ordinal);
        Assert.Equal((formed.Value.Number, NumberStatus.Formed, NumberApp.Unit, person.Id), (number.Number, number.Status, number.OfficeId, number.PersonId));
        Assert.Equal((CaseState.Granted, NumberSteps.NumberFormed), (about.State, about.Steps.Single(s => s.Code == NumberSteps.Forming).Outcome));
        Assert.Equal(ApplicationState.Formed, (await app.Application(caseId)).State);
        Assert.Equal(number.Number, await app.Read(db => db.People.Where(p => p.Id == person.Id).Select(p => p.Iin).SingleAsync(Token)));
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.PersonId == person.Id && a.Action == nameof(FormNumber), Token)));
    }

    [Fact]
    public async Task FormNumber_SentTwiceWithOneKey_FormsOne()
    {
        var caseId = await app.Waiting(await app.Foreigner("Lindqvist", "Astrid"));
        var (command, key) = (new FormNumber(caseId, await app.VersionOf(caseId), []), Guid.CreateVersion7());
        var first = await app.Send(command, NumberApp.Operator, key: key);
        var again = await app.Send(command, NumberApp.Operator, key: key);

        Assert.Equal(first.Value, again.Value);
        Assert.IsType<Failure.Conflict>((await app.Send(command, NumberApp.Operator)).Failure);
        Assert.Equal("IN.answered-already", Refused(await app.Form(caseId)));
    }

    // One person never gets two: neither by two cases one after the other, nor at once.
    [Fact]
    public async Task FormNumber_TwoCasesOfOnePerson_GiveOneNumber()
    {
        var person = await app.Foreigner("Okafor", "Chidi");
        var cases = new[] { await app.Waiting(person), await app.Waiting(person) };
        var results = await Task.WhenAll(cases.Select(id => app.Form(id)));

        Assert.Single(results, r => r.IsOk);
        Assert.Equal(1, await app.Read<ForeignResidenceDb, int>(db => db.Numbers.CountAsync(n => n.PersonId == person.Id, Token)));
        var left = cases[Array.FindIndex(results, r => !r.IsOk)];
        Assert.True(Refused(await app.Form(left)) is "person-has-iin" or "grounds-stand");
        Assert.Equal(ApplicationState.Waiting, (await app.Application(left)).State);
    }

    // Two operators never form the same number; no serial is left out but where the check digit fails.
    [Fact]
    public async Task FormNumber_ManyAtOnceOfOneBirthDate_AreAllDifferentAndWithoutGaps()
    {
        const int Many = 12;
        var born = new DateOnly(1985, 6, 17);
        var cases = new List<Guid>();
        for (var i = 0; i < Many; i++)
        {
            // Names that are not alike: nobody has to be looked at.
            cases.Add(await app.Waiting(await app.Foreigner(Unlike(i), Unlike(i + Many), born)));
        }

        var formed = await Task.WhenAll(cases.Select(async id =>
        {
            Result<FormedNumber> result;
            do
            {
                result = await app.Form(id);
            }
            while (result.Failure is Failure.Conflict);
            return result;
        }));

        Assert.All(formed, f => Assert.True(f.IsOk, $"{f.Failure}"));
        var expected = Enumerable.Range(0, Many * 2).Select(serial => Iin.CreateForForeigner(born, serial)?.Value).OfType<string>().Take(Many);
        Assert.Equal(expected, formed.Select(f => f.Value.Number).Order());
    }

    // The number carries six digits of the date: a century apart they are the same, the numbers are not.
    [Fact]
    public async Task FormNumber_BornACenturyApart_TakesDifferentSerials()
    {
        var old = await app.Formed(await app.Foreigner("Bergström", "Karin", new(1905, 11, 2)));
        var young = await app.Formed(await app.Foreigner("Vasquez", "Diego", new(2005, 11, 2)));

        Assert.Equal(old.Number[..7], young.Number[..7]);
        Assert.NotEqual(old.Number, young.Number);
    }

    [Fact]
    public async Task FormNumber_SerialIsTakenByAnOldNumber_TakesTheNext()
    {
        var born = new DateOnly(1971, 2, 3);
        var first = NumberCounter.From(born, 0)!.Value;
        await app.Foreigner("Papadopoulos", "Nikos", born, iin: first.Number.Value);
        var caseId = await app.Waiting(await app.Foreigner("Tanaka", "Hiroshi", born));

        var formed = await app.Form(caseId);
        Assert.Equal(NumberCounter.From(born, first.Serial + 1)!.Value.Number.Value, formed.Value.Number);
    }

    // IN, Flow: a likely duplicate in other letters has to be looked at before.
    [Fact]
    public async Task FormNumber_TwinInCyrillic_IsLookedAtFirst()
    {
        var born = new DateOnly(1979, 8, 21);
        var twin = await app.Foreigner("Шмидт", "Томас", born);
        var caseId = await app.Waiting(await app.Foreigner("Schmidt", "Thomas", born));

        var shown = (await app.Send(new ShowNumberCase(caseId), NumberApp.Operator)).Value;
        var duplicate = Assert.Single(shown.Duplicates);
        Assert.Equal((twin.Id, true, false), (duplicate.Person.Id, duplicate.SameBirthDateAndSimilarName, duplicate.SameDocument));
        Assert.Equal("IN.look-at-duplicates", Refused(await app.Form(caseId)));
        Assert.True((await app.Form(caseId, twin.Id)).IsOk);
    }

    [Fact]
    public async Task ShowNumberCase_SameDocument_IsALikelyDuplicate()
    {
        var other = await app.Foreigner("Rossi", "Marco", passport: "YA 1234567");
        var caseId = await app.Waiting(await app.Foreigner("Bianchi", "Luca", passport: "YA1234567"));

        var duplicate = Assert.Single((await app.Send(new ShowNumberCase(caseId), NumberApp.Operator)).Value.Duplicates);
        Assert.Equal((other.Id, true), (duplicate.Person.Id, duplicate.SameDocument));
        Assert.Empty((await app.Send(new ShowNumberCase(caseId), NumberApp.Corporation)).Value.Duplicates);
    }

    // IN-4, IN-6.3: a reasoned refusal on the ground that the operator found.
    [Theory]
    [InlineData(nameof(ApplicationError.HasNumber), "already-has-iin")]
    [InlineData(nameof(ApplicationError.Mismatch), "data-mismatch")]
    public async Task AnswerError_Either_RefusesTheCaseOnItsGround(string error, string ground)
    {
        var caseId = await app.Waiting(await app.Foreigner("Dubois", "Claire"));
        var answered = await app.Send(
            new AnswerError(caseId, await app.VersionOf(caseId), Enum.Parse<ApplicationError>(error), " Паспорт: 1991 "), NumberApp.Operator);

        Assert.True(answered.IsOk, $"{answered.Failure}");
        var about = await app.Case(caseId);
        Assert.Equal((CaseState.Refused, StepState.Failed), (about.State, about.Steps.Single(s => s.Code == NumberSteps.Forming).State));
        Assert.Contains(ground, about.LastDecision!.Refusal!, StringComparison.Ordinal);
        var application = await app.Application(caseId);
        Assert.Equal((ApplicationState.Error, "Паспорт: 1991"), (application.State, application.ErrorWords));
        Assert.Equal("IN.answered-already", Refused(await app.Form(caseId)));
    }

    [Fact]
    public async Task AnswerError_WithoutWords_NamesTheField()
    {
        var caseId = await app.Waiting(await app.Foreigner("Nowak", "Ewa"));
        var answered = await app.Send(new AnswerError(caseId, await app.VersionOf(caseId), ApplicationError.Mismatch, " "), NumberApp.Operator);
        Assert.Equal("words", Assert.Single(Assert.IsType<Failure.Invalid>(answered.Failure).Errors).Field);
    }

    [Fact]
    public async Task FormNumber_NotWithTheOperatorYet_IsRefused() =>
        Assert.Equal("IN.not-with-operator", Refused(await app.Form(await app.Accepted(await app.Foreigner("Silva", "Joana")))));

    [Fact]
    public async Task FormNumber_AnotherOffice_FindsNoCase()
    {
        var caseId = await app.Waiting(await app.Foreigner("Kovacs", "Bela"));
        Assert.IsType<Failure.NotFound>((await app.Send(new FormNumber(caseId, await app.VersionOf(caseId), []), NumberApp.Stranger)).Failure);
    }

    [Fact]
    public async Task EveryStep_WrongRole_IsNotAllowed()
    {
        var caseId = await app.Waiting(await app.Foreigner("Peeters", "Jan"));
        Assert.IsType<Failure.NotAllowed>((await app.Send(new FormNumber(caseId, 1, []), NumberApp.Corporation)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new AnswerError(caseId, 1, ApplicationError.Mismatch, "x"), NumberApp.Counter)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new TakeConsent(caseId, 1), NumberApp.Operator)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new SendApplication(caseId, 1), NumberApp.Operator)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new ListNumberQueue(), NumberApp.Corporation)).Failure);
    }

    private static string Unlike(int i) =>
        $"{(char)('B' + i)}{"aeiou"[i % 5]}{(char)('b' + ((i * 7) % 24))}{"aeiou"[i / 5 % 5]}{(char)('b' + ((i * 5) % 24))}{(char)('b' + ((i * 11) % 24))}";

    private static string? Refused<T>(Result<T> result) => (result.Failure as Failure.Refused)?.Problem.Code;
}
