using System.Collections.Concurrent;
using Licensing.ForeignResidence.Features.Numbers;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Bench;

/// <summary>Numbers formed by 32 operators at once for one birth date (IN): all different, no serial left out but where the check digit fails; beside the bare counter.</summary>
internal static class NumberBench
{
    private const int Operators = 32;
    private const int Least = 5 * Operators;
    private const int Most = 640;
    private const string Office = "migration-police-ast-department";

    private static readonly DateOnly Born = new(1991, 7, 3);
    private static readonly Actor Counter = Actors.At(Office, "KZ-AST", "Bench counter", Roles.IntakeOfficer);
    private static readonly string[] Papers = ["application", "identity-document", "consent"];

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        var rounds = Math.Clamp(options.Rounds, Least, Most);
        var cases = await Waiting(app, rounds);
        var formed = new ConcurrentBag<string>();
        var ours = await Measure.AtOnce(Operators, rounds, async i =>
        {
            // No warm-up: a number that is formed cannot be formed again.
            if (i < 0)
            {
                return;
            }

            var (id, version) = cases[i];
            var by = Actors.At(Office, "KZ-AST", $"Bench operator {i % Operators}", Roles.Operator);
            formed.Add((await app.Send(new FormNumber(id, version, []), by)).Number);
        });
        var wanted = Enumerable.Range(0, 10_000).Select(serial => Iin.CreateForForeigner(Born, serial)?.Value).OfType<string>().Take(cases.Count).ToHashSet();
        var bare = await Measure.AtOnce(Operators, rounds, _ => Count(app));
        report.AtLeast($"numbers by {Operators} operators, all different", formed.Distinct().Count(wanted.Contains), cases.Count, "every serial with a check digit, once", "numbers", 1);
        report.Told($"numbers formed by {Operators} operators", ours.PerSecond, bare.PerSecond, "bare UPDATE of the counter and INSERT", "1/s");
        report.Told($"numbers formed by {Operators} operators, p99", ours.P99, bare.P99, "the same", "ms");
    }

    // People who are not alike, each with an application that is with the operator.
    private static async Task<IReadOnlyList<(Guid Id, int Version)>> Waiting(BenchApp app, int count)
    {
        var random = new Random(20_190_220);
        string Name() => $"{(char)random.Next('A', 'Z' + 1)}{string.Concat(Enumerable.Range(0, 9).Select(_ => (char)random.Next('a', 'z' + 1)))}";
        var people = Enumerable.Range(0, count).Select(_ => new Person { Version = 1 }.Describe(
            new PersonData(new(Name(), Name()), Born, Sex.Female, PersonStatus.Foreigner, "DEU", null))).ToList();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
            db.AddRange(people);
            await db.SaveChangesAsync();
        }

        var waiting = new (Guid, int)[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) => waiting[i] = await Waiting(app, people[i]));
        return waiting;
    }

    private static async Task<(Guid, int)> Waiting(BenchApp app, Person person)
    {
        var started = await app.Send(new StartDraft("IN", person.Id), Counter);
        var content = new DraftContent
        {
            PersonId = person.Id,
            Facts = """{"documentValidTo":"2036-01-01","documentInKazakhOrRussian":true}""",
            Documents = [.. Papers.Select(code => new PresentedDocument(code) { Presented = true, Number = "1", IssuedOn = new(2026, 1, 1) })],
        };
        var saved = await app.Send(new SaveDraft(started.Id, 1, content), Counter);
        var accepted = await app.Send(new AcceptDraft(started.Id, saved.Version), Counter);
        await app.Send(new TakeConsent(accepted.CaseId, 1), Counter);
        await app.Send(new SendApplication(accepted.CaseId, 2), Counter);
        return (accepted.CaseId, 3);
    }

    // The counter and a row, nothing else: no person, no case, no history, no likely duplicates.
    private static async Task Count(BenchApp app)
    {
        await using var connection = app.Connection();
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = """
            INSERT INTO foreign_residence."NumberCounters" ("BirthDigits", "Next") VALUES ('bench', 0) ON CONFLICT DO NOTHING;
            UPDATE foreign_residence."NumberCounters" SET "Next" = "Next" + 1 WHERE "BirthDigits" = 'bench';
            """;
        await command.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }
}
