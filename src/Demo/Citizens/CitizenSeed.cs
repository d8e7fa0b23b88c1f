using Licensing.Citizenship;
using Licensing.Citizenship.Data;
using Licensing.Demo.Builders;
using Licensing.Demo.Mass;
using Licensing.Demo.People;
using Licensing.Demo.Seeding;
using Licensing.Demo.Users;
using Licensing.Kernel.People;
using Licensing.Platform.Data;

namespace Licensing.Demo.Citizens;

/// <summary>Acts of citizenship of the last years over all bases, and those who apply today.</summary>
internal sealed class CitizenSeed(KernelDb kernel, CitizenshipDb registry, DatabaseSession session, BulkWriter writer)
{
    private const int MostOfOne = 3;

    public async Task Fill(PeopleSource source, IReadOnlyList<Team> teams, int count, Progress progress, CancellationToken cancellation)
    {
        if (count == 0)
        {
            return;
        }

        await session.Connection.OpenAsync(cancellation);
        var serials = new Queue<long>(await session.Next(CitizenshipDb.SchemaName, CitizenshipDb.ActSerials, count * MostOfOne, cancellation));
        await session.Connection.CloseAsync();
        var made = Enumerable.Range(0, count).Select(i => new PastCitizen(source, teams[i % teams.Count]).Decreed(i, serials.Dequeue)).ToList();
        var batch = new BulkBatch();
        AddPeople(batch, [.. made.SelectMany(m => m.People)]);
        batch.Add(registry, made.SelectMany(m => m.Acts));
        batch.Add(registry, made.SelectMany(m => m.Acts).SelectMany(a => a.Keys));
        await writer.Write(batch, cancellation);
        progress.Report(count);
    }

    /// <summary>Those who apply today, with the citizenship that their basis asks for.</summary>
    public async Task<IReadOnlyList<Person>> Applicants(PeopleSource source, int offices, CancellationToken cancellation)
    {
        List<Person> made = [.. Enumerable.Range(0, offices).SelectMany(_ => LiveCitizens.Bases.Select(b => Somebody(source, b.Basis, b.Citizenship)))];
        var batch = new BulkBatch();
        AddPeople(batch, made);
        await writer.Write(batch, cancellation);
        return made;
    }

    private static Person Somebody(PeopleSource source, Basis basis, string? citizenship)
    {
        PersonBuilder builder = source.Person().Aged(30, 55);
        builder = basis == Basis.Oralman ? builder.OfTheDiaspora() : builder;
        return (citizenship is null ? builder.Stateless() : citizenship == Countries.Kazakhstan ? builder : builder.Foreigner(citizenship)).Build();
    }

    private void AddPeople(BulkBatch batch, IReadOnlyList<Person> people)
    {
        batch.Add(kernel, people);
        batch.Add(kernel, people.SelectMany(p => p.Documents));
        batch.Add(kernel, people.SelectMany(p => p.NameKeys));
    }
}
