using Licensing.ExitClearance.Data;
using Licensing.ExitClearance.Domain;
using Licensing.Kernel.Addresses;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Domain;
using Licensing.ResidenceRegistration.Features;

namespace Licensing.Tests.ResidenceRegistration.Cases;

/// <summary>RD: removal by a court, for prison, for leaving the country (RD-6), and what EX proves (RD-9.4).</summary>
public sealed class RemoveTests(ResidenceApp app) : IClassFixture<ResidenceApp>
{
    // RD-6, RD-9.5: by the verdict; somebody close can come for who was sentenced.
    [Fact]
    public async Task Accept_Imprisonment_RemovesWhoWasSentenced()
    {
        var (sister, sentenced, flat) = (await app.Person(), await app.Person(30), await app.Flat());
        await app.Live(flat, null, sentenced);
        var caseId = await app.Removed(sister, app.Out(sentenced) with { LeftFor = "АК-159/6 мекемесі" }, "imprisonment");

        Assert.Null(await app.Home(sentenced.Id));
        var ended = Assert.Single(await app.History(sentenced.Id));
        Assert.Equal((RemovalReason.Imprisonment, "АК-159/6 мекемесі", (DateOnly?)app.Today), (ended.Reason, ended.LeftFor, ended.EndedOn));
        var act = Assert.Single(await app.ActsOf(caseId));
        Assert.Equal((ActKind.Removed, false, flat.Kk, RemovalReason.Imprisonment, ChipState.NotNeeded), (act.Kind, act.IsApplicant, act.Address, act.Reason!.Value, act.Chip));
        Assert.Contains("№ 7-14", act.Basis!, StringComparison.Ordinal);
        var closed = await app.CaseOf(caseId);
        Assert.Equal(CaseState.HandedOver, closed.State);
        Assert.Equal(["application", "court-verdict"], closed.Documents.OrderBy(d => d.Ordinal).Select(d => d.Code));
        Assert.Empty(closed.Payments);
    }

    // RD-9.2, RD-9.6: on the owner's application; several people of the dwelling in one case.
    [Fact]
    public async Task Accept_CourtDecision_RemovesThemAll()
    {
        var (owner, one, other, flat) = (await app.Person(), await app.Person(30), await app.Person(28), await app.Flat());
        await app.Live(flat, null, owner, one, other);
        var caseId = await app.Removed(owner, app.Out(one, other), "court-decision");
        Assert.Equal([one.Id, other.Id], (await app.ActsOf(caseId)).Select(a => a.PersonId));
        Assert.Equal((true, true, false), (await app.Home(one.Id) is null, await app.Home(other.Id) is null, await app.Home(owner.Id) is null));
        Assert.Equal(["application", "owner-identity-card", "court-decision"], (await app.CaseOf(caseId)).Documents.OrderBy(d => d.Ordinal).Select(d => d.Code));
    }

    // RD-9.4: the confirmation of EX that stands counts as presented: at its first and on its last day, until the registers are left.
    [Theory]
    [InlineData("Removal", 0, true)]
    [InlineData("Removal", 7, true)]
    [InlineData("Removal", -1, false)]
    [InlineData("Agreement", 7, false)]
    [InlineData("Leaving", 7, false)]
    [InlineData("Refused", 7, false)]
    public async Task SaveDraft_ConfirmationOfEx_CountsWhileItStands(string state, int daysLeft, bool counts)
    {
        var (person, flat) = (await app.Person(), await app.Flat());
        await app.Live(flat, null, person);
        var number = await Confirm(person, Enum.Parse<ExitState>(state), daysLeft);
        var (_, saved, _) = await app.Draft("RD", person, app.Out(person).Write(), ResidenceApp.Because("emigration"));
        var row = saved.Assessment.Checklist.Single(r => r.Code == "exit-clearance");
        Assert.Equal((counts, false), (row.Counts, row.Ticked && !counts));
        Assert.Equal(counts ? number : null, saved.Assessment.Proven.SingleOrDefault()?.Number);
        Assert.Equal(counts ? "" : "exit-clearance", string.Join(",", saved.Assessment.Answer!.Missing.Where(m => m == "exit-clearance")));
    }

    // RD-9.3, RD-9.4: the person with the children who leave along; the case keeps what EX proved.
    [Fact]
    public async Task Accept_Emigration_KeepsTheConfirmationAndTakesTheChildren()
    {
        var (person, child, flat) = (await app.Person(), await app.Person(11), await app.Flat());
        await app.Live(flat, null, person, child);
        var number = await Confirm(person, ExitState.Removal, 5);
        var caseId = await app.Removed(person, app.Out(person, child), "emigration");

        var paper = (await app.CaseOf(caseId)).Documents.Single(d => d.Code == "exit-clearance");
        Assert.Equal((true, number, (DateOnly?)app.Today.AddDays(5)), (paper.Presented, paper.Number, paper.ValidTo));
        Assert.All(await app.ActsOf(caseId), a => Assert.Equal((RemovalReason.Emigration, number, "Германия"), (a.Reason!.Value, a.Basis, a.LeftFor)));
        Assert.Null(await app.Home(child.Id));
    }

    // RD-9.4: for prison nobody asks EX; and assess, which knows no person, never does.
    [Fact]
    public async Task SaveDraft_OtherReason_ProvesNothing()
    {
        var (person, flat) = (await app.Person(), await app.Flat());
        await app.Live(flat, null, person);
        await Confirm(person, ExitState.Removal, 5);
        Assert.Empty((await app.Draft("RD", person, app.Out(person).Write(), ResidenceApp.Because("imprisonment"))).Saved.Assessment.Proven);
    }

    // RD-12: entered later; not before the registration began.
    [Fact]
    public async Task Accept_HomeVisit_RemovesFromTheVisit()
    {
        var (person, sister, flat) = (await app.Person(), await app.Person(), await app.Flat());
        await app.Live(flat, app.Today.AddDays(-5), person);
        var visited = app.Today.AddDays(-4);
        var caseId = await app.Removed(sister, app.Out(person) with { HomeVisit = true, VisitedOn = visited }, "imprisonment");
        Assert.Equal((visited, (DateOnly?)visited), ((await app.ActsOf(caseId))[0].On, (await app.ActsOf(caseId))[0].VisitedOn));
        Assert.Equal(visited, (await app.History(person.Id))[0].EndedOn);
    }

    // Two officers remove one person at once: one of them does.
    [Fact]
    public async Task Accept_TwoAtOnce_RemovesOnce()
    {
        var (one, other, person, flat) = (await app.Person(), await app.Person(), await app.Person(30), await app.Flat());
        await app.Live(flat, null, person);
        var first = await app.Package("RD", one, app.Out(person).Write(), ResidenceApp.Because("imprisonment"));
        var second = await app.Package("RD", other, app.Out(person).Write(), ResidenceApp.Because("imprisonment"), ResidenceApp.Second);
        var both = await Task.WhenAll(
            Task.Run(() => app.Send(new AcceptDraft(first.Id, first.Version), ResidenceApp.Intake, key: first.Id)),
            Task.Run(() => app.Send(new AcceptDraft(second.Id, second.Version), ResidenceApp.Second, key: second.Id)));
        Assert.Single(both, b => b.IsOk);
        Assert.NotNull(Assert.Single(await app.History(person.Id)).EndedOn);
    }

    // A paper that is missing keeps everybody where they are.
    [Fact]
    public async Task Accept_VerdictMissing_RemovesNobody()
    {
        var (sister, person, flat) = (await app.Person(), await app.Person(30), await app.Flat());
        await app.Live(flat, null, person);
        var (id, version, _) = await app.Package("RD", sister, app.Out(person).Write(), ResidenceApp.Because("imprisonment"), null, "court-verdict");
        var insisted = await app.Send(new AcceptDraft(id, version, Insisted: true), ResidenceApp.Intake);
        Assert.True(insisted.IsOk, $"{insisted.Failure}");
        Assert.Equal(CaseState.InReview, (await app.CaseOf(insisted.Value.CaseId)).State);
        Assert.NotNull(await app.Home(person.Id));
    }

    // C-11: nobody removes themselves.
    [Fact]
    public async Task Accept_OwnMatter_IsNotAllowed()
    {
        var (sister, person, flat) = (await app.Person(), await app.Person(30), await app.Flat());
        await app.Live(flat, null, person);
        var own = await app.Accept("RD", sister, app.Out(person).Write(), ResidenceApp.Because("imprisonment"), ResidenceApp.Intake with { PersonIin = person.Iin });
        Assert.Equal("own-case", Assert.IsType<Failure.Refused>(own.Failure).Problem.Code);
        Assert.NotNull(await app.Home(person.Id));
    }

    // RD-6, RD-9: who can be removed by which reason.
    [Fact]
    public async Task SaveDraft_People_AreThoseOfTheReason()
    {
        var (owner, tenant, adult, nowhere, flat, other) = (await app.Person(), await app.Person(30), await app.Person(18), await app.Person(), await app.Flat(), await app.Flat());
        await app.Live(flat, null, owner, tenant);
        await app.Live(other, null, adult);
        Task<string> Wrong(RemovalSubject subject, string reason) => app.Wrong("RD", owner, subject.Write(), ResidenceApp.Because(reason));

        Assert.Equal("people required, court required, actNumber required, actOn required, document required", await Wrong(new RemovalSubject(), "imprisonment"));
        Assert.Equal("people required, leftFor required, document required", await Wrong(new RemovalSubject(), "emigration"));
        Assert.Equal("people RD.applicant-leaves, people[0].name RD.adult-own-case", await Wrong(app.Out(tenant), "emigration"));
        Assert.Equal("people[1].name RD.adult-own-case", await Wrong(app.Out(owner, adult), "emigration"));
        Assert.Equal("people RD.owner-among", await Wrong(app.Out(tenant, owner), "court-decision"));
        Assert.Equal("people RD.one-dwelling", await Wrong(app.Out(tenant, adult), "court-decision"));
        Assert.Equal("people[0].name RD.not-registered", await Wrong(app.Out(nowhere), "imprisonment"));
        Assert.Equal("people[1].name RR.named-twice", await Wrong(app.Out(tenant, tenant), "imprisonment"));
        Assert.Equal("people[0].name RD.registered-later", await Wrong(app.Out(tenant) with { HomeVisit = true, VisitedOn = app.Today.AddYears(-3) }, "imprisonment"));
        Assert.Equal("actOn date-in-future", await Wrong(app.Out(tenant) with { ActOn = app.Today.AddDays(1) }, "imprisonment"));
        Assert.Equal("", await Wrong(app.Out(tenant), "court-decision"));
    }

    // A minor leaves with the parent; on the eighteenth birthday by a case of their own.
    [Theory]
    [InlineData(17, "")]
    [InlineData(18, "people[1].name RD.adult-own-case")]
    public async Task SaveDraft_ChildWhoLeavesAlong_IsAMinor(int age, string wrong)
    {
        var (parent, child, flat) = (await app.Person(), await app.Person(age), await app.Flat());
        await app.Live(flat, null, parent, child);
        Assert.Equal(wrong, await app.Wrong("RD", parent, app.Out(parent, child).Write(), ResidenceApp.Because("emigration")));
    }

    // A case of EX in a state, its confirmation good for so many days more.
    private async Task<string> Confirm(Person person, ExitState state, int daysLeft)
    {
        var (filed, number) = (app.Clock.GetUtcNow().UtcDateTime.AddDays(-22), $"EX-26-{Guid.NewGuid().ToString("N")[..7]}-0");
        var applicant = new ExitApplicant(
            person.Id, person.Name, person.BirthDate, person.Iin, "DEU", "Астана", null, [], Licensing.ExitClearance.Channel.Provider, IsLiable: false, HomeVisit: false);
        var file = ExitFile.Of(
            new ExitCase(Guid.CreateVersion7(), number, "254-2018", ResidenceApp.Unit, ResidenceApp.Unit, "KZ-AST", filed), applicant, Random.Shared.NextInt64(1, long.MaxValue),
            [filed.AddDays(21), filed.AddDays(22), filed.AddDays(29), filed.AddDays(30)]);
        if (state is ExitState.Removal or ExitState.Leaving)
        {
            file.Confirm(app.Today.AddDays(-1), filed.AddDays(29), filed.AddDays(30));
        }

        if (state == ExitState.Leaving)
        {
            file.Remove(app.Today, new Licensing.Kernel.Officer(Guid.Empty, "А", ResidenceApp.Unit), app.Clock.GetUtcNow().UtcDateTime);
        }

        if (state == ExitState.Refused)
        {
            file.Refuse(app.Today, app.Clock.GetUtcNow().UtcDateTime);
        }

        typeof(ExitFile).GetProperty(nameof(ExitFile.ProofUntil))!.SetValue(file, state == ExitState.Agreement ? null : (DateOnly?)app.Today.AddDays(daysLeft));
        await app.Add<ExitClearanceDb>(file);
        return number;
    }
}
