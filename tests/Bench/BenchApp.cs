using System.Data.Common;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Bench;

/// <summary>The whole app on a database of the bench's own, or on a named one that is kept, listening on a free port, limits and jobs off.</summary>
internal sealed class BenchApp(BenchOptions options) : WebApp
{
    private const int MostOfOffice = 100_000;
    private const int LeastPeople = 10_000;
    private const double LeastEnded = 0.85;

    private static readonly string[] BesideJobs = ["mixed", "spike", "soak"];

    private IDispatcher? dispatcher;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Starts it.</summary>
    public async Task Start()
    {
        Console.Error.WriteLine($"database, up to {options.People:N0} people and {options.Cases:N0} cases …");
        // The factory looks for the host's folder beside a solution; the bench runs from its own.
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_LICENSING_HOST", AppContext.BaseDirectory);
        await InitializeAsync();
        Address = Listen();
        dispatcher = Services.GetRequiredService<IDispatcher>();
    }

    /// <summary>As the login that owns the tables: the peers beside the app lie in tables of their own.</summary>
    protected override async Task<string> CreateDatabase() => options.Database is { } name ? await TestServer.KeepDatabase(name) : TestServer.AsOwner(await base.CreateDatabase());

    /// <inheritdoc/>
    protected override Task DropDatabase() => options.Database is null ? base.DropDatabase() : Task.CompletedTask;

    /// <summary>Jobs run where what is measured is a day's work, and nowhere else.</summary>
    protected override Dictionary<string, string?> Settings() =>
        new(base.Settings()) { ["Jobs:Enabled"] = options.Only?.Split(',').All(BesideJobs.Contains) == true ? "true" : "false" };

    /// <summary>Sends a request; a failure ends the bench.</summary>
    public async Task<T> Send<T>(IRequest<T> request, Actor actor, Guid? key = null)
    {
        var result = await dispatcher!.Send(request, actor, "bench", key);
        return result.IsOk ? result.Value : throw new InvalidOperationException($"{request}: {result.Failure}");
    }

    /// <summary>A closed connection for the bare peers.</summary>
    public DbConnection Connection() => Services.GetRequiredService<IDatabaseProvider>().CreateConnection(ConnectionString);

    /// <summary>Tidies, counts and writes out what was poured in, as the server would have by the next day: what is measured is the register, not the aftermath of its filling.</summary>
    public async Task Settle()
    {
        Console.Error.WriteLine("settling …");
        await using var connection = Connection();
        await connection.OpenAsync();
        foreach (var sql in new[] { "VACUUM ANALYZE", "CHECKPOINT" })
        {
            await using var command = connection.CreateCommand();
            (command.CommandText, command.CommandTimeout) = (sql, 0);
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>Looks into the kernel's schema.</summary>
    public async Task<T> Read<T>(Func<KernelDb, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<KernelDb>());
    }

    /// <summary>Fills up to that many people, a country's with their addresses; how many there are.</summary>
    public async Task<int> People(int wanted)
    {
        await (wanted > CountryRows.Seeded ? CountryRows.Fill(this, wanted) : BulkRows.FillPeople(this, wanted - await Read(db => db.People.CountAsync())));
        return await Read(db => db.People.CountAsync());
    }

    /// <summary>Fills one office up to that many open cases, and beyond what an office ever has open with cases of years; how many there are.</summary>
    public async Task<int> Cases(int wanted)
    {
        await BulkRows.FillCases(this, Math.Min(wanted, MostOfOffice) - await Read(db => db.Cases.CountAsync()));
        return wanted > MostOfOffice ? await PastCases(wanted) : await Read(db => db.Cases.CountAsync());
    }

    /// <summary>Fills up to that many cases of years, nearly all of them closed; how many there are.</summary>
    public async Task<int> PastCases(int wanted)
    {
        await People(LeastPeople);
        var ended = await Read(db => db.Cases.CountAsync(c => c.DecidedAt != null));
        if (ended < wanted * LeastEnded)
        {
            await MixedCases.Fill(this, wanted - ended);
            await Settle();
        }

        return await Read(db => db.Cases.CountAsync());
    }

    /// <summary>Names that are there.</summary>
    public async Task<IReadOnlyList<(string Surname, string GivenName)>> SomeNames(int most) =>
        [.. (await Read(db => db.People.OrderBy(p => p.Id).Take(most).Select(p => new { p.Surname, p.GivenName }).ToListAsync())).Select(p => (p.Surname, p.GivenName))];

    /// <summary>Offices that give driver licences, always the same.</summary>
    public async Task<IReadOnlyList<Office>> DrivingOffices(int count) =>
        [.. (await Read(db => db.Offices.AsNoTracking().OrderBy(o => o.Id).ToListAsync())).Where(o => o.IsActive && o.Services.Contains("DL")).Take(count)];

    /// <summary>Cases filed at moments by chance, all over the years, found by the index.</summary>
    public async Task<IReadOnlyList<SampleCase>> SomeCases(int count, string service)
    {
        var (first, last) = (await Read(db => db.Cases.MinAsync(c => c.FiledAt)), await Read(db => db.Cases.MaxAsync(c => c.FiledAt)));
        var found = new List<SampleCase>();
        for (var i = 0; i < count; i++)
        {
            var from = first + ((last - first) * Random.Shared.NextDouble());
            found.AddRange(await Read(db => db.Cases.Where(c => c.FiledAt >= from && c.Service == service).OrderBy(c => c.FiledAt).Take(1)
                .Select(c => new SampleCase(c.Id, c.Number, c.ApplicantDate, c.PersonId, c.OfficeId, c.Region)).ToListAsync()));
        }

        return found;
    }

    /// <summary>A case that the public may ask about.</summary>
    public Task<Case> SomeCase() => Read(db => db.Cases.AsNoTracking().OrderByDescending(c => c.FiledAt).FirstAsync());
}

/// <summary>A case, as far as a bench has to know it.</summary>
internal sealed record SampleCase(Guid Id, string Number, DateOnly Birth, Guid? Person, string OfficeId, string Region);
