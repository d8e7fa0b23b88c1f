using Licensing.DriverLicences;
using Licensing.Kernel.Cases;
using Licensing.Platform.Auditing;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Data;
using Licensing.ProxyDrivers.Domain;
using Licensing.ProxyDrivers.Features;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.ProxyDrivers;

/// <summary>PD flow: from intake to the registration, and everything that refuses it.</summary>
public sealed class RegisterProxyTests(ProxyApp app) : IClassFixture<ProxyApp>
{
    private static CancellationToken Token => ProxyApp.Token;

    // PD-5, PD-12.1 to 12.3: rows, events, audit.
    [Fact]
    public async Task Decide_WholePackage_RegistersTheDriverWithEverythingOfThatDay()
    {
        var (owner, driver) = (await app.Person("Сейітов"), await app.Person());
        var car = app.Car(owner);
        var licence = await app.Licence(driver, Category.B);
        var subject = ProxyApp.Subject(car, "1-2345");

        var caseId = await app.Accepted(driver, subject, new(2027, 11, 24));
        var decided = await app.Decide(caseId);

        Assert.Equal(CaseState.Granted, decided.Value);
        var made = await app.OfCase(caseId);
        Assert.Equal((car.VehicleId, driver.Id, owner.Id, ProxyStatus.Active), (made.VehicleId, made.DriverId, made.OwnerPersonId!.Value, made.Status));
        Assert.Equal((car.Plate, car.Certificate, licence.FullNumber), (made.Plate, made.Certificate, made.LicenceNumber));
        Assert.Equal(new PowerOfAttorney(subject.Notary!, "1-2345", new(2026, 11, 20), new(2027, 11, 24), true), made.Attorney);
        Assert.Equal((app.Today, null), (made.From, made.EndedOn));
        Assert.Equal(ProxyHappening.Registered, Assert.Single(made.Events).What);
        Assert.Equal(1, await app.Read(db => db.Audit.CountAsync(
            a => a.SubjectKind == "proxy-registration" && a.SubjectId == made.MarkNumber && a.PersonId == driver.Id && a.CaseId == caseId && a.Verb == AuditVerb.Changed, Token)));
    }

    // PD flow: a licence is no ground; the officer is only warned.
    [Theory]
    [InlineData(null, false)]
    [InlineData("C", false)]
    [InlineData("B", true)]
    public async Task LookUpVehicle_Licence_IsWarnedAboutAndNoGround(string? held, bool covers)
    {
        var driver = await app.Person();
        var car = app.Car(await app.Person());
        if (held is not null)
        {
            await app.Licence(driver, Enum.Parse<Category>(held));
        }

        var found = (await app.Send(new LookUpVehicle(car.Certificate!.ToLowerInvariant(), driver.Id), ProxyApp.Intake)).Value;

        Assert.Equal((car.VehicleId, held is not null, covers), (found.Vehicle!.VehicleId, found.Licence is not null, found.Covers));
        Assert.Equal(ProxyStatus.Active, (await app.Registered(driver, car)).Status);
    }

    [Fact]
    public async Task LookUpVehicle_UnknownCertificate_IsNone() =>
        Assert.Null((await app.Send(new LookUpVehicle("ZZ00000000", null), ProxyApp.Intake)).Value.Vehicle);

    // PD-15.2: the register raises the bar by itself at intake.
    [Theory]
    [InlineData("arrest", true)]
    [InlineData("wanted", true)]
    [InlineData("pledge", false)]
    public async Task Draft_RestrictedVehicle_RaisesTheBarByItself(string kind, bool keepsOff)
    {
        var car = app.Car(await app.Person(), "B", ProxyApp.Restriction(kind, keepsOff));

        var (_, saved) = await app.Draft(await app.Person(), ProxyApp.Subject(car));

        Assert.Equal(keepsOff ? ["not-admitted-to-traffic"] : [], saved.Assessment.KnownBars);
        Assert.Equal(keepsOff ? IntakeWays.AcceptForRefusal : IntakeWays.Accept, saved.Assessment.Ways);
    }

    // PD-15.2: and again at the decision, for a restriction that came in between.
    [Fact]
    public async Task Decide_RestrictedSinceIntake_IsNotGrantedAndCanBeRefused()
    {
        var car = app.Car(await app.Person());
        var caseId = await app.Accepted(await app.Person(), ProxyApp.Subject(car));
        app.Vehicles.Put(car with { Restrictions = [ProxyApp.Restriction("wanted")] });

        var granted = await app.Decide(caseId);
        Assert.IsType<Failure.Refused>(granted.Failure);
        Assert.False(await Exists(caseId));

        Assert.Equal(CaseState.Refused, (await app.Decide(caseId, DecisionKind.Refuse, "not-admitted-to-traffic")).Value);
    }

    [Fact]
    public async Task Decide_CertificateGoneSinceIntake_SaysSo()
    {
        var car = app.Car(await app.Person());
        var caseId = await app.Accepted(await app.Person(), ProxyApp.Subject(car));
        app.Sell(car, await app.Person());

        Assert.Equal("PD.certificate-gone", await Problem(caseId));
    }

    [Fact]
    public async Task Decide_ApplicantBecameTheOwner_SaysSo()
    {
        var driver = await app.Person();
        var car = app.Car(await app.Person());
        var caseId = await app.Accepted(driver, ProxyApp.Subject(car));
        app.Vehicles.Put(car with { OwnerPersonId = driver.Id, OwnerOrganisationId = null });

        Assert.Equal("PD.owner-needs-none", await Problem(caseId));
    }

    // PD-12.2: the last day still counts on the day of the decision, the day after does not.
    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "PD.attorney-over")]
    public async Task Decide_AttorneyAtItsEnd_CountsItsLastDay(int daysLater, string? problem)
    {
        var caseId = await app.Accepted(await app.Person(), ProxyApp.Subject(app.Car(await app.Person())), app.Today);
        app.Clock.Advance(TimeSpan.FromDays(daysLater));

        var decided = await app.Decide(caseId);
        app.Clock.Advance(TimeSpan.FromDays(-daysLater));

        Assert.Equal(problem, (decided.Failure as Failure.Refused)?.Problem.Code);
        Assert.Equal(problem is null, await Exists(caseId));
    }

    // PD-15.1: no receipt; a refusal of the package at the counter, or a formal one where the applicant wants it.
    [Theory]
    [InlineData("vehicle-registration-certificate")]
    [InlineData("power-of-attorney")]
    [InlineData("identity-document")]
    public async Task Draft_PaperMissing_IsRefusedAtTheCounterOrAcceptedForRefusal(string missing)
    {
        var (id, saved) = await app.Draft(await app.Person(), ProxyApp.Subject(app.Car(await app.Person())), null, missing);
        Assert.Equal(IntakeWays.RefuseToAccept | IntakeWays.AcceptForRefusal, saved.Assessment.Ways);

        var accepted = await app.Send(new AcceptDraft(id, saved.Version, Insisted: true), ProxyApp.Intake, key: id);

        Assert.Equal(CaseState.Refused, (await app.Decide(accepted.Value.CaseId, DecisionKind.Refuse, "documents-not-presented")).Value);
    }

    // The subject of a case: each field, lacking or wrong.
    [Theory]
    [InlineData("certificate", "subject.certificate", "required")]
    [InlineData("unknown-certificate", "subject.certificate", "PD.certificate-unknown")]
    [InlineData("number", "subject.number", "required")]
    [InlineData("signs-only", "subject.number", "PD.number-needed")]
    [InlineData("date", "subject.issuedOn", "required")]
    [InlineData("future", "subject.issuedOn", "PD.issued-in-future")]
    [InlineData("ends-before", "subject.issuedOn", "PD.valid-before-issue")]
    [InlineData("notary", "subject.notary", "required")]
    [InlineData("long-notary", "subject.notary", "PD.notary-needed")]
    public async Task Draft_SubjectWrong_NamesTheField(string wrong, string field, string code)
    {
        var right = ProxyApp.Subject(app.Car(await app.Person()));
        var subject = wrong switch
        {
            "certificate" => right with { Certificate = " " },
            "unknown-certificate" => right with { Certificate = "XX00000000" },
            "number" => right with { Number = null },
            "signs-only" => right with { Number = "--" },
            "date" => right with { IssuedOn = null },
            "future" => right with { IssuedOn = app.Today.AddDays(1) },
            "ends-before" => right with { IssuedOn = app.Today },
            "notary" => right with { Notary = null },
            _ => right with { Notary = new string('Н', 201) },
        };

        var (_, saved) = await app.Draft(await app.Person(), subject, wrong == "ends-before" ? app.Today.AddDays(-1) : null);

        Assert.Contains((field, code), saved.Assessment.ErrorsOf(DraftSteps.Subject).Select(e => (e.Field, e.Code)));
        Assert.Equal(IntakeWays.None, saved.Assessment.Ways);
    }

    [Fact]
    public async Task Draft_OwnerApplies_SaysThatNoneIsNeeded()
    {
        var owner = await app.Person();

        var (_, saved) = await app.Draft(owner, ProxyApp.Subject(app.Car(owner)));

        Assert.Equal("PD.owner-needs-none", Assert.Single(saved.Assessment.ErrorsOf(DraftSteps.Subject)).Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{")]
    [InlineData("[]")]
    public async Task Draft_SubjectUnreadable_AsksForAllOfIt(string? json)
    {
        var started = (await app.Send(new StartDraft("PD"), ProxyApp.Intake)).Value;

        var saved = (await app.Send(new SaveDraft(started.Id, 1, new DraftContent { Subject = json }), ProxyApp.Intake)).Value;

        Assert.Equal(4, saved.Assessment.ErrorsOf(DraftSteps.Subject).Count(e => e.Code == "required"));
    }

    [Fact]
    public async Task Draft_RegisteredAlready_SaysSoAtIntake()
    {
        var (driver, car) = (await app.Person(), app.Car(await app.Person()));
        await app.Registered(driver, car, number: "77 / а");

        var (_, saved) = await app.Draft(driver, ProxyApp.Subject(car, "77А"));

        Assert.Equal("PD.registered-already", Assert.Single(saved.Assessment.ErrorsOf(DraftSteps.Subject)).Code);
    }

    // One active registration a vehicle, driver and power of attorney.
    [Fact]
    public async Task Decide_TwoCasesOfOneAttorneyAtOnce_OneIsRegistered()
    {
        var (driver, car) = (await app.Person(), app.Car(await app.Person()));
        var subject = ProxyApp.Subject(car, "5-55");
        Guid[] cases = [await app.Accepted(driver, subject), await app.Accepted(driver, subject)];

        var decided = await Task.WhenAll(cases.Select(c => app.Decide(c)));

        Assert.Single(decided, d => d.IsOk);
        Assert.Equal("PD.registered-already", Assert.IsType<Failure.Refused>(Assert.Single(decided, d => !d.IsOk).Failure).Problem.Code);
        Assert.Equal(1, await app.Read<ProxyDriversDb, int>(db => db.Registrations.CountAsync(r => r.DriverId == driver.Id, Token)));
    }

    [Fact]
    public async Task Decide_AnotherAttorneyOrDriverOrVehicle_IsRegisteredBeside()
    {
        var (driver, other, car) = (await app.Person(), await app.Person(), app.Car(await app.Person()));

        await app.Registered(driver, car, number: "1");
        await app.Registered(driver, car, number: "2");
        await app.Registered(other, car, number: "1");
        await app.Registered(driver, app.Car(await app.Person()), number: "1");

        Assert.Equal(3, await app.Read<ProxyDriversDb, int>(db => db.Registrations.CountAsync(r => r.DriverId == driver.Id, Token)));
    }

    [Fact]
    public async Task Decide_Twice_RegistersOnce()
    {
        var caseId = await app.Accepted(await app.Person(), ProxyApp.Subject(app.Car(await app.Person())));
        Assert.True((await app.Decide(caseId)).IsOk);

        Assert.Equal("case-not-in-review", await Problem(caseId));
    }

    // C-11: the owner is a party.
    [Fact]
    public async Task Decide_OfficerIsTheOwner_IsNotAllowed()
    {
        var owner = await app.Person();
        var caseId = await app.Accepted(await app.Person(), ProxyApp.Subject(app.Car(owner)));

        var decided = await app.Send(
            new Decide(caseId, await app.VersionOf(caseId), DecisionKind.Grant, [], null), ProxyApp.Decider with { PersonIin = owner.Iin });

        Assert.Equal("own-case", Assert.IsType<Failure.Refused>(decided.Failure).Problem.Code);
    }

    // PD-14: the power of attorney with its mark is handed over against the register.
    [Fact]
    public async Task HandOver_Granted_LeavesTheMarkInTheRegisterAndTheHistory()
    {
        var driver = await app.Person();
        var caseId = await app.Accepted(driver, ProxyApp.Subject(app.Car(await app.Person())));
        await app.Decide(caseId);

        var handed = await app.Send(
            new HandOverCase(caseId, await app.VersionOf(caseId), CollectorKind.Holder, driver.Name.Full, "Жеке куәлік № 1", "Кезек болмады"), ProxyApp.Intake);

        Assert.True(handed.IsOk, $"{handed.Failure}");
        var made = await app.OfCase(caseId);
        Assert.Equal([ProxyHappening.Registered, ProxyHappening.HandedOver], made.Events.OrderBy(e => e.Ordinal).Select(e => e.What));
        Assert.Contains(made.MarkNumber, await app.Read(db => db.HandOvers.Where(h => h.CaseId == caseId).Select(h => h.What).SingleAsync(Token)), StringComparison.Ordinal);
    }

    // What the officer who decides sees: first the registers' answer of now, then the registration.
    [Fact]
    public async Task ShowAttorney_BeforeAndAfterDecision_ShowsTheRegistersThenTheRegistration()
    {
        var car = app.Car(await app.Person());
        var caseId = await app.Accepted(await app.Person(), ProxyApp.Subject(car, "9"), new(2027, 1, 1));

        var before = (await app.Send(new ShowAttorney(caseId), ProxyApp.Decider)).Value;
        await app.Decide(caseId);
        var after = (await app.Send(new ShowAttorney(caseId), ProxyApp.Decider)).Value;

        Assert.Equal((car.VehicleId, null), (before.Looked!.Vehicle!.VehicleId, before.RegistrationId));
        Assert.Equal((null, ProxyStatus.Active, new DateOnly(2027, 1, 1)), (after.Looked, after.Status!.Value, after.ValidTo!.Value));
        Assert.IsType<Failure.NotFound>((await app.Send(new ShowAttorney(caseId), Actors.At(Actors.Almaty, "KZ-ALA", "Басқа", Roles.DecisionOfficer))).Failure);
    }

    private async Task<string?> Problem(Guid caseId) => ((await app.Decide(caseId)).Failure as Failure.Refused)?.Problem.Code;

    private Task<bool> Exists(Guid caseId) => app.Read<ProxyDriversDb, bool>(db => db.Registrations.AnyAsync(r => r.CaseId == caseId, Token));
}
