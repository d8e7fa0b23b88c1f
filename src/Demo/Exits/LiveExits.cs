using System.Text.Json.Nodes;
using Licensing.Demo.Cases;
using Licensing.Demo.People;
using Licensing.Demo.Seeding;
using Licensing.Demo.Users;
using Licensing.Demo.Vehicles;
using Licensing.ExitClearance.Data;
using Licensing.ExitClearance.Domain;
using Licensing.ExitClearance.Features;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Demo.Exits;

/// <summary>People who leave for good, on the tables of a migration police unit and of the State Corporation: a case in every stage, through the real use cases.</summary>
internal sealed class LiveExits(LiveDesk desk, Timeline timeline, Team provider, Team centre, OpenTime open, DateTimeOffset now, IReadOnlyList<Person> people)
{
    /// <summary>How many people an office's tables take.</summary>
    public const int People = 14;

    private const int Day = 480;
    private static readonly string[] Countries = ["DEU", "RUS", "TUR", "CAN", "POL", "ISR", "KOR", "USA"];
    private readonly LiveIntake intake = new(desk);
    private int used;

    /// <summary>One account speaks for one body.</summary>
    public async Task NameBodies(Actor administrator)
    {
        foreach (var body in BodyGrounds.All)
        {
            var account = Of(body);
            await desk.Send(new NameAccount(account.UserId, account.Name, body), administrator);
        }
    }

    public void Plan()
    {
        if (people.Count < People)
        {
            return;
        }

        Filed(60);
        Asked(Filed(5 * Day), AgreeingBody.Tax, AgreeingBody.Courts);
        Asked(Filed(26 * Day, liable: true), AgreeingBody.Tax, AgreeingBody.NationalSecurity, AgreeingBody.Prosecution);
        Agreed(Filed(12 * Day));
        Objected(Filed(13 * Day));
        Signed(Objected(Filed(16 * Day)));
        Decided(Filed(17 * Day));
        Confirmed(Filed(18 * Day, liable: true));
        Shown(Confirmed(Filed(20 * Day, liable: true)));
        Confirmed(Filed(45 * Day, liable: true));
        Removed(Filed(9 * Day));
        HandedOver(Removed(Filed(24 * Day)));
        Removed(Filed(50 * Day));
        Left(HandedOver(Removed(Filed(30 * Day))));
    }

    private LiveCase Filed(int ago, bool liable = false)
    {
        var (person, corporation, which) = (people[used], used % 2 == 0, used++);
        var counter = corporation ? centre.With(Roles.CorporationOfficer) : provider.With(Roles.IntakeOfficer);
        var subject = new ExitSubject
        {
            Country = Countries[which % Countries.Length], BirthPlace = Places.Towns[which % Places.Towns.Length], Address = person.Address ?? Places.Towns[0],
            MobilePhone = person.Phone ?? "+7 701 555 01 42", Consents = true, HomeVisit = which == 1,
            Work = [new ExitWork { Years = "2021–2026", Organisation = "«Ұлы дала» ЖШС", Position = "маман" }],
        };
        return new LiveCase(desk, timeline, provider, open, now)
        {
            Person = person,
            Intake = (_, day) => intake.Package("EX", person, counter, day, new JsonObject { ["liableToService"] = liable }.ToJsonString(), subject.Write()),
        }.FiledAgo(ago);
    }

    private LiveCase Asked(LiveCase way, params IEnumerable<AgreeingBody> bodies)
    {
        foreach (var body in bodies)
        {
            way = way.Then(Day / 2, id => Answer(id, body));
        }

        return way;
    }

    private LiveCase Agreed(LiveCase way) => Asked(way, BodyGrounds.All);

    private LiveCase Objected(LiveCase way) => Asked(way, BodyGrounds.All.Remove(AgreeingBody.Tax)).Then(Day, id => Answer(id, AgreeingBody.Tax, "tax-debt"))
        .Refused("tax-debt", "Салық органының мәліметі бойынша берешек өтелмеген.");

    private LiveCase Signed(LiveCase way) => way.Then(120, async id => await desk.Send(new ApproveDecision(id, await desk.VersionOf(id)), provider.With(Roles.ApprovingChief)));

    private LiveCase Decided(LiveCase way) => Signed(Agreed(way).Granted());

    private LiveCase Confirmed(LiveCase way) =>
        Decided(way).Then(60, async id => await desk.Send(new GiveConfirmation(id, await desk.VersionOf(id)), await Counter(id)));

    private LiveCase Shown(LiveCase way) => way.Then(Day, async id =>
    {
        var decided = await File(id);
        await desk.Send(new ShowMilitaryProof(id, await desk.VersionOf(id), $"ӘК-{used:D3}", decided.DecidedOn!.Value), await Counter(id));
    });

    private LiveCase Removed(LiveCase way) =>
        Confirmed(way).Then(Day, async id => await desk.Send(new RemoveFromRegister(id, await desk.VersionOf(id)), await Counter(id)));

    private LiveCase HandedOver(LiveCase way) => way.Then(60, async id => await desk.Send(
        new HandOverCase(id, await desk.VersionOf(id), CollectorKind.Holder, way.Person.Name.Full, $"Паспорт № {way.Person.Documents[0].Number}", "Өтініш берушінің сұрауы бойынша"),
        await Counter(id)));

    private LiveCase Left(LiveCase way) => way.Then(2 * Day, async id =>
    {
        var file = await File(id);
        await desk.Send(new NoteLeft(id, file.Version, file.RemovedOn!.Value, "Шекара қызметінің мәліметі"), provider.With(Roles.IntakeOfficer));
    });

    private async Task Answer(Guid id, AgreeingBody body, params string[] findings)
    {
        var question = await desk.Read<ExitClearanceDb, BodyQuestion>(db => db.Questions.AsNoTracking().SingleAsync(q => q.CaseId == id && q.Body == body));
        var on = BusinessTime.DateOf(question.AskedAt);
        await desk.Send(new AnswerQuestion(question.Id, new GivenAnswer(findings, $"14/{used}-{(int)body}", on, findings.Length == 0 ? null : "Берешек 84 210 ₸.")), Of(body));
    }

    // Who took it in deals with the applicant to the end.
    private async Task<Actor> Counter(Guid id) =>
        (await File(id)).OfficeId == centre.Office.Id ? centre.With(Roles.CorporationOfficer) : provider.With(Roles.IntakeOfficer);

    private Task<ExitFile> File(Guid id) => desk.Read<ExitClearanceDb, ExitFile>(db => db.Files.AsNoTracking().SingleAsync(f => f.CaseId == id));

    private Actor Of(AgreeingBody body) => provider.With(Roles.AgreeingBody, (int)body);
}
