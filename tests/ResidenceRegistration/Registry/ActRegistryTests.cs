using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Outbox;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Domain;
using Licensing.ResidenceRegistration.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.ResidenceRegistration.Registry;

/// <summary>The register of what was registered and removed: who sees which lines, by what they are found, in which order; the chips.</summary>
public sealed class ActRegistryTests(ResidenceApp app) : IClassFixture<ResidenceApp>
{
    [Fact]
    public async Task Find_ByNumberIinOrName_FindsTheLine()
    {
        var (person, child) = (await app.Person(), await app.Person(9));
        var caseId = await app.Registered(person, app.Into(await app.Flat(), ResidenceApp.Moving(child)));
        var number = (await app.CaseOf(caseId)).Number;
        foreach (var (text, found) in new[] { (number, 2), (number.ToLowerInvariant(), 2), (person.Iin!, 1), (child.Iin!, 1) })
        {
            Assert.Equal(found, (await Lines(new AskedActs(text))).Count(l => l.CaseId == caseId));
        }

        Assert.Contains(await Lines(new AskedActs($"{child.GivenName} {child.Surname}")), l => l.PersonId == child.Id);
        Assert.IsType<Failure.Invalid>((await app.Send(new FindActs(new AskedActs("1")), ResidenceApp.Intake)).Failure);
        Assert.IsType<Failure.Invalid>((await app.Send(new FindActs(new AskedActs(), Size: 501), ResidenceApp.Intake)).Failure);
        Assert.Empty(await Lines(new AskedActs("99999999999")));
    }

    // C-11: an office sees its own, a supervisor the region.
    [Fact]
    public async Task Find_ByAnotherOffice_FindsNothing()
    {
        var own = await app.Registered(await app.Person(), app.Into(await app.Flat()));
        var centre = await app.Registered(await app.Person(), app.Into(await app.Flat()), by: ResidenceApp.Corporation);
        async Task<List<Guid>> Seen(Actor by) => [.. (await app.Send(new FindActs(new AskedActs(), Size: 500), by)).Value.Lines.Select(l => l.CaseId)];

        Assert.Contains(own, await Seen(ResidenceApp.Chief));
        Assert.DoesNotContain(centre, await Seen(ResidenceApp.Chief));
        Assert.Contains(centre, await Seen(ResidenceApp.Corporation));
        Assert.Superset(new HashSet<Guid> { own, centre }, (await Seen(ResidenceApp.Supervisor)).ToHashSet());
        Assert.Empty((await Seen(ResidenceApp.Elsewhere)).Intersect([own, centre]));
        Assert.IsType<Failure.NotFound>((await app.Send(new ShowActs(own), ResidenceApp.Elsewhere)).Failure);
        Assert.Equal(own, Assert.Single((await app.Send(new ShowActs(own), ResidenceApp.Decider)).Value.Lines).CaseId);
    }

    [Fact]
    public async Task Find_ByListAndOrder_GoesOnPageByPage()
    {
        var (visited, person, flat) = (await app.Person(), await app.Person(), await app.Flat());
        await app.Live(flat, null, person);
        var atHome = await app.Registered(visited, app.Into(await app.Flat()) with { HomeVisit = true, VisitedOn = app.Today });
        var removed = await app.Removed(await app.Person(), app.Out(person), "imprisonment");
        var portal = await app.Registered(await app.Person(), app.Into(await app.Flat()), ResidenceApp.Permanent(("channel", "portal")));

        Assert.Equal((true, false), await Has(ActList.HomeVisits, atHome, removed));
        Assert.Equal((true, false), await Has(ActList.Portal, portal, atHome));
        Assert.Equal((true, false), await Has(ActList.ChipAwaited, portal, removed));
        Assert.Equal((true, false), (await Lines(new AskedActs(Kind: ActKind.Removed)) is var gone && gone.Exists(l => l.CaseId == removed), gone.Exists(l => l.CaseId == portal)));

        var first = (await app.Send(new FindActs(new AskedActs(), Size: 2), ResidenceApp.Intake)).Value;
        var second = (await app.Send(new FindActs(new AskedActs(), first.Next, 2), ResidenceApp.Intake)).Value;
        Assert.All(second.Lines, l => Assert.True(l.Serial < first.Lines[^1].Serial));
        var earliest = (await app.Send(new FindActs(new AskedActs(Order: ActOrder.Earliest), Size: 2), ResidenceApp.Intake)).Value;
        var then = (await app.Send(new FindActs(new AskedActs(Order: ActOrder.Earliest), earliest.Next, 2), ResidenceApp.Intake)).Value;
        Assert.All(then.Lines, l => Assert.True(l.Serial > earliest.Lines[^1].Serial));
    }

    // RR-6: the chip of each card is noted once, with its number, by who has the role; the second of two officers sees the first.
    [Fact]
    public async Task WriteChip_Awaited_IsNotedOnce()
    {
        var (person, spouse) = (await app.Person(), await app.Person(38));
        var caseId = await app.Registered(person, app.Into(await app.Flat(), ResidenceApp.Moving(spouse, Relation.Spouse)));
        var before = (await app.Send(new CountChips(), ResidenceApp.Chief)).Value;
        var line = (await app.Send(new ShowActs(caseId), ResidenceApp.Intake)).Value.Lines[1];

        Assert.Equal("card required", Errors((await app.Send(new WriteChip(line.Id, line.Version, " "), ResidenceApp.Intake)).Failure));
        Assert.Equal("card too-long", Errors((await app.Send(new WriteChip(line.Id, line.Version, new('1', 61)), ResidenceApp.Intake)).Failure));
        Assert.IsType<Failure.NotAllowed>((await app.Send(new WriteChip(line.Id, line.Version, "1"), ResidenceApp.Decider)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new WriteChip(line.Id, line.Version, "1"), ResidenceApp.Corporation)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new WriteChip(line.Id, line.Version, "1"), ResidenceApp.Intake with { PersonIin = spouse.Iin })).Failure);
        Assert.Equal(spouse.Name.Full, (await app.Send(new WriteChip(line.Id, line.Version, " 034567891 "), ResidenceApp.Intake)).Value.Name);

        Assert.Equal(ResidenceApp.Intake.Name, Assert.IsType<Failure.Conflict>((await app.Send(new WriteChip(line.Id, line.Version, "1"), ResidenceApp.Second)).Failure).ByName);
        var written = (await app.Send(new ShowActs(caseId), ResidenceApp.Intake)).Value.Lines[1];
        Assert.Equal((ChipState.Written, "034567891", (DateOnly?)app.Today), (written.Chip, written.ChipCard, written.ChipWrittenOn));
        Assert.Equal("RR.chip-not-awaited", Assert.IsType<Failure.Refused>((await app.Send(new WriteChip(line.Id, written.Version, "1"), ResidenceApp.Second)).Failure).Problem.Code);
        Assert.Equal(before - 1, (await app.Send(new CountChips(), ResidenceApp.Chief)).Value);
    }

    // C-1: two records of one person become one.
    [Fact]
    public async Task PeopleMerged_Register_Follows()
    {
        var (kept, merged) = (await app.Person(), await app.Person());
        var caseId = await app.Registered(merged, app.Into(await app.Flat()));
        await app.Add<KernelDb>(new OutboxMessage
        {
            At = app.Clock.Now.UtcDateTime, Type = typeof(PeopleMerged).FullName!, Payload = CaseJson.Write<object>(new PeopleMerged(kept.Id, merged.Id)),
        });
        await app.Provider.GetRequiredService<OutboxPump>().Round(ResidenceApp.Token);
        Assert.Equal(caseId, Assert.Single((await app.Send(new ShowActsOf(kept.Id), ResidenceApp.Intake)).Value).CaseId);
    }

    private async Task<List<ActLine>> Lines(AskedActs asked) => [.. (await app.Send(new FindActs(asked, Size: 500), ResidenceApp.Intake)).Value.Lines];

    private async Task<(bool, bool)> Has(ActList list, Guid one, Guid other) =>
        await Lines(new AskedActs(List: list)) is var found ? (found.Exists(l => l.CaseId == one), found.Exists(l => l.CaseId == other)) : default;

    private static string Errors(Failure? failure) => string.Join(", ", Assert.IsType<Failure.Invalid>(failure).Errors.Select(e => $"{e.Field} {e.Code}"));
}
