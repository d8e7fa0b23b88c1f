using System.Diagnostics;
using System.Globalization;
using System.Text;
using Licensing.AddressBureau;
using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Domain.Lists;
using Licensing.AddressBureau.Domain.Registry;
using Licensing.AddressBureau.Features.Certificates;
using Licensing.AddressBureau.Features.Lists;
using Licensing.AddressBureau.Law;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Bench;

/// <summary>A legal entity's list of 5,000 people, from the file to the last answer in the journal (AC), beside the bare bulk insert of the same rows in the same run.</summary>
internal static class ListBench
{
    private const double Seconds = 60;
    private const double Megabytes = 200;
    private const int Warm = 100;

    private static readonly Actor Registrar = Actors.At("address-bureau-ast", "KZ-AST", "Bench", Roles.Registrar);

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        const int rows = PersonList.MostRows;
        var known = await app.People(options.People);
        var people = await app.Read(db => db.People.AsNoTracking().Where(p => p.MergedIntoId == null).OrderBy(p => p.Id).Take(rows).ToListAsync());
        await Register(app, people);
        await Answer(app, people, Warm);

        using var memory = new LiveMemory();
        var whole = Stopwatch.StartNew();
        var list = await Answer(app, people, rows);
        var (ours, peak) = (whole.Elapsed.TotalSeconds, memory.Stop());
        report.AtMost($"list of {rows:N0} people among {known:N0}, file to answers", ours, Seconds, "the limit", "s", 1);
        report.AtMost("the same, memory in use above the start", peak, Megabytes, "the limit", "MB", 1);
        report.Told("the same", ours, await Bare(app, list), "bare bulk insert of the same rows", "s");
    }

    private static async Task Register(BenchApp app, IReadOnlyList<Person> people)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AddressBureauDb>();
        var (from, at) = (new DateOnly(2019, 5, 6), BusinessTime.ToUtc(TestClock.Tuesday));
        var ids = people.Select(p => p.Id).ToList();
        var registered = await db.Addresses.Where(a => ids.Contains(a.PersonId)).Select(a => a.PersonId).ToHashSetAsync();
        db.Addresses.AddRange(people.Index().Where(p => p.Index % 10 != 0 && !registered.Contains(p.Item.Id)).Select(p => AddressEntry.Of(
            new RegisteredAtAddress(p.Item.Id, IsPermanent: true, $"Астана қ., Сығанақ к-сі, {p.Index}", from, null, Guid.CreateVersion7(), $"B-{p.Index}", at), p.Item.Id)));
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync("ANALYZE address_bureau.\"Addresses\"");
    }

    private static async Task<Guid> Answer(BenchApp app, List<Person> people, int rows)
    {
        var papers = new[] { "application", "power-of-attorney", "person-list-with-consents" };
        var entry = new CertificateEntry(
            people[0].Id, new CertificateSubject { Organisation = "Bench", RequestNumber = $"{rows}" }, new CertificateFactsEntry(Requester.LegalEntity, AskedAbout.ThirdParty, Written: true), papers, null);
        var started = await app.Send(new StartList(entry, "bench.csv", File(people, rows)), Registrar);
        await app.Services.GetRequiredService<ListRunner>().Round(CancellationToken.None);
        var list = (await app.Send(new ShowList(started.Id, Size: 1), Registrar)).List;
        return list is { State: ListState.Looked } && list.Done == rows ? list.Id : throw new InvalidOperationException($"{list.State}, {list.Done} of {rows}");
    }

    // A third as written, a third in the letters of another keyboard, a third with the year alone; one in twenty nobody knows.
    private static byte[] File(List<Person> people, int rows)
    {
        var text = new StringBuilder("iin;name;born\r\n");
        for (var i = 0; i < rows; i++)
        {
            var person = people[i];
            var name = i % 20 == 7 ? $"Ешкімбаев Жоқ{i}" : i % 3 == 1 ? Other($"{person.GivenName} {person.Surname}") : $"{person.Surname} {person.GivenName}";
            text.Append(CultureInfo.InvariantCulture, $";{name};{(i % 3 == 2 ? $"{person.BirthDate.Year}" : $"{person.BirthDate:dd.MM.yyyy}")}\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Other(string name) => name
        .Replace('ә', 'а').Replace('ғ', 'г').Replace('қ', 'к').Replace('ң', 'н').Replace('ө', 'о').Replace('ұ', 'у').Replace('ү', 'у').Replace('і', 'и').Replace('Ә', 'А').Replace('Қ', 'К');

    // The rows of the list and of the journal, copied into empty tables of the same shape, keys and indexes included.
    private static async Task<double> Bare(BenchApp app, Guid listId)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AddressBureauDb>();
        var caseId = (await db.Lists.SingleAsync(l => l.Id == listId)).CaseId;
        (DbContext Context, Type Type, List<object> Rows)[] tables =
        [
            (db, typeof(ListRow), [.. await db.ListRows.AsNoTracking().Where(r => r.ListId == listId).ToListAsync()]),
            (db, typeof(Inquiry), [.. await db.Inquiries.AsNoTracking().Where(i => i.CaseId == caseId).ToListAsync()]),
        ];
        return await BareTables.Write(app, tables);
    }
}
