using Licensing.Demo.Mass;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Licensing.Tests.Platform.People;

/// <summary>The search by name reads a range of an index among 50,000 people, whatever the locale of the database (C-1).</summary>
public abstract class NameSearchPlanTests(TestApp app)
{
    private const int People = 50_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Омаров1234")]
    [InlineData("Серік Омаров77")]
    [InlineData("омаров499 1970")]
    [InlineData("N000123")]
    public async Task Search_AmongFiftyThousand_ReadsARangeOfAnIndex(string text)
    {
        Assert.SkipUnless(TestServer.Provider == "PostgreSql", "Reads the plan of PostgreSQL.");
        await Fill();

        var plan = await app.Read(async db =>
        {
            await db.Database.OpenConnectionAsync(Token);
            await using var command = new PeopleIndex(db).Ids(PeopleQuestion.Of(text), 21).CreateDbCommand();
            command.CommandText = "EXPLAIN " + command.CommandText;
            await using var reader = await command.ExecuteReaderAsync(Token);
            var lines = new List<string>();
            while (await reader.ReadAsync(Token))
            {
                lines.Add(reader.GetString(0));
            }

            return string.Join('\n', lines);
        });

        Assert.Contains("Index Cond", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        Assert.Matches("Index (Only )?Scan|Bitmap Index Scan", plan);
    }

    private Task<int> Fill() => app.Tamper<KernelDb, int>(async db =>
    {
        if (await db.People.CountAsync(Token) >= People)
        {
            return 0;
        }

        var people = Enumerable.Range(0, People).Select(Somebody).ToList();
        var batch = new BulkBatch();
        batch.Add(db, people);
        batch.Add(db, people.SelectMany(p => p.Documents));
        batch.Add(db, people.SelectMany(p => p.NameKeys));
        await using var writer = new BulkWriter(app.Provider.GetRequiredService<IDatabaseProvider>(), app.Provider.GetRequiredService<IOptions<DatabaseOptions>>());
        await writer.Write(batch, Token);
        return await db.Database.ExecuteSqlRawAsync("ANALYZE", Token);
    });

    private static Person Somebody(int i)
    {
        var person = new Person().Describe(new PersonData(
            new PersonName($"Омаров{i}", i % 2 == 0 ? "Серік" : "Болат"), new DateOnly(1950, 1, 1).AddDays(i % 20_000), Sex.Male, PersonStatus.Citizen, "KAZ", null));
        person.Present(IdentityDocument.Of(person.Id, IdentityDocumentKind.IdentityCard, $"N{i:D6}", "ІІМ", new DateOnly(2020, 1, 1), null));
        return person;
    }
}

public sealed class NameSearchPlanInC(TestApp app) : NameSearchPlanTests(app), IClassFixture<TestApp>;

public sealed class NameSearchPlanInKazakh(KazakhApp app) : NameSearchPlanTests(app), IClassFixture<KazakhApp>;

/// <summary>A database whose own order of letters is Kazakh, not that of bytes.</summary>
public sealed class KazakhApp : TestApp
{
    protected override Task<string> CreateDatabase() => TestServer.CreateDatabase(locale: "kk-KZ");
}
