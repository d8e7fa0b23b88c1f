using Licensing.Kernel.Addresses;
using Licensing.Platform.Data;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Domain;
using Licensing.ResidenceRegistration.Features;

namespace Licensing.Tests.ResidenceRegistration.Cases;

/// <summary>A family moves house in one case: each by one act, all of them or nobody (RR-9.1, appendix).</summary>
public sealed class FamilyTests(ResidenceApp app) : IClassFixture<ResidenceApp>
{
    [Fact]
    public async Task Accept_Family_RegistersEachByOneAct()
    {
        var (father, mother, child, baby) = (await app.Person(), await app.Person(38), await app.Person(17), await app.Person(3));
        var (before, after) = (await app.Flat(), await app.Flat());
        await app.Live(before, null, father, mother, child);
        var caseId = await app.Registered(
            father, app.Into(after, ResidenceApp.Moving(mother, Relation.Spouse), ResidenceApp.Moving(child), ResidenceApp.Moving(baby)));

        var acts = await app.ActsOf(caseId);
        Assert.Equal([father.Id, mother.Id, child.Id, baby.Id], acts.Select(a => a.PersonId));
        Assert.Equal([true, false, false, false], acts.Select(a => a.IsApplicant));
        Assert.Equal([ChipState.Awaited, ChipState.Awaited, ChipState.Awaited, ChipState.NotNeeded], acts.Select(a => a.Chip));
        Assert.Equal([before.Kk, before.Kk, before.Kk, null], acts.Select(a => a.RemovedFrom));
        foreach (var person in new[] { father, mother, child, baby })
        {
            Assert.Equal(after.Id, (await app.Home(person.Id))!.PlaceId);
            Assert.Equal(1, await app.Standing(person.Id));
        }

        Assert.Equal(RemovalReason.Moved, (await app.History(mother.Id))[1].Reason);
    }

    // The household is offered with the documents that are known; who lives elsewhere is not.
    [Fact]
    public async Task AskHousehold_OfTheApplicant_ListsThoseRegisteredThere()
    {
        var (father, mother, stranger, flat) = (await app.Person(), await app.Person(38), await app.Person(), await app.Flat());
        await app.Live(flat, null, father, mother);
        var known = (await app.Send(new AskHousehold(father.Id), ResidenceApp.Intake, "registration")).Value;
        Assert.Equal((flat.Id, mother.Id, father.Documents[0].Number), (known.Home!.PlaceId, Assert.Single(known.Others).PersonId, known.Person.Document));
        Assert.Empty((await app.Send(new AskHousehold(stranger.Id), ResidenceApp.Corporation, "removal")).Value.Others);
        Assert.IsType<Failure.NotFound>((await app.Send(new AskHousehold(Guid.CreateVersion7()), ResidenceApp.Intake, "registration")).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new AskHousehold(father.Id), ResidenceApp.Chief, "registration")).Failure);
        Assert.Equal("RR.purpose-needed", Assert.IsType<Failure.Invalid>((await app.Send(new AskHousehold(father.Id), ResidenceApp.Intake)).Failure).Errors[0].Code);
    }

    // One of them cannot be registered any more: nobody is.
    [Fact]
    public async Task Accept_OneAlreadyThere_RegistersNobody()
    {
        var (father, mother, after) = (await app.Person(), await app.Person(38), await app.Flat());
        var (id, version, assessment) = await app.Package("RR", father, app.Into(after, ResidenceApp.Moving(mother, Relation.Spouse)).Write(), ResidenceApp.Permanent());
        Assert.True(assessment.Ways.HasFlag(IntakeWays.Accept));
        await app.Live(after, app.Today, mother);

        var wrong = Assert.IsType<Failure.Invalid>((await app.Send(new AcceptDraft(id, version), ResidenceApp.Intake)).Failure);
        Assert.Equal(("subject.members[0].name", "RR.registered-there"), (Assert.Single(wrong.Errors).Field, wrong.Errors[0].Code));
        Assert.Null(await app.Home(father.Id));
    }

    // Two officers: one moves the whole family, the other the child alone; each person stands once.
    [Fact]
    public async Task Accept_FamilyAndOneOfThemAtOnce_LeavesOnePermanentEach()
    {
        var (father, son, one, other) = (await app.Person(), await app.Person(19), await app.Flat(), await app.Flat());
        var family = await app.Package("RR", father, app.Into(one, ResidenceApp.Moving(son)).Write(), ResidenceApp.Permanent());
        var alone = await app.Package("RR", son, app.Into(other).Write(), ResidenceApp.Permanent(), ResidenceApp.Second);
        await Task.WhenAll(
            Task.Run(() => app.Send(new AcceptDraft(family.Id, family.Version), ResidenceApp.Intake, key: family.Id)),
            Task.Run(() => app.Send(new AcceptDraft(alone.Id, alone.Version), ResidenceApp.Second, key: alone.Id)));
        Assert.Equal((1, 1), (await app.Standing(son.Id), await app.Standing(father.Id)));
    }

    // The number of the consent is that of the case; who is named twice, has no relation or document is named.
    [Fact]
    public async Task SaveDraft_Members_AreChecked()
    {
        var (father, child, flat) = (await app.Person(), await app.Person(9), await app.Flat());
        var subject = app.Into(flat, ResidenceApp.Moving(child));
        Assert.Equal("", await Wrong(father, subject));
        Assert.Equal("consentCount RR.count-differs", await Wrong(father, subject with { ConsentCount = 3 }));
        Assert.Equal("consentCount required", await Wrong(father, subject with { ConsentCount = null }));
        Assert.Equal("members[1].name RR.named-twice", await Wrong(father, app.Into(flat, ResidenceApp.Moving(child), ResidenceApp.Moving(child))));
        Assert.Equal("members[0].name RR.named-twice", await Wrong(father, app.Into(flat, ResidenceApp.Moving(father))));
        Assert.Equal(
            "members[0].relation required, members[0].document required", await Wrong(father, app.Into(flat, ResidenceApp.Moving(child) with { Relation = null, Document = " " })));
        Assert.Equal("members[0].relation required", await Wrong(father, app.Into(flat, ResidenceApp.Moving(child) with { Relation = (Relation)77 })));
        Assert.Equal("members[0].name RR.nobody", await Wrong(father, app.Into(flat, ResidenceApp.Moving(child) with { PersonId = Guid.CreateVersion7() })));
        var many = Enumerable.Range(0, 21).Select(_ => ResidenceApp.Moving(child) with { PersonId = Guid.CreateVersion7() }).ToArray();
        Assert.Contains("members RR.too-many-people", await Wrong(father, app.Into(flat, many)), StringComparison.Ordinal);
    }

    // RR is for citizens: a record that says something else is put right first.
    [Fact]
    public async Task SaveDraft_Foreigner_IsNamed()
    {
        var (father, flat) = (await app.Person(), await app.Flat());
        var foreigner = new Licensing.Kernel.People.Person().Describe(new(new("Müller", "Anna"), new(1990, 1, 1), Licensing.Kernel.People.Sex.Female, Licensing.Kernel.People.PersonStatus.Foreigner, "DEU", null));
        await app.Add<KernelDb>(foreigner);
        Assert.Equal("members[0].name RR.citizens-only", await Wrong(father, app.Into(flat, ResidenceApp.Moving(foreigner, Relation.Spouse))));
        Assert.Equal("place RR.citizens-only", await Wrong(foreigner, app.Into(flat)));
    }

    private Task<string> Wrong(Licensing.Kernel.People.Person person, RegistrationSubject subject) => app.Wrong("RR", person, subject.Write(), ResidenceApp.Permanent());
}
