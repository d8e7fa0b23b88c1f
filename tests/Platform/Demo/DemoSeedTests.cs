using Licensing.Citizenship;
using Licensing.Citizenship.Data;
using Licensing.Citizenship.Domain;
using Licensing.Citizenship.Features;
using Licensing.Demo.Users;
using Licensing.DriverLicences.Data;
using Licensing.DriverLicences.Domain;
using Licensing.DriverLicences.Features;
using Licensing.Feedback.Data;
using Licensing.Feedback.Domain;
using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain;
using Licensing.ForeignResidence.Domain.Numbers;
using Licensing.ForeignResidence.Domain.Stays;
using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.IdentityDocuments.Features;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Identity;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Data;
using Licensing.Testing;
using Licensing.Vehicles;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features;
using Licensing.Vehicles.Features.Plates;
using Licensing.Weapons.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.Platform.Demo;

public sealed class DemoSeedTests(SeededApp app) : IClassFixture<SeededApp>
{
    [Fact]
    public async Task Seed_EmptyDatabase_GivesCasesInEveryState()
    {
        var states = await app.Read(db => db.Cases.Select(c => c.State).Distinct().ToListAsync());
        var marks = await app.Read(db => db.Cases.Where(c => c.IsOpen).Select(c => c.Mark).Distinct().ToListAsync());
        var steps = await app.Read(db => db.Cases.Where(c => c.IsOpen).Select(c => c.CurrentStep).Distinct().ToListAsync());

        Assert.Equal(Enum.GetValues<CaseState>(), states.Order());
        Assert.Equal(Enum.GetValues<DueMark>(), marks.Order());
        Assert.Superset(new HashSet<string?> { "theory-exam", "practice-exam-B", "decision", "approval", "second-checklist", "permit-production", "form-1n", "hand-over" }, steps.ToHashSet());
    }

    [Fact]
    public async Task Seed_EmptyDatabase_GivesLicencesInEveryStatusAndDecisionsOfCourts()
    {
        var statuses = await app.Read<DriverLicencesDb, List<LicenceStatus>>(db => db.Licences.Select(l => l.Status).Distinct().ToListAsync());
        var returned = await app.Read<DriverLicencesDb, List<bool>>(db => db.Withdrawals.Select(w => w.ReturnedOn != null).Distinct().ToListAsync());

        Assert.Equal(Enum.GetValues<LicenceStatus>(), statuses.Order());
        Assert.Equal(2, returned.Count);
    }

    [Fact]
    public async Task Seed_EmptyDatabase_GivesResidentsWithDocumentsInEveryState()
    {
        var residents = await app.Read<ForeignResidenceDb, int>(db => db.Residences.CountAsync(r => r.RegisteredOn != null));
        var kinds = await app.Read<ForeignResidenceDb, List<ResidenceDocumentKind>>(db => db.ResidenceDocuments.Select(d => d.Kind).Distinct().ToListAsync());
        var statuses = await app.Read<ForeignResidenceDb, List<ResidenceDocumentStatus>>(db => db.ResidenceDocuments.Select(d => d.Status).Distinct().ToListAsync());

        Assert.True(residents >= 40, $"{residents}");
        Assert.Equal(Enum.GetValues<ResidenceDocumentKind>(), kinds.Order());
        Assert.Superset(new HashSet<ResidenceDocumentStatus> { ResidenceDocumentStatus.InForce, ResidenceDocumentStatus.Ended }, statuses.ToHashSet());
    }

    // C-9: charts of the demo are not empty, and its complaints stand in every state but one that opens a case again.
    [Fact]
    public async Task Seed_EmptyDatabase_GivesAnswersComplaintsAndFiguresOfAYear()
    {
        var states = await app.Read<FeedbackDb, List<ComplaintState>>(db => db.Complaints.Select(c => c.State).Distinct().ToListAsync());
        var answers = await app.Read<FeedbackDb, int>(db => db.Answers.CountAsync());
        var months = await app.Read<FeedbackDb, int>(db => db.MonthSums.Where(s => s.Measure == Measure.Process).Select(s => s.Month).Distinct().CountAsync());

        Assert.Superset(new HashSet<ComplaintState> { ComplaintState.Open, ComplaintState.Founded, ComplaintState.Unfounded }, states.ToHashSet());
        Assert.True(answers >= 50, $"{answers}");
        Assert.True(months >= 6, $"{months}");
    }

    // PR, RP: a stamp or a document of the past leads to the case that gave it, with the answers and the papers after the decision.
    [Fact]
    public async Task Seed_Residents_LeadToTheirCases()
    {
        var stamps = await app.Read<ForeignResidenceDb, List<Guid?>>(db => db.Residences.Select(r => r.CaseId).ToListAsync());
        var documents = await app.Read<ForeignResidenceDb, List<Guid?>>(db => db.ResidenceDocuments.Select(d => d.CaseId).ToListAsync());
        var answered = await app.Read<ForeignResidenceDb, HashSet<Guid>>(db => db.ResidenceChecks.Select(c => c.CaseId).ToHashSetAsync());
        var cases = await app.Read(db => db.Cases.AsNoTracking().Include(c => c.Documents).Include(c => c.Payments).Include(c => c.Steps).Where(c => c.Service == "PR" || c.Service == "RP").ToDictionaryAsync(c => c.Id));

        Assert.All(stamps.Concat(documents), id => Assert.Contains(id!.Value, answered));
        Assert.All(stamps, id => Assert.Equal("PR", cases[id!.Value].Service));
        Assert.All(documents, id => Assert.Equal("RP", cases[id!.Value].Service));
        var past = cases.Values.Where(c => c is { Service: "PR", State: CaseState.HandedOver }).ToList();
        Assert.True(past.Count >= 40, $"{past.Count}");
        Assert.All(past, c => Assert.True(c.Documents.Exists(d => d.Code == "registration-book") && c.Payments.Count == 1 && c.Steps.TrueForAll(s => s.State == StepState.Done)));
        var shown = await app.Send(new ShowCase(past[0].Id), Actors.At(past[0].OfficeId, past[0].Region, "Қараушы", Roles.Supervisor));
        Assert.Equal(past[0].Number, shown.Value.Case.Number);
    }

    // CZ: acts over all bases, files in every state on their way to the decree.
    [Fact]
    public async Task Seed_EmptyDatabase_GivesCitizenshipActsOnEveryBasisAndFilesInEveryState()
    {
        var bases = await app.Read<CitizenshipDb, List<Basis>>(db => db.Acts.Select(a => a.Basis).Distinct().ToListAsync());
        var states = await app.Read<CitizenshipDb, List<FileState>>(db => db.Files.Select(f => f.State).Distinct().ToListAsync());
        var steps = await app.Read(db => db.Cases.Where(c => c.Service == "CZ" && c.IsOpen).Select(c => c.CurrentStep).Distinct().ToListAsync());
        var holders = await app.Read<CitizenshipDb, List<Guid>>(db => db.Acts.Where(a => a.Present == "KAZ").Select(a => a.PersonId).ToListAsync());

        Assert.Equal(Enum.GetValues<Basis>(), bases.Order());
        Assert.Superset(new HashSet<FileState> { FileState.Checked, FileState.Ready, FileState.Sent, FileState.Answered }, states.ToHashSet());
        string[] expected = [CitizenshipSteps.Police, CitizenshipSteps.File, CitizenshipSteps.Decree, CitizenshipSteps.Surrender, "decision", "approval", "hand-over"];
        Assert.Equal([], expected.Except(steps));
        Assert.True(holders.Count > 30, $"{holders.Count}");
        Assert.Equal(holders.Count, await app.Read(db => db.People.CountAsync(p => holders.Contains(p.Id) && p.Citizenship == "KAZ")));
    }

    // ID: documents of the past and cases in every step, batches with answers; one valid document of a kind a person.
    [Fact]
    public async Task Seed_EmptyDatabase_GivesIdentityDocumentsAndCasesInEveryStep()
    {
        var documents = await app.Read<IdentityDocumentsDb, List<CitizenDocument>>(db => db.Documents.AsNoTracking().ToListAsync());
        var orders = await app.Read<IdentityDocumentsDb, List<OrderState>>(db => db.Orders.Select(o => o.State).Distinct().ToListAsync());
        var steps = await app.Read(db => db.Cases.Where(c => c.Service == "ID" && c.IsOpen).Select(c => c.CurrentStep).Distinct().ToListAsync());

        Assert.True(documents.Count > 100, $"{documents.Count}");
        Assert.Equal(Enum.GetValues<CitizenDocumentKind>(), documents.Select(d => d.Kind).Distinct().Order());
        Assert.Superset(new HashSet<CitizenDocumentStatus> { CitizenDocumentStatus.Made, CitizenDocumentStatus.Valid, CitizenDocumentStatus.Lost, CitizenDocumentStatus.Exchanged }, documents.Select(d => d.Status).ToHashSet());
        Assert.Equal(Enum.GetValues<OrderState>(), orders.Order());
        string[] expected = [IdentitySteps.Capture, IdentitySteps.Production, IdentitySteps.Notice, IdentitySteps.OldDocuments, "decision"];
        Assert.Equal([], expected.Except(steps));
        Assert.All(documents.Where(d => d.Status == CitizenDocumentStatus.Valid).GroupBy(d => (d.PersonId, d.Kind)), g => Assert.Single(g));
    }

    [Fact]
    public async Task Seed_EmptyDatabase_StocksEveryOfficeWithPlatesInEveryPlaceOfAStore()
    {
        var offices = await app.Read(async db => (await db.Offices.ToListAsync()).Where(o => o.IsActive && o.Services.Contains("VR")).Select(o => o.Id).Order().ToList());
        var stocked = await app.Read<VehiclesDb, List<string?>>(db => db.Plates.Where(p => p.OfficeId != null).Select(p => p.OfficeId).Distinct().ToListAsync());
        var places = await app.Read<VehiclesDb, List<PlateState>>(db => db.Plates.Select(p => p.State).Distinct().ToListAsync());

        Assert.Equal(offices, stocked.Order());
        Assert.Superset(new HashSet<PlateState> { PlateState.InStock, PlateState.Returned, PlateState.InTransit, PlateState.Destroyed }, places.ToHashSet());
        Assert.Empty((await app.Send(new VerifyPlates(), Actor.System)).Value.Faults);
    }

    [Fact]
    public async Task Seed_EmptyDatabase_GivesVehiclesOfEveryKindWithTheirPastAndWhatRestrictsThem()
    {
        var kinds = await app.Read<VehiclesDb, List<VehicleKind>>(db => db.Vehicles.Select(v => v.Kind).Distinct().ToListAsync());
        var statuses = await app.Read<VehiclesDb, List<VehicleStatus>>(db => db.Vehicles.Select(v => v.Status).Distinct().ToListAsync());
        var certificates = await app.Read<VehiclesDb, List<CertificateStatus>>(db => db.Certificates.Select(c => c.Status).Distinct().ToListAsync());

        Assert.Equal(Enum.GetValues<VehicleKind>(), kinds.Order());
        Assert.Equal(Enum.GetValues<VehicleStatus>(), statuses.Order());
        Assert.Equal(Enum.GetValues<CertificateStatus>(), certificates.Order());
        Assert.True(await app.Read<VehiclesDb, int>(db => db.Vehicles.CountAsync()) > 400);
        Assert.True(await app.Read<VehiclesDb, int>(db => db.Vehicles.CountAsync(v => v.OwnerOrganisationId != null)) > 20);
        Assert.True(await app.Read<VehiclesDb, int>(db => db.Vehicles.CountAsync(v => v.Registrations.Count > 1)) > 40);
        Assert.True(await app.Read<VehiclesDb, int>(db => db.Restrictions.CountAsync()) >= 4);
    }

    [Fact]
    public async Task Seed_EmptyDatabase_VehiclesPlatesCertificatesAndCasesAgree()
    {
        var crossed = await app.Read<VehiclesDb, int>(db => db.Vehicles.CountAsync(v => v.Plate != null && !db.Plates.Any(p => p.VehicleId == v.Id && p.Text == v.Plate)));
        var bare = await app.Read<VehiclesDb, int>(db => db.Plates.CountAsync(p => p.VehicleId != null && !db.Vehicles.Any(v => v.Id == p.VehicleId && v.Plate == p.Text)));
        var doubtful = await app.Read<VehiclesDb, int>(db => db.Vehicles.CountAsync(v =>
            (v.Status == VehicleStatus.Registered) != (v.Registrations.Count(r => r.To == null) == 1) || (v.Certificate != null) != db.Certificates.Any(c => c.VehicleId == v.Id && c.EndedOn == null)));
        var gaps = await app.Read<VehiclesDb, int>(db => db.Vehicles.CountAsync(v => v.Events.Count != v.EventCount));
        var cases = await app.Read<VehiclesDb, List<Guid>>(db => db.VehicleCases.Select(c => c.CaseId).ToListAsync());
        var known = await app.Read(async db => (await db.Cases.Where(c => c.Service == "VR").Select(c => c.Id).ToListAsync()).ToHashSet());

        Assert.Equal((0, 0, 0, 0), (crossed, bare, doubtful, gaps));
        Assert.True(known.SetEquals(cases));
        Assert.Empty((await app.Send(new VerifyPlates(), Actor.System)).Value.Faults);
    }

    [Fact]
    public async Task Seed_EmptyDatabase_HasVehicleCasesInEveryStepAndProxyDrivers()
    {
        var steps = await app.Read(db => db.Cases.Where(c => c.Service == "VR" && c.IsOpen).Select(c => c.CurrentStep).Distinct().ToListAsync());
        var proxies = await app.Read<ProxyDriversDb, int>(db => db.Registrations.CountAsync());
        var found = await app.Send(new FindVehicles(), Actors.With("Іздеуші", Roles.Inspector));

        Assert.Superset(new HashSet<string?> { "vehicle-inspection", "register-checks", "decision", "hand-over" }, steps.ToHashSet());
        Assert.True(proxies >= 30, $"{proxies}");
        Assert.Equal(25, found.Value.Lines.Count);
    }

    // WP: homes to visit, questions to answer, something to sign; organisations with ammunition and inventories.
    [Fact]
    public async Task Seed_EmptyDatabase_HasWeaponCasesInEveryStepAndWhatOrganisationsKeep()
    {
        var steps = await app.Read(db => db.Cases.Where(c => c.Service == "WP" && c.IsOpen).Select(c => c.CurrentStep).Distinct().ToListAsync());

        Assert.Superset(new HashSet<string?> { "home-visit", "conviction-check", "decision", "approval", "hand-over" }, steps.ToHashSet());
        Assert.True(await app.Read<WeaponsDb, bool>(db => db.WeaponCases.AnyAsync()));
        Assert.True(await app.Read<WeaponsDb, bool>(db => db.AmmunitionEntries.AnyAsync()));
        Assert.True(await app.Read<WeaponsDb, bool>(db => db.Inventories.AnyAsync()));
    }

    [Fact]
    public async Task Seed_EmptyDatabase_LeavesPaymentsAuditAndDrafts()
    {
        Assert.True(await app.Read(db => db.Payments.CountAsync()) > 240);
        Assert.True(await app.Read(db => db.Audit.CountAsync()) > 1_000);
        Assert.True(await app.Read(db => db.Drafts.CountAsync(d => d.CaseId == null)) >= 15);
        Assert.False(await app.Read(db => db.Audit.AnyAsync(a => a.At > app.Clock.GetUtcNow().UtcDateTime)));
    }

    [Fact]
    public async Task Seed_SecondRun_ChangesNothing()
    {
        var before = await Counts();

        Assert.Null(await app.Seed());
        Assert.Equal(before, await Counts());
    }

    [Fact]
    public async Task Seed_EmptyDatabase_GivesOnlyValidNumbers()
    {
        var people = await app.Read(db => db.People.AsNoTracking().Where(p => p.Iin != null).ToListAsync());

        Assert.True(people.Count > 600);
        Assert.All(people, p => Assert.Equal(IinMismatch.None, Iin.Parse(p.Iin!).Compare(p.BirthDate, p.Sex)));
        Assert.All(app.Logins!, l => Assert.NotEmpty(l.Office));
    }

    [Fact]
    public async Task Seed_EmptyDatabase_EveryRoleHasAUserInAnOffice()
    {
        var held = app.Logins!.SelectMany(l => l.Roles).ToHashSet();
        var offices = await app.Read<IdentityDb, List<string>>(db => db.Users.Select(u => u.OfficeId).Distinct().ToListAsync());

        Assert.Equal(Roles.OfUsers.Order(), held.Order());
        Assert.Equal(DemoUsers.Offices.Concat(DemoUsers.WeaponOffices).Concat(DemoUsers.MigrationOffices).Concat(DemoUsers.Centres).Concat(DemoUsers.AddressOffices).Select(o => o.OfficeId).Concat(DemoUsers.CentralBodies.Select(o => o.OfficeId)).Order(), offices.Order());
        Assert.Equal(app.Logins!.Count, app.Logins!.Select(l => l.Password).Distinct().Count());
    }

    // TR: stays of the last months, and what the counters registered today, a group among them.
    [Fact]
    public async Task Seed_Stays_AreThereWithGroupsAndOverstays()
    {
        var stays = await app.Read<ForeignResidenceDb, List<Stay>>(db => db.Stays.AsNoTracking().Include(s => s.Keys).ToListAsync());

        Assert.True(stays.Count >= 150, $"{stays.Count}");
        Assert.Equal(3, stays.Where(s => s.GroupName is not null).Select(s => s.CaseId).Distinct().Count());
        Assert.All(stays, s => Assert.Contains(s.Keys, k => k.Key == "n" + SearchKey.Fold(s.DocumentNumber)));
        var cases = await app.Read(db => db.Cases.Where(c => c.Service == "TR").Select(c => c.Id).ToHashSetAsync());
        Assert.All(stays, s => Assert.Contains(s.CaseId, cases));
        Assert.Contains(stays, s => s.IsOpen);
        Assert.Contains(stays, s => !s.IsOpen);
    }

    // IN: numbers in every step, each its person's own.
    [Fact]
    public async Task Seed_Numbers_AreThereInEveryStep()
    {
        var states = await app.Read<ForeignResidenceDb, List<ApplicationState>>(db => db.NumberApplications.Select(a => a.State).Distinct().ToListAsync());
        var numbers = await app.Read<ForeignResidenceDb, List<ForeignerNumber>>(db => db.Numbers.AsNoTracking().ToListAsync());
        var held = await app.Read(async db => await db.People.Where(p => p.Iin != null).Select(p => p.Iin!).ToHashSetAsync());

        Assert.Superset(new HashSet<ApplicationState> { ApplicationState.Accepted, ApplicationState.Waiting, ApplicationState.Formed }, states.ToHashSet());
        Assert.Equal([NumberStatus.Formed, NumberStatus.HandedOver], numbers.Select(n => n.Status).Distinct().Order());
        Assert.All(numbers, n => Assert.Contains(n.Number, held));
    }

    [Fact]
    public async Task FindPeople_GivenNameFirst_FindsSomebodyOfTheSeed()
    {
        var someone = await app.Read(db => db.People.AsNoTracking().OrderBy(p => p.Id).FirstAsync());
        var found = await app.Send(new FindPeople($"{someone.GivenName} {someone.Surname}".ToUpperInvariant(), 50), Actors.With("Іздеуші", Roles.IntakeOfficer), "тексеру");

        Assert.Contains(found.Value.Hits, p => p.Id == someone.Id);
    }

    [Fact]
    public async Task ExamsToday_AfterSeed_HasWaitingAndDone()
    {
        var day = (await app.Send(new ExamsToday(), Actors.With("Емтихан", Roles.Examiner))).Value;

        Assert.Equal(BusinessTime.DateOf(app.Clock.GetUtcNow()), day.On);
        Assert.True(day.Waiting.Count >= 8);
        Assert.NotEmpty(day.Done);
    }

    private Task<(int People, int Cases, int Audit, int Events)> Counts() => app.Read(async db => (
        await db.People.CountAsync(), await db.Cases.CountAsync(), await db.Audit.CountAsync(a => a.Action != "FindPeople" && a.Action != "ExamsToday"), await db.Events.CountAsync()));
}
