using Licensing.Demo.Builders;
using Licensing.Demo.Mass;
using Licensing.Demo.People;
using Licensing.Demo.Seeding;
using Licensing.Demo.Users;
using Licensing.DriverLicences;
using Licensing.DriverLicences.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using static Licensing.Demo.Builders.Past;

namespace Licensing.Bench;

/// <summary>A case to be copied.</summary>
/// <param name="OverAt">The last that happened to it.</param>
internal sealed record Template(Guid Id, DateTime FiledAt, DateTime OverAt, bool IsOpen)
{
    public static Template Of(Case made) => new(made.Id, made.FiledAt, made.Events.Max(e => e.At), made.IsOpen);
}

/// <summary>A few hundred cases that ran through the entities' own methods: closed ones of one week, and open ones of the last fortnight at every stage.</summary>
internal sealed class CaseTemplates(IServiceProvider services, IReadOnlyDictionary<string, Office> offices, IReadOnlyList<Person> people, LawSnapshot law, DateOnly today)
{
    private const int Closed = 400;
    private const int Open = 100;
    private const int Seed = 7;

    // A result that nobody collects lies ready for a month: by then everything of that week is over.
    private const int WeekBegan = 77;

    /// <summary>Makes and writes them; each takes a number.</summary>
    /// <param name="number">The first free number of a case.</param>
    public async Task<IReadOnlyList<Template>> Write(long number)
    {
        var source = new PeopleSource(Seed, today);
        var teams = DemoUsers.Teams(source, id => offices[id]);
        var hours = new OpenTime(law.Schedule(ScheduleKind.RoadPolice), law.Calendar);
        var begin = today.AddDays(-WeekBegan);
        var past = Enumerable.Range(0, Closed).Select(i => PastCase.Run(
            new PastPlan(people[i % people.Count], teams[i % teams.Count], At(hours.OpenDay(begin.AddDays(i % 5)), i), [Category.B], FateOf(i), i * 7 % 1000),
            new PastNumbers(number + i, number + i, number + i), law, null)).ToList();
        var open = Enumerable.Range(Closed, Open).Select(i => Running(teams[i % teams.Count], people[i % people.Count], At(hours.OpenDay(today.AddDays(-1 - (i % 12))), i), number + i, i)).ToList();
        await Write([.. past.Select(p => p.Case), .. open], [.. past.Where(p => p.Entry is not null).Select(p => p.Entry!)]);
        return [.. past.Select(p => Template.Of(p.Case)), .. open.Select(Template.Of)];
    }

    private static DateTimeOffset At(DateOnly day, int i) => BusinessTime.At(day, new TimeOnly(9, 5).AddMinutes(i * 37 % 300));

    private static Fate FateOf(int i) => (i * 13 % 100) switch { < 80 => Fate.Issued, < 89 => Fate.NotPassed, < 93 => Fate.Refused, < 96 => Fate.Withdrawn, _ => Fate.Unclaimed };

    // Most wait for the first examination, some for the second, some for the decision, some for who collects the licence.
    private Case Running(Team team, Person person, DateTimeOffset filedAt, long number, int i)
    {
        var (intake, examiner) = (team.With(Roles.IntakeOfficer).Officer, team.With(Roles.Examiner).Officer);
        var made = new CaseBuilder(person, team.Office).Under(law).Asking(Category.B).FiledAt(filedAt).By(intake).Numbered(number).Build();
        made.Version = 1;
        var moment = BusinessTime.ToUtc(filedAt);
        foreach (var step in made.Steps.Select(s => s.Code).Take(Math.Max(0, (i % 10) - 5)).ToList())
        {
            Must(made.CloseStep(step, ExamSteps.Passed, true, CaseJson.Write(new { attempt = Guid.CreateVersion7() }), examiner, moment = moment.AddMinutes(50)));
        }

        if (i % 10 > 8)
        {
            Must(made.Decide(new DecisionDraft(DecisionKind.Grant, [], null, null), false, team.With(Roles.DecisionOfficer).Officer, moment.AddMinutes(20)));
        }

        return made;
    }

    private async Task Write(IReadOnlyList<Case> cases, IReadOnlyList<HandOver> handOvers)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
        await using var writer = new BulkWriter(services.GetRequiredService<IDatabaseProvider>(), services.GetRequiredService<IOptions<DatabaseOptions>>());
        var batch = new BulkBatch();
        batch.Add(db, cases);
        batch.Add(db, cases.SelectMany(c => c.Steps));
        batch.Add(db, cases.SelectMany(c => c.Events));
        foreach (var made in cases)
        {
            batch.AddParts(db, made.Id, made.Documents);
            batch.AddParts(db, made.Id, made.Payments);
        }

        batch.Add(db, cases.SelectMany(c => c.Decisions));
        batch.Add(db, handOvers);
        await writer.Write(batch, CancellationToken.None);
    }
}
