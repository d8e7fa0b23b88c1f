using Licensing.ExitClearance.Domain;
using Licensing.ExitClearance.Features;
using Licensing.Platform.Data;
using Licensing.Platform.Outbox;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.ExitClearance;

/// <summary>The register: who sees which entries, and by what they are found.</summary>
public sealed class RegistryTests(ExitApp app) : IClassFixture<ExitApp>
{
    private static CancellationToken Token => ExitApp.Token;

    [Fact]
    public async Task Find_ByNumberIinOrName_FindsTheEntry()
    {
        var person = await app.Person();
        var accepted = await app.Accept(person);
        foreach (var text in new[] { accepted.Number, accepted.Number.ToLowerInvariant(), person.Iin!, person.Surname, $"{person.GivenName} {person.Surname}" })
        {
            Assert.Contains((await app.Send(new FindExits(text), ExitApp.Intake)).Value.Lines, l => l.CaseId == accepted.CaseId);
        }

        Assert.IsType<Failure.Invalid>((await app.Send(new FindExits("1"), ExitApp.Intake)).Failure);
        Assert.IsType<Failure.Invalid>((await app.Send(new FindExits(Size: 501), ExitApp.Intake)).Failure);
        Assert.Empty((await app.Send(new FindExits("99999999999"), ExitApp.Intake)).Value.Lines);
    }

    // C-11: an office sees its own, taken in or decided there; a supervisor the region.
    [Fact]
    public async Task Find_ByAnotherOffice_FindsNothing()
    {
        var (own, through) = ((await app.Accept(await app.Person())).CaseId, (await app.Accept(await app.Person(), corporation: true)).CaseId);
        async Task<List<Guid>> Seen(Actor by) => [.. (await app.Send(new FindExits(Size: 500), by)).Value.Lines.Select(l => l.CaseId)];

        Assert.Superset(new HashSet<Guid> { own, through }, (await Seen(ExitApp.Chief)).ToHashSet());
        Assert.Superset(new HashSet<Guid> { own, through }, (await Seen(ExitApp.Supervisor)).ToHashSet());
        Assert.Contains(through, await Seen(ExitApp.Corporation));
        Assert.DoesNotContain(own, await Seen(ExitApp.Corporation));
        Assert.Empty((await Seen(ExitApp.Elsewhere)).Intersect([own, through]));
        Assert.IsType<Failure.NotFound>((await app.Send(new ShowExit(own), ExitApp.Elsewhere)).Failure);
        Assert.Equal(own, (await app.Send(new ShowExit(own), ExitApp.Intake)).Value.File.CaseId);
    }

    // The home page says how many are late, to be warned about, unclaimed; another office has none.
    [Fact]
    public async Task Count_OfTheOffice_IsItsOwn()
    {
        Assert.IsType<Failure.NotAllowed>((await app.Send(new CountExits(), ExitApp.Of(AgreeingBody.Tax))).Failure);
        Assert.Equal(new ExitCounts(0, 0, 0), (await app.Send(new CountExits(), ExitApp.Elsewhere)).Value);
    }

    // EX-13: papers that were taken in at home are marked and listed.
    [Fact]
    public async Task Find_HomeVisits_ListsThem()
    {
        var (visited, came) = ((await app.Accept(await app.Person(), subject: ExitApp.Subject with { HomeVisit = true })).CaseId, (await app.Accept(await app.Person())).CaseId);
        var listed = (await app.Send(new FindExits(List: ExitList.HomeVisits, Size: 500), ExitApp.Intake)).Value.Lines;
        Assert.Contains(listed, l => l.CaseId == visited);
        Assert.DoesNotContain(listed, l => l.CaseId == came);
    }

    [Fact]
    public async Task Find_ByStateAndPage_GoesOn()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add((await app.Accept(await app.Person())).CaseId);
        }

        var first = (await app.Send(new FindExits(State: ExitState.Agreement, Size: 2), ExitApp.Intake)).Value;
        var second = (await app.Send(new FindExits(State: ExitState.Agreement, After: first.Next, Size: 2), ExitApp.Intake)).Value;
        Assert.Equal(2, first.Lines.Count);
        Assert.Superset(ids.ToHashSet(), (await app.Send(new FindExits(Size: 500), ExitApp.Intake)).Value.Lines.Select(l => l.CaseId).ToHashSet());
        Assert.Empty(first.Lines.Select(l => l.CaseId).Intersect(second.Lines.Select(l => l.CaseId)));
        Assert.All(second.Lines, l => Assert.True(l.Serial < first.Lines[^1].Serial));
    }

    // C-1: two records of one person become one.
    [Fact]
    public async Task PeopleMerged_Register_Follows()
    {
        var (kept, merged) = (await app.Person(), await app.Person());
        var caseId = (await app.Accept(merged)).CaseId;
        var happened = new PeopleMerged(kept.Id, merged.Id);
        await app.Add<KernelDb>(new OutboxMessage { At = app.Clock.Now.UtcDateTime, Type = typeof(PeopleMerged).FullName!, Payload = Licensing.Kernel.Cases.CaseJson.Write<object>(happened) });
        await app.Provider.GetRequiredService<OutboxPump>().Round(Token);
        Assert.Equal(kept.Id, (await app.FileOf(caseId)).PersonId);
        Assert.Equal(caseId, Assert.Single((await app.Send(new ShowExitsOf(kept.Id), ExitApp.Intake)).Value).CaseId);
    }
}
