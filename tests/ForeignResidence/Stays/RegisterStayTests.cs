using Licensing.AddressBureau;
using Licensing.ForeignResidence.Domain.Stays;
using Licensing.ForeignResidence.Features.Stays;
using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Auditing;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.ForeignResidence.Stays;

/// <summary>TR at the counter: one command from the passport to the mark, and everything that refuses it.</summary>
public sealed class RegisterStayTests(StayApp app) : IClassFixture<StayApp>
{
    private static CancellationToken Token => StayApp.Token;

    // TR-5, TR-7, TR-15: person, case, decision, hand-over, stay, event, audit, all at once.
    [Fact]
    public async Task RegisterStay_WholePackage_MakesEverythingAtOnce()
    {
        var (guest, place) = (app.Guest(), await app.Hotel());

        var made = await app.Registered(guest, place);

        var stay = await app.Stay(made.StayId);
        Assert.Equal((app.Today.AddDays(86), UntilReason.VisaFree, false), (stay.Until, stay.Reason, stay.IsLate));
        Assert.Equal((guest.Person.DocumentNumber, guest.CardNumber, place.HostOrganisationId, StayApp.Office), (stay.DocumentNumber, stay.CardNumber, stay.HostOrganisationId, stay.OfficeId));
        Assert.Equal(StayHappening.Registered, Assert.Single(stay.Events).What);
        var person = await app.Read(db => db.People.Include(p => p.Documents).SingleAsync(p => p.Id == stay.PersonId, Token));
        Assert.Equal((guest.Person.Surname, "RUS", PersonStatus.Foreigner), (person.Surname, person.Citizenship, person.Status));
        Assert.Equal(guest.Person.DocumentNumber, Assert.Single(person.Documents).Number);
        var (file, handed) = await app.Read(async db => (
            await db.Cases.Include(c => c.Documents).Include(c => c.Decisions).SingleAsync(c => c.Id == made.CaseId, Token),
            await db.HandOvers.SingleAsync(h => h.CaseId == made.CaseId, Token)));
        Assert.Equal((CaseState.HandedOver, false, stay.PersonId), (file.State, file.IsOpen, file.PersonId));
        Assert.Equal(DecisionKind.Grant, Assert.Single(file.Decisions).Kind);
        Assert.All(file.Documents, d => Assert.True(d.Presented));
        Assert.Contains(stay.Number, handed.What, StringComparison.Ordinal);
        Assert.True(await app.Read(db => db.Audit.AnyAsync(
            a => a.SubjectKind == "stay" && a.SubjectId == stay.Number && a.PersonId == stay.PersonId && a.Verb == AuditVerb.Changed, Token)));
        var told = await Told(stay.CaseId);
        Assert.Equal((stay.PersonId, false, stay.Address, (DateOnly?)stay.Until), (told.PersonId, told.IsPermanent, told.Address, told.Until));
    }

    // What the page shows before the button is what the button does.
    [Fact]
    public async Task CheckStay_WholePackage_SaysUntilWhenAndWhy()
    {
        var check = (await app.Send(new CheckStay(app.Guest(), await app.Hotel(), StayApp.Papers), StayApp.Officer)).Value;

        Assert.True(check.MayRegister, string.Join(", ", check.Errors));
        Assert.Equal((app.Today.AddDays(86), UntilReason.VisaFree, app.Today.AddDays(1)), (check.Term!.Until, check.Term.Reason, check.Term.RegisterBy));
    }

    // TR-12, TR-16: the reason for each last day.
    [Theory]
    [InlineData("RUS", 30, null, null, "Asked")]
    [InlineData("RUS", 189, 1, null, "Document")] // a passport that expires tomorrow
    [InlineData("CHN", 189, null, 60, "Visa")]
    [InlineData("RUS", 189, null, null, "VisaFree")]
    public async Task CheckStay_Reason_IsWhatEndsFirst(string citizenship, int asked, int? passport, int? visa, string reason)
    {
        var guest = app.Guest(citizenship: citizenship);
        guest = guest with
        {
            Until = app.Today.AddDays(asked),
            Visa = visa is null ? VisaKind.None : VisaKind.Single,
            VisaValidTo = visa is { } days ? app.Today.AddDays(days) : null,
            Person = guest.Person with { DocumentValidTo = passport is { } left ? app.Today.AddDays(left) : guest.Person.DocumentValidTo },
        };

        var check = (await app.Send(new CheckStay(guest, await app.Hotel(), StayApp.Papers), StayApp.Officer)).Value;

        Assert.Equal(reason, $"{check.Term?.Reason}");
        Assert.True(check.MayRegister, string.Join(", ", check.Errors));
    }

    [Theory]
    [InlineData(true, false, "WorkPermit")]
    [InlineData(false, true, "AcademicYear")]
    public async Task CheckStay_WorkOrStudies_GiveTheTerm(bool works, bool studies, string reason)
    {
        var guest = app.Guest() with { Until = app.Today.AddDays(600), WorkPermitUntil = works ? app.Today.AddDays(100) : null, Student = studies };

        Assert.Equal(reason, $"{(await app.Send(new CheckStay(guest, await app.Hotel(), StayApp.Papers), StayApp.Officer)).Value.Term?.Reason}");
    }

    // TR-6: late is no ground; it is listed for proceedings.
    [Fact]
    public async Task RegisterStay_AfterFiveDays_IsMadeAndListedAsLate()
    {
        var made = await app.Registered(app.Guest() with { ArrivedOn = app.Today.AddDays(-6) });

        Assert.True(made.IsLate);
        var late = (await app.Send(new FindStays(List: StayList.Late, Size: 500), StayApp.Officer)).Value;
        Assert.Contains(late.Lines, l => l.Id == made.StayId);
    }

    // TR-17: at the first place only, by person and by passport, here and elsewhere.
    [Fact]
    public async Task RegisterStay_SameCrossingAgain_IsRefused()
    {
        var guest = app.Guest();
        await app.Registered(guest);

        var again = await app.Send(new RegisterStay(guest, await app.Hotel(), StayApp.Papers), StayApp.Elsewhere);

        Assert.Equal("TR.registered-already", Code(again));
    }

    [Fact]
    public async Task RegisterStay_TwoOfficersAtOnce_OnlyOneRegisters()
    {
        var (guest, here, there) = (app.Guest(), await app.Hotel(), await app.Hotel());

        var results = await Task.WhenAll(
            app.Send(new RegisterStay(guest, here, StayApp.Papers), StayApp.Officer), app.Send(new RegisterStay(guest, there, StayApp.Papers), StayApp.Elsewhere));

        Assert.Single(results, r => r.IsOk);
        Assert.Equal("TR.registered-already", Code(results.Single(r => !r.IsOk)));
    }

    [Fact]
    public async Task RegisterStay_SameKeyTwice_DoesNothingTwice()
    {
        var (command, key) = (new RegisterStay(app.Guest(), await app.Hotel(), StayApp.Papers), Guid.CreateVersion7());

        var first = await app.Send(command, StayApp.Officer, key: key);
        var second = await app.Send(command, StayApp.Officer, key: key);

        Assert.Equal(first.Value, second.Value);
    }

    // A new border crossing ends the stay before it; the person is the one on record.
    [Fact]
    public async Task RegisterStay_ArrivedAnew_EndsTheEarlierStayOfTheSamePerson()
    {
        var guest = app.Guest() with { ArrivedOn = app.Today.AddDays(-40) };
        var first = await app.Registered(guest);

        var second = await app.Registered(guest with { ArrivedOn = app.Today.AddDays(-2), CardNumber = "МК-2" });

        var (ended, running) = (await app.Stay(first.StayId), await app.Stay(second.StayId));
        Assert.Equal(ended.PersonId, running.PersonId);
        Assert.Equal((false, app.Today.AddDays(-2), StayHappening.ArrivedAnew), (ended.IsOpen, ended.LeftOn!.Value, ended.Events.MaxBy(e => e.Ordinal)!.What));
    }

    // C-1: somebody like this is on record: the officer says whether it is the same person.
    [Fact]
    public async Task RegisterStay_LikelyDuplicate_WaitsForTheOfficersWord()
    {
        var guest = app.Guest();
        var first = await app.Registered(guest with { ArrivedOn = app.Today.AddDays(-30) });
        var renewed = guest with { Person = guest.Person with { DocumentNumber = guest.Person.DocumentNumber + "9", DocumentIssuedOn = app.Today.AddDays(-10) }, CardNumber = "МК-3" };
        var hotel = await app.Hotel();

        var refused = await app.Send(new RegisterStay(renewed, hotel, StayApp.Papers), StayApp.Officer);
        Assert.Contains(((Failure.Invalid)refused.Failure!).Errors, e => e.Code == "duplicates-unseen");

        var person = (await app.Stay(first.StayId)).PersonId;
        var same = await app.Registered(renewed with { PersonId = person }, hotel);
        Assert.Equal(person, (await app.Stay(same.StayId)).PersonId);
        Assert.Equal(2, await app.Read(db => db.IdentityDocuments.CountAsync(d => d.PersonId == person, Token)));
    }

    [Fact]
    public async Task RegisterStay_SomebodyElseOfThatName_IsANewRecord()
    {
        var guest = app.Guest();
        var first = await app.Stay((await app.Registered(guest)).StayId);
        var twin = guest with { Person = guest.Person with { DocumentNumber = guest.Person.DocumentNumber + "8" }, CardNumber = "МК-4", NotTheSame = [first.PersonId] };

        Assert.NotEqual(first.PersonId, (await app.Stay((await app.Registered(twin)).StayId)).PersonId);
    }

    // TR-6, TR-12: what the law refuses is refused before anything is written.
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task RegisterStay_GroundOfTheLaw_IsRefused(bool child, bool self)
    {
        var guest = app.Guest();
        guest = child ? guest with { Person = guest.Person with { BirthDate = app.Today.AddYears(-16).AddDays(1) } } : guest;
        var place = self ? new StayPlace { FiledBy = FiledBy.Self, Address = "Астана" } : await app.Hotel();

        Assert.Equal("TR.refused", Code(await app.Send(new RegisterStay(guest, place, StayApp.Papers), StayApp.Officer)));
    }

    // TR-12 and appendix 3: who may file does, and has no host.
    [Fact]
    public async Task RegisterStay_OwnFilingOfAppendix3_HasNoHost()
    {
        var guest = app.Guest(citizenship: "DEU") with { Visa = VisaKind.Multiple, VisaValidTo = app.Today.AddDays(300) };

        var stay = await app.Stay((await app.Registered(guest, new StayPlace { FiledBy = FiledBy.Self, Address = "Астана қ., 1" })).StayId);

        Assert.Equal((null, null, null, FiledBy.Self), (stay.HostName, stay.HostPersonId, stay.HostOrganisationId, stay.FiledBy));
    }

    // TR-12.1 to 12.3: each paper that lacks is named.
    [Theory]
    [InlineData("identity-document")]
    [InlineData("migration-card")]
    [InlineData("application")]
    public async Task RegisterStay_PaperMissing_IsNamed(string missing)
    {
        var result = await app.Send(new RegisterStay(app.Guest(), await app.Hotel(), [.. StayApp.Papers.Except([missing])]), StayApp.Officer);

        Assert.Contains(((Failure.Invalid)result.Failure!).Errors, e => e.Field == "documents." + missing);
    }

    // Bad input: each names its field.
    [Theory]
    [InlineData("until", "until")]
    [InlineData("arrived", "arrivedOn")]
    [InlineData("expired", "documents.identity-document")]
    [InlineData("formula", "borderPoint")]
    [InlineData("name", "person.surname")]
    [InlineData("citizen", "person.citizenship")]
    [InlineData("host", "host")]
    [InlineData("visa", "visaValidTo")]
    public async Task RegisterStay_BadInput_NamesTheField(string what, string field)
    {
        var (guest, place) = (app.Guest(), await app.Hotel());
        guest = what switch
        {
            "until" => guest with { Until = guest.ArrivedOn!.Value.AddDays(-1) },
            "arrived" => guest with { ArrivedOn = app.Today.AddDays(1) },
            "expired" => guest with { Person = guest.Person with { DocumentValidTo = app.Today.AddDays(-1) } },
            "formula" => guest with { BorderPoint = "=HYPERLINK(\"x\")" },
            "name" => guest with { Person = guest.Person with { Surname = "=cmd" } },
            "citizen" => guest with { Person = guest.Person with { Citizenship = "KAZ" } },
            "visa" => guest with { Visa = VisaKind.Single },
            _ => guest,
        };

        var result = await app.Send(new RegisterStay(guest, what == "host" ? place with { HostOrganisationId = null } : place, StayApp.Papers), StayApp.Officer);

        Assert.Contains(((Failure.Invalid)result.Failure!).Errors, e => e.Field == field);
    }

    // C-11: nobody registers their own guest.
    [Fact]
    public async Task RegisterStay_OwnGuest_IsAnotherOfficers()
    {
        var host = await app.Person("Қабылдаушы");
        var officer = StayApp.Officer with { PersonIin = host.Iin };

        var result = await app.Send(new RegisterStay(app.Guest(), new StayPlace { HostPersonId = host.Id, Address = "Астана" }, StayApp.Papers), officer);

        Assert.Equal("own-case", Assert.IsType<Failure.NotAllowed>(result.Failure).Code);
        Assert.True((await app.Send(new RegisterStay(app.Guest(), new StayPlace { HostPersonId = host.Id, Address = "Астана" }, StayApp.Papers), StayApp.Officer)).IsOk);
    }

    // C-10: only where foreigners are registered, only by those who register.
    [Fact]
    public async Task RegisterStay_OtherOfficeOrRole_IsNotAllowed()
    {
        var (guest, place) = (app.Guest(), await app.Hotel());

        var office = await app.Send(new RegisterStay(guest, place, StayApp.Papers), Actors.With("Марат Сәрсенов", Roles.IntakeOfficer));
        var role = await app.Send(new RegisterStay(guest, place, StayApp.Papers), StayApp.At(StayApp.Office, "KZ-AST", "Ержан", Roles.Inspector));

        Assert.Equal("TR.staff-only", Assert.IsType<Failure.NotAllowed>(office.Failure).Code);
        Assert.Null(Assert.IsType<Failure.NotAllowed>(role.Failure).Code);
    }

    // TR-18: the long way is for a refusal in writing; what is complete is registered at the counter.
    [Fact]
    public async Task AcceptDraft_CompletePackage_IsSentToTheCounter()
    {
        var complete = await Draft(app.Guest(), await app.Hotel());
        Assert.Equal("TR.register-at-counter", Code(await app.Send(new AcceptDraft(complete.Id, complete.Version), StayApp.Officer)));

        var refused = await Draft(app.Guest(), new StayPlace { FiledBy = FiledBy.Self, Address = "Астана" });
        Assert.True((await app.Send(new AcceptDraft(refused.Id, refused.Version, Insisted: true), StayApp.Officer)).IsOk);
    }

    private async Task<(Guid Id, int Version)> Draft(GuestEntry guest, StayPlace place)
    {
        var started = (await app.Send(new StartDraft("TR"), StayApp.Officer)).Value;
        var saved = (await app.Send(new SaveDraft(started.Id, 1, StayFacts.Content(guest, place, StayApp.Papers)), StayApp.Officer)).Value;
        return (started.Id, saved.Version);
    }

    private static string? Code<T>(Result<T> result) => (result.Failure as Failure.Refused)?.Problem.Code;

    private async Task<RegisteredAtAddress> Told(Guid caseId)
    {
        var id = caseId.ToString();
        var payloads = await app.Read(db => db.Outbox.Where(o => o.Type == typeof(RegisteredAtAddress).FullName).Select(o => o.Payload).ToListAsync(Token));
        return payloads.Where(p => p.Contains(id, StringComparison.Ordinal)).Select(CaseJson.Read<RegisteredAtAddress>).Last();
    }
}
