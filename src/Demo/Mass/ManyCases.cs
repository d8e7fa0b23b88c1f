using Licensing.Demo.People;
using Licensing.Demo.Seeding;
using Licensing.Demo.Users;
using Licensing.DriverLicences;
using Licensing.DriverLicences.Data;
using Licensing.DriverLicences.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Data;

namespace Licensing.Demo.Mass;

/// <summary>Closed cases of the last eleven years, with what they left in the registry; some people came twice.</summary>
internal sealed class ManyCases(KernelDb db, DriverLicencesDb registry, DatabaseSession session, BulkWriter writer)
{
    private const int BatchSize = 1_500;

    private static readonly Category[][] Wishes = [[Category.B], [Category.B], [Category.B], [Category.A, Category.B], [Category.B, Category.C], [Category.C]];

    /// <summary>Makes so many, each batch in the order of filing.</summary>
    public async Task Make(PeopleSource source, PastOf past, int count, Progress progress, CancellationToken cancellation)
    {
        for (var made = 0; made < count;)
        {
            var size = Math.Min(BatchSize, count - made);
            var plans = Enumerable.Range(0, size).Select(i => Plan(source, past, made + i)).OrderBy(p => p.FiledAt).ToList();
            await Write(plans, past, cancellation);
            progress.Report(made += size);
        }
    }

    private static PastPlan Plan(PeopleSource source, PastOf past, int index)
    {
        // Every fifth is somebody's second case.
        var person = past.People[(index % 5 == 4 ? index - 4 : index) % past.People.Count];
        var team = past.Teams[index % 5 == 4 ? (index - 4) % past.Teams.Count : index % past.Teams.Count];
        var oldest = past.Today.AddYears(-11);
        var adult = person.BirthDate.AddYears(18).AddDays(40);
        var from = adult > oldest ? adult : oldest;
        var span = Math.Max(1, past.Today.AddDays(-60).DayNumber - from.DayNumber);
        // Most are of late; a few are so old that their licences have run out.
        var share = index % 40 == 7 ? source.Random.Double(0, 0.06) : Math.Sqrt(source.Random.Double());
        var day = past.Open.OpenDay(from.AddDays((int)(span * share)));
        var fate = source.Random.Float() switch { < 0.8f => Fate.Issued, < 0.89f => Fate.NotPassed, < 0.93f => Fate.Refused, < 0.96f => Fate.Withdrawn, _ => Fate.Unclaimed };
        var at = BusinessTime.At(day, new TimeOnly(9, 5).AddMinutes(source.Random.Int(0, 300)));
        return new(person, team, at, source.Random.ArrayElement(Wishes), fate, source.Random.Int(0, 999));
    }

    private async Task Write(List<PastPlan> plans, PastOf past, CancellationToken cancellation)
    {
        var (batch, latest) = (new BulkBatch(), new Dictionary<Guid, Licence>());
        var done = new List<PastCase>(plans.Count);
        foreach (var plan in plans)
        {
            var ran = PastCase.Run(plan, await Numbers(plan.Fate, cancellation), past.Law, latest.GetValueOrDefault(plan.Person.Id));
            if (ran is { Licence: { } licence, Entry: not null })
            {
                latest[plan.Person.Id] = licence;
            }

            done.Add(ran);
        }

        foreach (var ran in done)
        {
            Add(batch, ran, past.WithAudit);
        }

        await writer.Write(batch, cancellation);
    }

    private async Task<PastNumbers> Numbers(Fate fate, CancellationToken cancellation) => new(
        await session.Next(DriverLicencesDb.SchemaName, DriverLicencesDb.CaseNumbers, cancellation),
        fate is Fate.Issued or Fate.Unclaimed ? await session.Next(DriverLicencesDb.SchemaName, DriverLicencesDb.LicenceNumbers, cancellation) : 0,
        fate is Fate.Issued or Fate.NotPassed or Fate.Refused ? await session.Next(SchemaAttribute.Of(typeof(KernelDb)), KernelDb.HandOverNumbers, cancellation) : 0);

    private void Add(BulkBatch batch, PastCase ran, bool withAudit)
    {
        batch.Add(db, ran.Case);
        batch.Add(db, ran.Case.Steps);
        batch.Add(db, ran.Case.Events);
        batch.AddParts(db, ran.Case.Id, ran.Case.Documents);
        batch.AddParts(db, ran.Case.Id, ran.Case.Payments);
        batch.Add(db, ran.Case.Decisions);
        batch.Add<Kernel.Cases.HandOver>(db, ran.Entry is { } entry ? [entry] : []);
        batch.Add(registry, ran.Attempts);
        batch.Add(registry, ran.Attempts.SelectMany(a => a.Faults));
        if (ran.Licence is { } licence)
        {
            batch.Add(registry, licence);
            batch.Add(registry, licence.Categories);
            batch.Add(registry, licence.Events);
            batch.Add(registry, licence.NameKeys);
        }

        if (withAudit)
        {
            batch.Add(db, PastAudit.Of(ran.Case));
        }
    }
}

/// <summary>Whose past it is, and in which offices.</summary>
internal sealed record PastOf(IReadOnlyList<Person> People, IReadOnlyList<Team> Teams, LawSnapshot Law, OpenTime Open, DateOnly Today, bool WithAudit);
