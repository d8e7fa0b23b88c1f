using Licensing.Kernel.Addresses;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Auditing;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.Outbox;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Domain;
using Licensing.ResidenceRegistration.Features;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.ResidenceRegistration.Cases;

/// <summary>RR at the counter and through the portal: accepted, registered, closed while the applicant waits.</summary>
public sealed class RegisterTests(ResidenceApp app) : IClassFixture<ResidenceApp>
{
    // RR-6: the entry of the register, and the old address left by itself.
    [Fact]
    public async Task Accept_Permanent_RegistersAndRemovesFromTheOldAddress()
    {
        var (person, before, after) = (await app.Person(), await app.Flat(), await app.Flat());
        await app.Live(before, app.Today.AddYears(-3), person);
        var caseId = await app.Registered(person, app.Into(after));

        Assert.Equal((after.Id, app.Today, caseId), ((await app.Home(person.Id))!.PlaceId, (await app.Home(person.Id))!.From, (await app.Home(person.Id))!.CaseId));
        var earlier = (await app.History(person.Id))[1];
        Assert.Equal((RemovalReason.Moved, (DateOnly?)app.Today, after.Kk), (earlier.Reason, earlier.EndedOn, earlier.LeftFor));
        var act = Assert.Single(await app.ActsOf(caseId));
        Assert.Equal((ActKind.Registered, true, before.Kk, after.Kk, ChipState.Awaited, true), (act.Kind, act.IsPermanent, act.RemovedFrom, act.Address, act.Chip, act.IsApplicant));

        var closed = await app.CaseOf(caseId);
        Assert.Equal((CaseState.HandedOver, false, "132-2014"), (closed.State, closed.IsOpen, closed.Edition));
        Assert.Equal(["Accepted", "GrantDecided", "ResultHandedOver"], closed.Events.OrderBy(e => e.Ordinal).Select(e => e.Type));
        Assert.Equal(433, closed.Payments.Sum(p => p.Amount));
        Assert.True(await app.Read(db => db.HandOvers.AnyAsync(h => h.CaseId == caseId && h.To == person.Name.Full && h.DocumentShown == "№ 034567890", ResidenceApp.Token)));
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.CaseId == caseId && a.Verb == AuditVerb.Changed && a.SubjectKind == "residence-act" && a.PersonId == person.Id, ResidenceApp.Token)));
        Assert.True(await app.Read(db => db.Set<OutboxMessage>().AnyAsync(m => m.Payload.Contains(caseId.ToString()) && m.Type.EndsWith(nameof(CaseAccepted)), ResidenceApp.Token)));
    }

    // RR-6: for a while: the permanent registration stands, no card changes.
    [Fact]
    public async Task Accept_Temporary_LeavesThePermanentOneAlone()
    {
        var (person, home, guest) = (await app.Person(), await app.Flat(), await app.Flat());
        await app.Live(home, null, person);
        var caseId = await app.Registered(person, app.Into(guest) with { Until = app.Today.AddDays(90) }, ResidenceApp.Temporary());

        Assert.Equal(home.Id, (await app.Home(person.Id))!.PlaceId);
        var act = Assert.Single(await app.ActsOf(caseId));
        Assert.Equal((false, (DateOnly?)app.Today.AddDays(90), ChipState.NotNeeded, null), (act.IsPermanent, act.Until, act.Chip, act.RemovedFrom));
        Assert.Contains(await app.History(person.Id), a => a is { IsPermanent: false } && a.PlaceId == guest.Id && a.Until == app.Today.AddDays(90));
    }

    // RR-9.3: under sixteen there is no card, and no chip to be written; on the birthday there is.
    [Theory]
    [InlineData(16, 0, "Awaited")]
    [InlineData(16, 1, "NotNeeded")]
    public async Task Accept_AgeOfACard_SaysWhetherAChipIsAwaited(int years, int days, string chip)
    {
        var (parent, child, flat) = (await app.Person(), await app.Person(10), await app.Flat());
        var born = app.Today.AddYears(-years).AddDays(days);
        await app.Read(db => db.People.Where(p => p.Id == child.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.BirthDate, born), ResidenceApp.Token));
        var caseId = await app.Registered(parent, app.Into(flat, ResidenceApp.Moving(child)));
        Assert.Equal(chip, $"{(await app.ActsOf(caseId)).Single(a => a.PersonId == child.Id).Chip}");
    }

    // C-1, RR-9.3: a child acts through a parent, with the birth certificate; who came is entered in the issue register.
    [Fact]
    public async Task Accept_ChildAlone_IsClosedWithTheParent()
    {
        var (parent, child, flat) = (await app.Person(), await app.Person(10), await app.Flat());
        Assert.True((await app.Send(new AddRepresentation(child.Id, parent.Id, RepresentationKind.Parent, "Туу туралы куәлік № 1", null), ResidenceApp.Intake)).IsOk);
        var (id, saved, content) = await app.Draft("RR", child, app.Into(flat).Write(), ResidenceApp.Permanent(("dutyExempt", true)));
        var whole = content with
        {
            RepresentativeId = parent.Id,
            Documents = [.. saved.Assessment.Checklist.Select(row => new PresentedDocument(row.Code) { Presented = true })],
        };
        var again = (await app.Send(new SaveDraft(id, saved.Version, whole), ResidenceApp.Intake)).Value;
        var accepted = await app.Send(new AcceptDraft(id, again.Version), ResidenceApp.Intake);
        Assert.True(accepted.IsOk, $"{accepted.Failure} {string.Join(", ", again.Assessment.Errors)}");

        Assert.Equal(["owner-consent", "birth-certificate", "exemption-proof"], (await app.CaseOf(accepted.Value.CaseId)).Documents.OrderBy(d => d.Ordinal).Select(d => d.Code));
        var entry = await app.Read(db => db.HandOvers.SingleAsync(h => h.CaseId == accepted.Value.CaseId, ResidenceApp.Token));
        Assert.Equal((parent.Name.Full, CollectorKind.Representative), (entry.To, entry.Capacity));
        Assert.Equal(flat.Id, (await app.Home(child.Id))!.PlaceId);
    }

    // RR-6: after a request through the portal the person has to come to a centre; there the chip is written.
    [Fact]
    public async Task Accept_Portal_WaitsForThePersonWithTheCard()
    {
        var (person, flat) = (await app.Person(), await app.Flat());
        var caseId = await app.Registered(person, app.Into(flat), ResidenceApp.Permanent(("channel", "portal")));

        var granted = await app.CaseOf(caseId);
        Assert.Equal((CaseState.Granted, "hand-over", true), (granted.State, granted.CurrentStep, granted.IsOpen));
        Assert.Equal("signed-request", Assert.Single(granted.Documents).Code);
        Assert.Equal(flat.Id, (await app.Home(person.Id))!.PlaceId);
        Assert.Equal((true, ChipState.Awaited), ((await app.ActsOf(caseId))[0].ByPortal, (await app.ActsOf(caseId))[0].Chip));

        var status = (await app.Send(new ShowPublicStatus(granted.Number, person.BirthDate), Actor.Public)).Value.Status!;
        Assert.Equal((CaseState.Granted, true), (status.State, status.Bring.Contains("identity-document")));
        Assert.True((await app.HandOver(caseId, person)).IsOk);
        var act = Assert.Single(await app.ActsOf(caseId));
        Assert.Equal((ChipState.Written, "Паспорт № 1", (DateOnly?)app.Today), (act.Chip, act.ChipCard, act.ChipWrittenOn));
        Assert.Equal(CaseState.HandedOver, (await app.CaseOf(caseId)).State);
    }

    // RR-6: through the portal for a while nothing is to be written: nobody has to come.
    [Fact]
    public async Task Accept_PortalForAWhile_IsClosedAtOnce()
    {
        var (person, flat) = (await app.Person(), await app.Flat());
        var caseId = await app.Registered(person, app.Into(flat) with { Until = app.Today.AddDays(30) }, ResidenceApp.Temporary(("channel", "portal")));
        Assert.Equal(CaseState.HandedOver, (await app.CaseOf(caseId)).State);
    }

    // RR-12: the papers were filled in at home; the registration holds from the visit and is entered later.
    [Fact]
    public async Task Accept_HomeVisit_HoldsFromTheVisit()
    {
        var (person, flat) = (await app.Person(), await app.Flat());
        var visited = app.Today.AddDays(-3);
        var caseId = await app.Registered(person, app.Into(flat) with { HomeVisit = true, VisitedOn = visited });
        var act = Assert.Single(await app.ActsOf(caseId));
        Assert.Equal((visited, (DateOnly?)visited, app.Today), (act.On, act.VisitedOn, DateOnly.FromDateTime(act.At)));
        Assert.Equal(visited, (await app.Home(person.Id))!.From);
    }

    // No refusal grounds but missing documents: a paper that names them, or a refusal in writing; nothing is registered.
    [Fact]
    public async Task Accept_PaperMissing_IsRefusedAndNothingRegistered()
    {
        var (person, flat) = (await app.Person(), await app.Flat());
        var (id, version, assessment) = await app.Package("RR", person, app.Into(flat).Write(), ResidenceApp.Permanent(), null, "owner-consent");
        Assert.Equal(IntakeWays.RefuseToAccept | IntakeWays.AcceptForRefusal, assessment.Ways);
        Assert.IsType<Failure.Refused>((await app.Send(new AcceptDraft(id, version), ResidenceApp.Intake)).Failure);
        Assert.True((await app.Send(new RefuseToAccept(id, version), ResidenceApp.Intake)).IsOk);

        var again = (await app.Send(new ShowDraft(id), ResidenceApp.Intake)).Value;
        var insisted = await app.Send(new AcceptDraft(id, again.Version, Insisted: true), ResidenceApp.Intake);
        Assert.True(insisted.IsOk, $"{insisted.Failure}");
        var caseId = insisted.Value.CaseId;
        Assert.Equal(CaseState.InReview, (await app.CaseOf(caseId)).State);
        Assert.Null(await app.Home(person.Id));
        var refused = await app.Send(new Decide(caseId, await app.VersionOf(caseId), DecisionKind.Refuse, ["documents-not-presented"], null), ResidenceApp.Decider);
        Assert.Equal(CaseState.Refused, refused.Value);
        Assert.True((await app.HandOver(caseId, person)).IsOk);
        Assert.Empty(await app.ActsOf(caseId));
    }

    // Sent again, the command gives the same case: nobody is registered twice.
    [Fact]
    public async Task Accept_SentAgain_GivesTheSameCase()
    {
        var (person, flat) = (await app.Person(), await app.Flat());
        var (id, version, _) = await app.Package("RR", person, app.Into(flat).Write(), ResidenceApp.Permanent());
        var first = (await app.Send(new AcceptDraft(id, version), ResidenceApp.Intake, key: id)).Value;
        Assert.Equal(first, (await app.Send(new AcceptDraft(id, version), ResidenceApp.Intake, key: id)).Value);
        Assert.Equal(first.CaseId, (await app.Send(new AcceptDraft(id, version), ResidenceApp.Intake)).Value.CaseId);
        Assert.Single(await app.ActsOf(first.CaseId));
    }

    // Two officers register one person at two addresses at once: one registration for good stands.
    [Fact]
    public async Task Accept_TwoAtOnce_LeavesOnePermanent()
    {
        for (var round = 0; round < 5; round++)
        {
            var (person, one, other) = (await app.Person(), await app.Flat(), await app.Flat());
            var first = await app.Package("RR", person, app.Into(one).Write(), ResidenceApp.Permanent());
            var second = await app.Package("RR", person, app.Into(other).Write(), ResidenceApp.Permanent(), ResidenceApp.Second);
            var both = await Task.WhenAll(
                Task.Run(() => app.Send(new AcceptDraft(first.Id, first.Version), ResidenceApp.Intake, key: first.Id)),
                Task.Run(() => app.Send(new AcceptDraft(second.Id, second.Version), ResidenceApp.Second, key: second.Id)));

            Assert.Equal(1, await app.Standing(person.Id));
            var done = both.Where(b => b.IsOk).Select(b => b.Value.CaseId).ToList();
            Assert.NotEmpty(done);
            Assert.Contains((await app.Home(person.Id))!.CaseId, done);
            Assert.Equal(done.Count, (await app.History(person.Id)).Count);
            foreach (var id in done)
            {
                Assert.Single(await app.ActsOf(id));
            }
        }
    }

    // C-11: nobody registers themselves, or in their own dwelling; and who has no role for it nobody at all.
    [Fact]
    public async Task Accept_OwnMatter_IsNotAllowed()
    {
        var (person, applicant, flat) = (await app.Person(), await app.Person(), await app.Flat());
        var officer = ResidenceApp.Intake with { PersonIin = person.Iin };
        Assert.IsType<Failure.NotAllowed>((await app.Accept("RR", person, app.Into(flat).Write(), ResidenceApp.Permanent(), officer)).Failure);
        var along = await app.Accept("RR", applicant, app.Into(flat, ResidenceApp.Moving(person, Relation.Other)).Write(), ResidenceApp.Permanent(), officer);
        Assert.Equal("own-case", Assert.IsType<Failure.Refused>(along.Failure).Problem.Code);

        // All of them or nobody: the applicant, who came before in the list, is not registered either.
        Assert.Equal((null, 0), (await app.Home(applicant.Id), (await app.History(applicant.Id)).Count));
        var host = await app.Accept("RR", await app.Person(), (app.Into(flat) with { OwnerIin = person.Iin }).Write(), ResidenceApp.Permanent(), officer);
        Assert.Equal("own-case", Assert.IsType<Failure.Refused>(host.Failure).Problem.Code);

        var (id, version, _) = await app.Package("RR", await app.Person(), app.Into(flat).Write(), ResidenceApp.Permanent());
        Assert.IsType<Failure.NotAllowed>((await app.Send(new AcceptDraft(id, version), ResidenceApp.Decider)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new AcceptDraft(id, version), ResidenceApp.Elsewhere)).Failure);
    }
}
