using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain.Numbers;
using Licensing.ForeignResidence.Features.Numbers;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.ForeignResidence.Numbers;

/// <summary>The product on a database of its own, with offices of the reference data: a counter of the State Corporation, the provider of its region, and one elsewhere; cases go the whole way.</summary>
public class NumberApp : TestApp
{
    public const string Unit = "migration-police-ast-department";
    public const string Centre = "public-service-centre-ast-astana-qalasy-almaty-audanynyn-no-1-khqko";
    public const string Elsewhere = "migration-police-ala-department";

    private static readonly string[] Papers = ["application", "identity-document", "consent"];

    private int made;

    internal static Actor Corporation { get; } = Actors.At(Centre, "KZ-AST", "Сәуле Тілеу", Roles.CorporationOfficer);

    internal static Actor Counter { get; } = Actors.At(Unit, "KZ-AST", "Марат Сәрсенов", Roles.IntakeOfficer);

    internal static Actor Operator { get; } = Actors.At(Unit, "KZ-AST", "Айгүл Нұрланова", Roles.Operator);

    internal static Actor Stranger { get; } = Actors.At(Elsewhere, "KZ-ALA", "Ержан Қалиев", Roles.Operator);

    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    internal DateTime Now => BusinessTime.ToUtc(Clock.GetUtcNow());

    /// <summary>A foreigner with a passport of their own; a birth date of their own unless one is given.</summary>
    internal async Task<Person> Foreigner(string surname = "Müller", string given = "Anna", DateOnly? born = null, string? passport = null, string? iin = null)
    {
        var n = Interlocked.Increment(ref made);
        var person = new Person().Describe(new PersonData(new(surname, given), born ?? new DateOnly(1960, 1, 1).AddDays(n), Sex.Female, PersonStatus.Foreigner, "DEU", iin));
        person.Present(IdentityDocument.Of(person.Id, IdentityDocumentKind.NationalPassport, passport ?? $"C{n:D8}", "Berlin", new(2024, 1, 1), new(2034, 1, 1)));
        await Add<KernelDb>(person);
        return person;
    }

    /// <summary>An intake with the whole package.</summary>
    internal async Task<(Guid Id, SavedDraft Saved)> Draft(Person person, Actor? counter = null, params string[] lacking)
    {
        var content = new DraftContent
        {
            PersonId = person.Id,
            Facts = """{"documentValidTo":"2034-01-01","documentInKazakhOrRussian":true}""",
            Documents = [.. Papers.Except(lacking).Select(code => new PresentedDocument(code) { Presented = true, Number = "1", IssuedOn = new(2026, 1, 1) })],
        };
        var started = (await Send(new StartDraft("IN", person.Id), counter ?? Corporation)).Value;
        return (started.Id, (await Send(new SaveDraft(started.Id, 1, content), counter ?? Corporation)).Value);
    }

    internal async Task<Guid> Accepted(Person person, Actor? counter = null)
    {
        var (id, saved) = await Draft(person, counter);
        var accepted = await Send(new AcceptDraft(id, saved.Version), counter ?? Corporation, key: id);
        Assert.True(accepted.IsOk, $"{accepted.Failure} {string.Join(", ", saved.Assessment.Errors)}");
        return accepted.Value.CaseId;
    }

    /// <summary>A case whose application is with the operator.</summary>
    internal async Task<Guid> Waiting(Person person, Actor? counter = null)
    {
        var id = await Accepted(person, counter);
        await Sent(id, counter);
        return id;
    }

    /// <summary>Consent and application of an accepted case.</summary>
    internal async Task Sent(Guid id, Actor? counter = null)
    {
        var consent = await Send(new TakeConsent(id, await VersionOf(id)), counter ?? Corporation);
        Assert.True(consent.IsOk, $"{consent.Failure}");
        var sent = await Send(new SendApplication(id, await VersionOf(id)), counter ?? Corporation);
        Assert.True(sent.IsOk, $"{sent.Failure}");
    }

    internal async Task<Result<FormedNumber>> Form(Guid caseId, params Guid[] others) =>
        await Send(new FormNumber(caseId, await VersionOf(caseId), others), Operator);

    /// <summary>A number by the whole way.</summary>
    internal async Task<ForeignerNumber> Formed(Person person)
    {
        var id = await Waiting(person);
        var formed = await Form(id);
        Assert.True(formed.IsOk, $"{formed.Failure}");
        return await Number(id);
    }

    internal Task<ForeignerNumber> Number(Guid caseId) =>
        Read<ForeignResidenceDb, ForeignerNumber>(db => db.Numbers.AsNoTracking().SingleAsync(n => n.CaseId == caseId, Token));

    internal Task<NumberApplication> Application(Guid caseId) =>
        Read<ForeignResidenceDb, NumberApplication>(db => db.NumberApplications.AsNoTracking().SingleAsync(a => a.CaseId == caseId, Token));

    internal Task<Case> Case(Guid id) => Read(db => db.Cases.AsNoTracking().Include(c => c.Steps).Include(c => c.Decisions).SingleAsync(c => c.Id == id, Token));

    internal Task<int> VersionOf(Guid caseId) => Read(db => db.Cases.Where(c => c.Id == caseId).Select(c => c.Version).SingleAsync(Token));
}
