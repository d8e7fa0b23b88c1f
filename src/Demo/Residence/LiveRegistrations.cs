using System.Globalization;
using System.Text.Json.Nodes;
using Licensing.AddressBureau;
using Licensing.Demo.Builders;
using Licensing.Demo.Cases;
using Licensing.Demo.People;
using Licensing.Demo.Seeding;
using Licensing.Demo.Users;
using Licensing.Demo.Vehicles;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Features;

namespace Licensing.Demo.Residence;

/// <summary>
/// Registrations at, and removals from, a place of residence at a migration police unit and a service centre: at the counter, through the portal, after home visits, refused in writing,
/// and packages that are not whole yet. Sent as the pages send them.
/// </summary>
internal sealed class LiveRegistrations(LiveDesk desk, Timeline timeline, Team provider, Team centre, OpenTime open, DateTimeOffset now, IReadOnlyList<Person> candidates)
{
    /// <summary>How many people an office's tables take, and some to spare: not everybody is registered somewhere.</summary>
    public const int People = 42;

    private const int Needed = 32;
    private const int Day = 570;
    private static readonly Dictionary<string, string> Streets = new(StringComparer.Ordinal) { ["KZ-AST"] = "Астана, Есіл, Сығанақ", ["KZ-ALA"] = "Алматы, Алмалы, Достық" };
    private static readonly string[] Owners = ["Ахметов Берік Сапарұлы", "Жұмабаева Гүлнар Ерланқызы", "Оспанов Нұрлан Болатұлы", "Тілеуова Айжан Маратқызы"];

    private readonly LiveIntake intake = new(desk);
    private readonly List<Person> people = [];
    private int used;

    private Actor Counter => provider.With(Roles.IntakeOfficer, used);

    /// <summary>Everything; dwellings of the office's region, or of the first one.</summary>
    public async Task Plan()
    {
        foreach (var person in candidates)
        {
            if (await desk.Read<IAddressRegister, AddressOnRecord?>(register => register.FindPermanent(person.Id, CancellationToken.None)) is not null)
            {
                people.Add(person);
            }
        }

        if (people.Count < Needed)
        {
            return;
        }

        var flats = await Flats();
        Registered(flats[0], 12);
        Registered(flats[0], 40, family: 2);
        Registered(flats[1], 3 * Day, atCentre: true);
        Registered(flats[1], 5 * Day, until: 180);
        Registered(flats[2], 6 * Day, family: 3, atCentre: true).Then(5, ChipsWritten);
        Registered(flats[3], 9 * Day, visit: true);
        Registered(flats[4], 2 * Day, portal: true);
        Registered(flats[4], 8 * Day, portal: true);
        Registered(flats[5], 10 * Day, portal: true).HandedOver();
        Registered(flats[5], 12 * Day, portal: true, until: 90);
        Refused("RR", Into(flats[6], people[used], []).Write(), new JsonObject { ["kind"] = "permanent" }, "owner-consent", Day / 2);
        Refused("RR", Into(flats[6], people[used], []).Write(), new JsonObject { ["kind"] = "permanent" }, "owner-consent", 4 * Day)
            .Refused("documents-not-presented", "Тұрғын үй иесінің келісімі ұсынылмады.");
        Removed("imprisonment", 30);
        Removed("imprisonment", 7 * Day, visit: true);
        Removed("court-decision", 4 * Day);
        Removed("emigration", 2 * Day);
        Refused("RD", Out(people[used + 1], "imprisonment", Kernel.Calendars.BusinessTime.DateOf(open.Back(now, Day)), visit: false).Write(), new JsonObject { ["reason"] = "imprisonment" }, "court-verdict", Day);
        timeline.At(now, () => Begun(flats[7]));
        timeline.At(now, () => Looked(flats));
    }

    private LiveCase Registered(PlaceOnRecord flat, int ago, int family = 0, int? until = null, bool portal = false, bool visit = false, bool atCentre = false)
    {
        var (person, along) = (people[used], people.Skip(used + 1).Take(family).ToList());
        var counter = atCentre ? centre.With(Roles.CorporationOfficer) : Counter;
        used += 1 + family;
        var facts = new JsonObject { ["kind"] = until is null ? "permanent" : "temporary", ["channel"] = portal ? "portal" : "centre" };
        return Way(person, ago, day =>
        {
            var subject = Into(flat, person, along) with { Until = until is { } days ? day.AddDays(days) : null, HomeVisit = visit, VisitedOn = visit ? day : null, ConsentOn = day };
            return intake.Package("RR", person, counter, day, facts.ToJsonString(), subject.Write());
        });
    }

    private void Removed(string reason, int ago, bool visit = false)
    {
        var (applicant, leaving) = (people[used], reason == "emigration" ? people[used] : people[used + 1]);
        var counter = Counter;
        used += 2;
        var facts = new JsonObject { ["reason"] = reason };
        Way(applicant, ago, day => intake.Package("RD", applicant, counter, day, facts.ToJsonString(), Out(leaving, reason, day, visit).Write()));
    }

    // Who has not brought a paper wants the refusal in writing (C-7).
    private LiveCase Refused(string service, string subject, JsonObject facts, string missing, int ago)
    {
        var (person, counter) = (people[used], Counter);
        used += 2;
        return Way(person, ago, async day =>
        {
            var draft = await desk.Send(new StartDraft(service, person.Id), counter);
            var content = new DraftContent { PersonId = person.Id, Facts = facts.ToJsonString(), Subject = subject, Step = DraftSteps.Check };
            var saved = await desk.Send(new SaveDraft(draft.Id, 1, content), counter);
            var brought = saved.Assessment.Checklist.Where(row => row.Code != missing).Select(row => PresentedPapers.Of(row.Code, person, draft.Number, day));
            saved = await desk.Send(new SaveDraft(draft.Id, saved.Version, content with { Documents = [.. brought] }), counter);
            return (await desk.Send(new AcceptDraft(draft.Id, saved.Version, Insisted: true), counter, draft.Id)).CaseId;
        });
    }

    // A package that waits for its papers.
    private async Task Begun(PlaceOnRecord flat)
    {
        var (person, counter) = (people[used], Counter);
        var draft = await desk.Send(new StartDraft("RR", person.Id), counter);
        var content = new DraftContent { PersonId = person.Id, Facts = """{"kind":"permanent"}""", Subject = (Into(flat, person, []) with { ConsentOn = null, ConsentCount = null }).Write(), Step = DraftSteps.Subject };
        await desk.Send(new SaveDraft(draft.Id, 1, content), counter);
    }

    // Capacities read from papers, one of them too small by now, and an extract for an owner.
    private async Task Looked(IReadOnlyList<PlaceOnRecord> flats)
    {
        var counter = provider.With(Roles.IntakeOfficer);
        foreach (var (i, flat) in flats.Take(4).Index())
        {
            await desk.Send(new SetCapacity(flat.Id, 0, i == 0 ? 2 : 4 + i, $"Техникалық паспорт № {1_400 + i}"), counter);
        }

        await desk.Send(new IssueExtract(flats[0].Id, Owners[0], "Жеке куәлік № 023456789, сатып алу-сату шарты № 4-18"), counter);
    }

    private async Task ChipsWritten(Guid caseId)
    {
        var counter = centre.With(Roles.CorporationOfficer);
        foreach (var line in (await desk.Send(new ShowActs(caseId), counter)).Lines.Where(l => l.Chip == ResidenceRegistration.Domain.ChipState.Awaited))
        {
            await desk.Send(new WriteChip(line.Id, line.Version, Card(people.First(p => p.Id == line.PersonId))), counter);
        }
    }

    private RegistrationSubject Into(PlaceOnRecord flat, Person person, List<Person> along) => new()
    {
        PlaceId = flat.Id, Address = flat.Kk, AddressRu = flat.Ru, CameFrom = Places.Towns[used % Places.Towns.Length], Document = Card(person), DocumentOn = person.Documents[0].IssuedOn,
        Owner = Owners[used % Owners.Length], OwnerDocument = string.Create(CultureInfo.InvariantCulture, $"0{23_000_000 + used}"), OwnerDocumentOn = person.Documents[0].IssuedOn,
        ConsentOn = person.Documents[0].IssuedOn, ConsentCount = along.Count + 1,
        Members = [.. along.Select((p, i) => new Member { PersonId = p.Id, Name = p.Name.Full, BirthDate = p.BirthDate, Relation = i == 0 ? Relation.Spouse : Relation.Other, Document = Card(p) })],
    };

    private static RemovalSubject Out(Person leaving, string reason, DateOnly day, bool visit) => new()
    {
        People = [new Member { PersonId = leaving.Id, Name = leaving.Name.Full, BirthDate = leaving.BirthDate, Document = Card(leaving) }], Document = Card(leaving),
        LeftFor = reason == "emigration" ? "Германия" : reason == "imprisonment" ? "АК-159/6 мекемесі" : null, Court = reason == "emigration" ? null : "Аудандық сот",
        ActNumber = reason == "emigration" ? null : "2-1147", ActOn = reason == "emigration" ? null : day.AddDays(-12), HomeVisit = visit, VisitedOn = visit ? day : null,
    };

    private LiveCase Way(Person person, int ago, Func<DateOnly, Task<Guid>> filed) =>
        new LiveCase(desk, timeline, provider, open, now) { Person = person, Intake = (_, day) => filed(day) }.FiledAgo(ago);

    private static string Card(Person person) => person.Documents[0].Number;

    private async Task<IReadOnlyList<PlaceOnRecord>> Flats()
    {
        var counter = provider.With(Roles.IntakeOfficer);
        var street = (await desk.Send(new FindDwellings(Streets.GetValueOrDefault(provider.Office.Region, "Шымкент, Абай, Достық")), counter))[0];
        var flats = new List<PlaceOnRecord>();
        for (var i = 0; i < 8; i++)
        {
            flats.Add(await desk.Send(new NameDwelling(street.Id, $"{901 + (i / 2)}", $"{(i % 2) + 11}"), counter));
        }

        return flats;
    }
}
