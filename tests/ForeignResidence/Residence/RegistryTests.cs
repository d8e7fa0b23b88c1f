using Licensing.ForeignResidence.Domain;
using Licensing.ForeignResidence.Features;
using Licensing.Platform.People;
using Licensing.Platform.Search;
using Licensing.Platform.UseCases;

namespace Licensing.Tests.ForeignResidence.Residence;

/// <summary>RP registry: search, states by the day, the list of what ends, annulment, merged people.</summary>
public sealed class RegistryTests(ResidenceApp app) : IClassFixture<ResidenceApp>
{
    // By number, however typed; by the passport; by IIN; by the name in any order and letter variants (C-1).
    [Fact]
    public async Task Find_AnyWord_FindsTheDocument()
    {
        var person = await app.Person("KGZ");
        var made = await app.GrantPermit((await app.Permit(person)).CaseId);
        string[] words =
        [
            made.Number, made.Number.Replace("RP ", "rp", StringComparison.Ordinal), made.Number[3..], $"{person.Surname} {person.GivenName}",
            person.GivenName.ToUpperInvariant(), .. person.Iin is { } iin ? [iin] : Array.Empty<string>(),
        ];

        foreach (var word in words)
        {
            var found = (await app.Send(new FindDocuments(word, Size: 500), ResidenceApp.Elsewhere)).Value;
            Assert.True(found.Lines.Any(l => l.Id == made.Id), word);
        }

        Assert.DoesNotContain((await app.Send(new FindDocuments(Size: 500), ResidenceApp.Elsewhere)).Value.Lines, l => l.Id == made.Id);
        Assert.Equal("RP.search-words", Assert.Single(Assert.IsType<Failure.Invalid>((await app.Send(new FindDocuments("9"), ResidenceApp.Intake)).Failure).Errors).Code);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new FindDocuments(), Testing.Actors.At(ResidenceApp.Unit, "KZ-AST", "Патруль", Roles.Patrol))).Failure);
    }

    // The list goes on page after page, each line once, by the last day.
    [Fact]
    public async Task Find_Ending_GoesThroughAllInOrder()
    {
        var mine = new List<Guid>();
        foreach (var days in new[] { 63, 61, 62 })
        {
            mine.Add((await app.GrantPermit((await app.Permit(await app.Person(), app.Today.AddDays(days + 2))).CaseId)).Id);
        }

        var (start, seen, cursor) = (app.Clock.Now, new List<DocumentLine>(), (DayCursor?)null);
        try
        {
            app.Clock.Advance(TimeSpan.FromDays(10));
            do
            {
                var page = (await app.Send(new FindDocuments(State: ResidenceState.Ending, After: cursor, Size: 2), ResidenceApp.Intake)).Value;
                seen.AddRange(page.Lines);
                cursor = page.Next;
            }
            while (cursor is not null);
        }
        finally
        {
            app.Clock.Now = start;
        }

        Assert.Equal(seen.Count, seen.Select(l => l.Id).Distinct().Count());
        Assert.Equal([mine[1], mine[2], mine[0]], seen.Select(l => l.Id).Where(mine.Contains));
        Assert.True(seen.Zip(seen.Skip(1)).All(p => p.First.Until <= p.Second.Until));
    }

    // The daily job: what is over is closed, so that the next can be issued; what ends is marked once.
    [Fact]
    public async Task Age_LastDayPast_ClosesAndMarksOnce()
    {
        var person = await app.Person();
        var id = (await app.Permit(person, app.Today.AddMonths(3))).CaseId;
        var made = await app.GrantPermit(id);
        await app.MakePermit(id);
        Assert.True((await app.HandOver(id, person)).IsOk);
        var start = app.Clock.Now;
        try
        {
            app.Clock.Advance(TimeSpan.FromDays(40));
            await app.Send(new AgeDocuments(), Actor.System);
            var marked = (await app.DocumentOf(id)).RemindedOn;
            Assert.Equal(app.Today, marked);
            app.Clock.Advance(TimeSpan.FromDays(1));
            await app.Send(new AgeDocuments(), Actor.System);
            Assert.Equal(marked, (await app.DocumentOf(id)).RemindedOn);

            app.Clock.Now = start.AddDays(made.Until.DayNumber - app.Today.DayNumber + 42);
            await app.Send(new AgeDocuments(), Actor.System);
            Assert.Equal((ResidenceDocumentStatus.Ended, made.Until.AddDays(1)), ((await app.DocumentOf(id)).Status, (await app.DocumentOf(id)).EndedOn));
            var next = await app.GrantPermit((await app.Permit(person)).CaseId);
            Assert.Equal(ResidenceDocumentStatus.InForce, next.Status);
        }
        finally
        {
            app.Clock.Now = start;
        }
    }

    [Fact]
    public async Task Annul_RoleRegionVersion_AreChecked()
    {
        var made = await app.GrantPermit((await app.Permit(await app.Person())).CaseId);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new AnnulDocument(made.Id, made.Version, "себеп"), ResidenceApp.Decider)).Failure);
        Assert.Equal("RP.another-region", Assert.IsType<Failure.Refused>((await app.Send(new AnnulDocument(made.Id, made.Version, "себеп"), ResidenceApp.Elsewhere)).Failure).Problem.Code);
        Assert.Equal("RP.basis-needed", Assert.Single(Assert.IsType<Failure.Invalid>((await app.Send(new AnnulDocument(made.Id, made.Version, " "), ResidenceApp.Chief)).Failure).Errors).Code);
        Assert.IsType<Failure.Conflict>((await app.Send(new AnnulDocument(made.Id, made.Version + 1, "себеп"), ResidenceApp.Chief)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new AnnulDocument(Guid.NewGuid(), 1, "себеп"), ResidenceApp.Chief)).Failure);
        Assert.True((await app.Send(new AnnulDocument(made.Id, made.Version, "себеп"), ResidenceApp.Chief)).IsOk);
        Assert.Equal("RP.document-ended", Assert.IsType<Failure.Refused>((await app.Send(new AnnulDocument(made.Id, made.Version + 1, "себеп"), ResidenceApp.Chief)).Failure).Problem.Code);
    }

    [Theory]
    [InlineData("InForce", 61, "InForce")]
    [InlineData("InForce", 60, "Ending")]
    [InlineData("InForce", 0, "Ending")]
    [InlineData("InForce", -1, "Ended")]
    [InlineData("Ended", -1, "Ended")]
    [InlineData("Annulled", 100, "Annulled")]
    public void State_FollowsFromTheDay(string status, int days, string state)
    {
        var today = new DateOnly(2026, 11, 24);
        Assert.Equal(state, $"{ResidenceStates.Of(Enum.Parse<ResidenceDocumentStatus>(status), today.AddDays(days), today)}");
    }

    // C-1: both records' documents are one person's.
    [Fact]
    public async Task Merge_People_DocumentsFollow()
    {
        var (kept, gone) = (await app.Person(), await app.Person());
        var made = await app.GrantPermit((await app.Permit(gone)).CaseId);
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(app.Provider);
        var follower = (FollowMergedResident)scope.ServiceProvider.GetService(typeof(FollowMergedResident))!;
        var db = (Licensing.ForeignResidence.Data.ForeignResidenceDb)scope.ServiceProvider.GetService(typeof(Licensing.ForeignResidence.Data.ForeignResidenceDb))!;
        await follower.Handle(new PeopleMerged(kept.Id, gone.Id), new UseCase(Actor.System, app.Clock.GetUtcNow().UtcDateTime, "outbox", null), ResidenceApp.Token);
        await db.SaveChangesAsync(ResidenceApp.Token);

        Assert.Equal(kept.Id, (await app.DocumentOf(made.CaseId!.Value)).PersonId);
        Assert.Single((await app.Send(new ShowResidenceOf(kept.Id), ResidenceApp.Intake)).Value.Documents);
        Assert.Equal(kept.Id, (await app.Send(new ShowDocument(made.Id), ResidenceApp.Intake)).Value.Line.PersonId);
    }
}
