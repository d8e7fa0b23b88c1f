using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Search;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Platform.Cases;

public sealed class PublicStatusTests(CasesApp app) : IClassFixture<CasesApp>
{
    [Fact]
    public async Task ShowPublicStatus_NumberAndDate_TellStatusStepDueAndWhere()
    {
        var made = await app.Accepted(withStep: true);

        var status = (await app.Send(new ShowPublicStatus(made.Number, made.ApplicantDate), Actor.Public)).Value.Status!;

        Assert.Equal((CaseState.InReview, DeskFlow.Examined), (status.State, status.Step));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 16, 0, 0, TimeSpan.FromHours(5)), status.DueAt);
        // DL-7.1: due at 16:00, so from the window of 18:00 on.
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 18, 0, 0, TimeSpan.FromHours(5)), status.CollectFrom);
        Assert.Equal(2, status.Where.Windows.Count);
        Assert.Contains("identity-document", status.Bring);
        Assert.Equal((StepState.Open, null), (Assert.Single(status.Steps).State, status.Steps[0].ClosedAt));
    }

    [Fact]
    public async Task ShowPublicStatus_WrongDateAndUnknownNumber_GetTheSameAnswerAndATrace()
    {
        var made = await app.Accepted();
        var unknown = CaseNumber.Create("TC", 2026, 9_999_999).Value;

        var wrongDate = await app.Send(new ShowPublicStatus(made.Number, made.ApplicantDate.AddDays(1)), Actor.Public);
        var wrongNumber = await app.Send(new ShowPublicStatus(unknown, made.ApplicantDate), Actor.Public);

        Assert.Equal(wrongDate.Value, wrongNumber.Value);
        Assert.Null(wrongDate.Value.Status);
        Assert.Equal(2, await app.Read(db => db.Audit.CountAsync(a => a.SubjectKind == "public-status" && a.CaseId == null
            && (a.SubjectId == made.Number || a.SubjectId == unknown))));
    }

    [Fact]
    public async Task ShowPublicStatus_MistypedNumber_SaysSoAtOnce()
    {
        var number = (await app.Accepted()).Number;
        var mistyped = number[..^1] + (number[^1] == '0' ? '1' : '0');

        var result = await app.Send(new ShowPublicStatus(mistyped, new DateOnly(1990, 1, 1)), Actor.Public);

        Assert.Equal("case-number-mistyped", Assert.Single(Assert.IsType<Failure.Invalid>(result.Failure).Errors).Code);
    }

    [Fact]
    public async Task ShowPublicStatus_Decided_TellsUntilWhenItLiesReady()
    {
        var made = await app.Accepted();
        await app.Decide(made.Id, DecisionKind.Grant);

        var status = (await app.Send(new ShowPublicStatus(made.Number, made.ApplicantDate), Actor.Public)).Value.Status!;

        Assert.Equal(new DateOnly(2026, 12, 24), status.CollectUntil);
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.FromHours(5)), status.CollectFrom);
        Assert.DoesNotContain(made.ApplicantName, CaseJson.Write(status), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SearchAll_NumberIinNameAndDocument_FindTheCaseOfTheOffice()
    {
        var person = CasesApp.NewPerson(surname: "Іздестірілгенова");
        var made = await app.Accepted(person: person);

        Assert.Equal(made.Id, Assert.Single((await Search(made.Number)).Cases).Id);
        Assert.Contains((await Search(person.Iin!)).Cases, c => c.Id == made.Id);
        var byName = await Search("айым издестирилгенова");
        Assert.Equal(person.Id, Assert.Single(byName.People).Id);
        Assert.Contains(byName.Cases, c => c.Id == made.Id);
        Assert.Empty((await app.Send(new SearchAll(made.Number), CasesApp.Elsewhere)).Value.Cases);
    }

    [Fact]
    public async Task SearchAll_OneSwappedDigit_SaysMistyped()
    {
        var number = (await app.Accepted()).Number;
        var mistyped = number[..^1] + (number[^1] == '0' ? '1' : '0');

        Assert.True((await Search(mistyped)).Mistyped);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new SearchAll(number), Actors.With("Әкімші", Roles.Administrator))).Failure);
    }

    private async Task<FoundAll> Search(string text) => (await app.Send(new SearchAll(text), CasesApp.Decider, "тексеру")).Value;
}
