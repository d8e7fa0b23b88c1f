using System.Text.Json.Nodes;
using Licensing.Demo.People;
using Licensing.ExitClearance.Data;
using Licensing.ExitClearance.Domain;
using Licensing.ExitClearance.Features;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.ExitClearance;

/// <summary>The product on a database of its own, with cases of EX taken in as the counters do.</summary>
public sealed class ExitApp : MigrationApp
{
    /// <summary>A front office of the State Corporation in the same region.</summary>
    internal const string Centre = "public-service-centre-ast-astana-qalasy-almaty-audanynyn-no-1-khqko";

    private readonly PeopleSource people = new(23, new DateOnly(2026, 11, 24));
    private int receipts;

    internal static Actor Corporation { get; } = Actors.At(Centre, "KZ-AST", "Гүлнар Төлеу", Roles.CorporationOfficer);

    internal static Actor Supervisor { get; } = At("Сәуле Омар", Roles.Supervisor);

    internal static Actor Administrator { get; } = At("Әкімші", Roles.Administrator);

    /// <summary>The account of a body.</summary>
    internal static Actor Of(AgreeingBody body) => At($"Орган {body}", Roles.AgreeingBody);

    /// <summary>Every body has its account.</summary>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var body in BodyGrounds.All)
        {
            Assert.True((await Send(new NameAccount(Of(body).UserId, Of(body).Name, body), Administrator)).IsOk);
        }
    }

    internal async Task<Person> Person(int from = 25, int to = 60)
    {
        var person = people.Person().Aged(from, to).Build();
        await Add<KernelDb>(person);
        return person;
    }

    internal static ExitSubject Subject { get; } = new()
    {
        Country = "DEU", BirthPlace = "Қарағанды қ.", Address = "Астана қ., Сығанақ к-сі, 24", MobilePhone = "+7 701 555 01 42", Ethnicity = "неміс", Consents = true,
    };

    /// <summary>An intake as it stands after saving.</summary>
    internal async Task<(Guid Id, SavedDraft Saved, DraftContent Content)> Draft(Person person, ExitSubject subject, JsonObject? facts = null, bool corporation = false)
    {
        var by = corporation ? Corporation : Intake;
        var content = new DraftContent { PersonId = person.Id, Facts = (facts ?? []).ToJsonString(), Subject = subject.Write() };
        var started = await Send(new StartDraft("EX", person.Id), by);
        Assert.True(started.IsOk, $"{started.Failure}");
        var saved = await Send(new SaveDraft(started.Value.Id, 1, content), by);
        Assert.True(saved.IsOk, $"{saved.Failure}");
        return (started.Value.Id, saved.Value, content);
    }

    /// <summary>A whole package, accepted.</summary>
    internal async Task<AcceptedDraft> Accept(Person person, JsonObject? facts = null, ExitSubject? subject = null, bool corporation = false)
    {
        var by = corporation ? Corporation : Intake;
        var (id, saved, content) = await Draft(person, subject ?? Subject, facts, corporation);
        var whole = content with
        {
            Documents = [.. saved.Assessment.Checklist.Select(row => new PresentedDocument(row.Code) { Presented = true })],
            Payments = [new EnteredPayment(person.Name.Full, saved.Assessment.Fee.Due, Today, "Халық банкі", $"Ш-{Interlocked.Increment(ref receipts)}")],
        };
        var again = await Send(new SaveDraft(id, saved.Version, whole), by);
        Assert.True(again.IsOk, $"{again.Failure}");
        var accepted = await Send(new AcceptDraft(id, again.Value.Version), by);
        Assert.True(accepted.IsOk, $"{accepted.Failure} {string.Join(", ", again.Value.Assessment.Errors)}");
        return accepted.Value;
    }

    internal Task<ExitFile> FileOf(Guid caseId) => Read<ExitClearanceDb, ExitFile>(db => db.Files.AsNoTracking().SingleAsync(f => f.CaseId == caseId, Token));

    internal Task<Guid> QuestionOf(Guid caseId, AgreeingBody body) =>
        Read<ExitClearanceDb, Guid>(db => db.Questions.Where(q => q.CaseId == caseId && q.Body == body).Select(q => q.Id).SingleAsync(Token));

    internal GivenAnswer Given(params string[] findings) => new(findings, "14/2-77", Today, findings.Length == 0 ? null : "дерекқорда бар");

    internal async Task<Result<AnsweredQuestion>> Answer(Guid caseId, AgreeingBody body, params string[] findings) =>
        await Send(new AnswerQuestion(await QuestionOf(caseId, body), Given(findings)), Of(body));

    /// <summary>Every body has nothing against it.</summary>
    internal async Task Agree(Guid caseId)
    {
        foreach (var body in BodyGrounds.All)
        {
            var answered = await Answer(caseId, body);
            Assert.True(answered.IsOk, $"{answered.Failure}");
        }
    }

    internal async Task<Result<CaseState>> Propose(Guid caseId, DecisionKind kind = DecisionKind.Grant, params string[] grounds) =>
        await Send(new Decide(caseId, await VersionOf(caseId), kind, grounds, null), Decider);

    /// <summary>Stages 1 and 2: everybody agrees, and two people decide.</summary>
    internal async Task Grant(Guid caseId)
    {
        await Agree(caseId);
        Assert.Equal(CaseState.Proposed, (await Propose(caseId)).Value);
        var approved = await Approve(caseId);
        Assert.True(approved.IsOk, $"{approved.Failure}");
        Assert.Equal(CaseState.Granted, approved.Value);
    }

    internal async Task<Result<ExitStepDone>> Confirm(Guid caseId, Actor? by = null) => await Send(new GiveConfirmation(caseId, await VersionOf(caseId)), by ?? Intake);

    internal async Task<Result<ExitStepDone>> Proof(Guid caseId, Actor? by = null, DateOnly? on = null) =>
        await Send(new ShowMilitaryProof(caseId, await VersionOf(caseId), "ӘК-15", on ?? Today), by ?? Intake);

    internal async Task<Result<ExitStepDone>> Remove(Guid caseId, Actor? by = null) => await Send(new RemoveFromRegister(caseId, await VersionOf(caseId)), by ?? Intake);

    /// <summary>Somebody who was removed from the address register, by the whole way.</summary>
    internal async Task<(Person Person, Guid CaseId)> Removed()
    {
        var person = await Person();
        var caseId = (await Accept(person)).CaseId;
        await Grant(caseId);
        Assert.True((await Confirm(caseId)).IsOk);
        var removed = await Remove(caseId);
        Assert.True(removed.IsOk, $"{removed.Failure}");
        return (person, caseId);
    }

    internal async Task<AgedExits> Age() => (await Send(new AgeExits(), Actor.System)).Value;
}
