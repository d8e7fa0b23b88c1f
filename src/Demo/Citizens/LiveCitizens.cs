using System.Globalization;
using System.Text.Json.Nodes;
using Licensing.Citizenship;
using Licensing.Citizenship.Data;
using Licensing.Citizenship.Domain;
using Licensing.Citizenship.Features;
using Licensing.Demo.Cases;
using Licensing.Demo.People;
using Licensing.Demo.Seeding;
using Licensing.Demo.Users;
using Licensing.Demo.Vehicles;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Demo.Citizens;

/// <summary>Citizenship on the tables of a migration police unit now: cases on every basis in every step, through the real use cases.</summary>
internal sealed class LiveCitizens(LiveDesk desk, Timeline timeline, Team team, OpenTime open, DateTimeOffset now, IReadOnlyList<Person> people)
{
    private const int Day = 480;
    private readonly LiveIntake intake = new(desk);
    private int used;

    /// <summary>Who applies at an office, in the order of <see cref="Plan"/>.</summary>
    public static IReadOnlyList<(Basis Basis, string? Citizenship)> Bases { get; } =
    [
        (Basis.Oralman, "CHN"), (Basis.Ukraine, "UKR"), (Basis.Treaty, "RUS"), (Basis.FormerUnion, "UZB"), (Basis.Profession, "DEU"), (Basis.Spouse, null), (Basis.Residence, null),
        (Basis.Renunciation, "KAZ"), (Basis.Oralman, "MNG"), (Basis.Treaty, "KGZ"), (Basis.FormerUnion, "TJK"), (Basis.Renunciation, "KAZ"),
    ];

    public void Plan()
    {
        Filed(40);
        Answered(Filed(3 * Day), CitizenshipSteps.Police);
        Cleared(Filed(10 * Day));
        Cleared(Filed(12 * Day));
        Sent(Cleared(Filed(30 * Day)));
        Decreed(Sent(Cleared(Filed(40 * Day))));
        Decreed(Sent(Cleared(Filed(42 * Day)))).Granted();
        Told(Approved(Decreed(Sent(Cleared(Filed(20 * Day)))).Granted()));
        Surrendered(Told(Approved(Decreed(Sent(Cleared(Filed(24 * Day)))).Granted())));
        Surrendered(Told(Approved(Decreed(Sent(Cleared(Filed(64 * Day)))).Granted()))).HandedOver();
        Against(Filed(9 * Day), "dangerous-recidivist");
        Against(Answered(Filed(11 * Day), CitizenshipSteps.Police), "obligations-outstanding");
    }

    private LiveCase Filed(int openMinutes)
    {
        var (person, (basis, citizenship)) = (people[used], Bases[used++]);
        var facts = new JsonObject { ["basis"] = basis.Code(), ["citizenship"] = citizenship ?? Countries.Stateless };
        foreach (var (name, value) in Facts(basis, BusinessTime.DateOf(now)))
        {
            facts[name] = value;
        }

        var subject = new CitizenshipSubject
        {
            BirthPlace = Places.Towns[used % Places.Towns.Length], Address = person.Address, Phone = person.Phone, Relative = "Оспанов Ерлан Маратұлы", Kinship = "ағасы",
        };
        return new LiveCase(desk, timeline, team, open, now)
        {
            Person = person,
            Intake = (officer, day) => intake.Package("CZ", person, officer, day, facts.ToJsonString(), subject.Write()),
        }.FiledAgo(openMinutes);
    }

    private static IEnumerable<(string Name, JsonNode Value)> Facts(Basis basis, DateOnly today) => basis switch
    {
        Basis.Ukraine or Basis.Treaty => [("relativeIsCitizen", true)],
        Basis.FormerUnion => [("relativeIsCitizen", true), ("formerCitizenshipEnded", true)],
        Basis.Profession => [("profession", "mathematician")],
        Basis.Spouse => [("marriedSince", Text(today.AddYears(-5))), ("formerCitizenshipEnded", true)],
        Basis.Residence => [("residentSince", Text(today.AddYears(-8))), ("formerCitizenshipEnded", true)],
        _ => [],
    };

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private LiveCase Answered(LiveCase way, string step, params IReadOnlyList<string> grounds) => way.Then(Day, async id =>
    {
        var about = await desk.Read<KernelDb, Case>(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == id));
        var member = await desk.Read<CitizenshipDb, Guid>(db => db.Members.Where(m => m.CaseId == id && m.Ordinal == 1).Select(m => m.Id).SingleAsync());
        var answer = new OpinionAnswer(
            step, [.. grounds.Select(g => new OpinionFinding(member, g))], $"15/{about.Number[^5..]}", BusinessTime.DateOf(about.CurrentStepSince), grounds.Count == 0 ? null : "Дерекқорда мәлімет бар.");
        await desk.Send(new AnswerOpinion(id, about.Version, answer), team.With(Roles.DecisionOfficer));
    });

    private LiveCase Against(LiveCase way, string ground) => Answered(way, ground == "dangerous-recidivist" ? CitizenshipSteps.Police : CitizenshipSteps.Justice, ground);

    // Of who leaves, justice is asked between the two others.
    private LiveCase Cleared(LiveCase way)
    {
        way = Answered(way, CitizenshipSteps.Police);
        way = Bases[used - 1].Basis == Basis.Renunciation ? Answered(way, CitizenshipSteps.Justice) : way;
        return Answered(way, CitizenshipSteps.Security);
    }

    private LiveCase Sent(LiveCase way) => way.Then(Day, async id =>
    {
        var by = team.With(Roles.DecisionOfficer);
        var made = await desk.Send(new MakeBatch([id]), by);
        var on = await desk.Read<CitizenshipDb, DateTime>(db => db.Batches.Where(b => b.Id == made.Id).Select(b => b.MadeAt).SingleAsync());
        await desk.Send(new SendBatch(made.Id, 1, $"15/3-{made.Number[^4..]}", BusinessTime.DateOf(on)), by);
    });

    private LiveCase Decreed(LiveCase way) => way.Then(10 * Day, async id =>
    {
        var file = await desk.Read<CitizenshipDb, CitizenshipFile>(db => db.Files.AsNoTracking().Include(f => f.Members).SingleAsync(f => f.CaseId == id));
        var batch = await desk.Read<CitizenshipDb, CommissionBatch>(db => db.Batches.AsNoTracking().SingleAsync(b => b.Id == file.BatchId));
        await desk.Send(new EnterDecree(batch.Id, batch.Version, $"{900 + batch.Serial}", batch.SentOn!.Value, [.. file.Members.Select(m => new PersonOutcome(m.Id, null))]), team.With(Roles.DecisionOfficer));
    });

    private LiveCase Approved(LiveCase way) => way.Then(120, async id => await desk.Send(new ApproveDecision(id, await desk.VersionOf(id)), team.With(Roles.ApprovingChief)));

    private LiveCase Told(LiveCase way) => way.Then(60, async id => await desk.Send(new NoteTold(id, await desk.VersionOf(id), ToldBy.Phone, null), team.With(Roles.IntakeOfficer)));

    private LiveCase Surrendered(LiveCase way) => way.Then(Day, async id =>
    {
        var members = await desk.Read<CitizenshipDb, List<Guid>>(db => db.Members.Where(m => m.CaseId == id && m.Outcome == MemberOutcome.Granted).Select(m => m.Id).ToListAsync());
        await desk.Send(new SurrenderDocuments(id, await desk.VersionOf(id), [.. members.Select(m => new SurrenderedPapers(m, $"N{used:D7}", $"P{used:D7}", null))]), team.With(Roles.IntakeOfficer));
    });
}
