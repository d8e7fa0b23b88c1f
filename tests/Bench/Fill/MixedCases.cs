using System.Data.Common;
using Licensing.Demo.Mass;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Bench;

/// <summary>
/// Cases as years of work leave them, with steps, events, documents, payments, decisions and entries of the issue register: some hundred ran through the entities, the rest are
/// copies of those, made by the database, of other people, offices, weeks. What a copy says in words (the sheet of its term, the data of an event) speaks of the original's days.
/// </summary>
internal static class MixedCases
{
    private const int Chunk = 250_000;
    private const int Offices = 20;
    private const int MostPeople = 200_000;
    private const long FirstNumber = 100_000_000;

    private static readonly Type[] Tables = [typeof(Case), typeof(CaseStep), typeof(CaseEvent), typeof(CaseDocument), typeof(CasePayment), typeof(CaseDecision), typeof(HandOver)];

    public static async Task Fill(BenchApp app, int missing)
    {
        var people = await app.Read(db => db.People.AsNoTracking().OrderBy(p => p.Id).Take(MostPeople).ToListAsync());
        var all = await app.Read(db => db.Offices.AsNoTracking().OrderBy(o => o.Id).ToListAsync());
        var offices = await app.DrivingOffices(Offices);
        var known = await app.Read(db => db.Cases.LongCountAsync());
        var law = await app.Services.GetRequiredService<ILaw>().Now(CancellationToken.None);
        var now = TimeProvider.System.GetUtcNow();
        var number = FirstNumber + known;
        var templates = await new CaseTemplates(app.Services, all.ToDictionary(o => o.Id), people, law, BusinessTime.DateOf(now)).Write(number);
        var plan = new CopyPlan(templates, offices, people, number + templates.Count, missing, now.UtcDateTime);
        var mappers = await app.Read(db => Task.FromResult(Tables.Select(t => (Type: db.Model.FindEntityType(t)!, Mapper: new RowMapper(db.Model.FindEntityType(t)!))).ToList()));
        await Pour.Into(app, [.. mappers.Select(m => Name(m.Mapper.Table))], missing > known / 4, async (connection, transaction) =>
        {
            await Prepare(connection, templates, mappers);
            for (var done = 0; done < missing; done += Chunk)
            {
                var until = Math.Min(missing, done + Chunk);
                await Pour.Execute(connection, "TRUNCATE bench.copies");
                await app.Services.GetRequiredService<IDatabaseProvider>().WriteRows(connection, transaction, CopyPlan.Table, plan.Rows(done, until), CancellationToken.None);
                await Pour.Execute(connection, "ANALYZE bench.copies");
                foreach (var (type, mapper) in mappers)
                {
                    await Pour.Execute(connection, Copy(type, mapper.Table));
                }

                Console.Error.Write($"\r{until:N0} cases of years ");
            }

            await Pour.Execute(connection, "DROP SCHEMA bench CASCADE");
        });
    }

    private static string Name(BulkTable table) => $"\"{table.Schema}\".\"{table.Name}\"";

    private static async Task Prepare(DbConnection connection, IReadOnlyList<Template> templates, IReadOnlyList<(IEntityType Type, RowMapper Mapper)> mappers)
    {
        await Pour.Execute(connection, "DROP SCHEMA IF EXISTS bench CASCADE; CREATE SCHEMA bench");
        await Pour.Execute(connection, CopyPlan.Made);
        var keys = string.Join(',', templates.Select(t => $"'{t.Id}'"));
        foreach (var (type, mapper) in mappers)
        {
            await Pour.Execute(connection, $"CREATE UNLOGGED TABLE bench.\"{mapper.Table.Name}\" AS SELECT * FROM {Name(mapper.Table)} WHERE \"{OwnerOf(type)}\" IN ({keys})");
            await Pour.Execute(connection, $"ANALYZE bench.\"{mapper.Table.Name}\"");
        }
    }

    private static string OwnerOf(IEntityType type) => type.ClrType == typeof(Case) ? nameof(Case.Id) : nameof(CaseStep.CaseId);

    private static string Copy(IEntityType type, BulkTable table)
    {
        var into = StoreObjectIdentifier.Table(table.Name, table.Schema);
        var values = type.GetProperties().Where(p => table.Columns.Contains(p.GetColumnName(into)!)).ToDictionary(p => p.GetColumnName(into)!, p => Value(type, p));
        return $"""
            INSERT INTO {Name(table)} ({string.Join(',', values.Keys.Select(c => $"\"{c}\""))})
            SELECT {string.Join(',', values.Values)} FROM bench.copies k JOIN bench."{table.Name}" c ON c."{OwnerOf(type)}" = k.template
            """;
    }

    private static string Value(IEntityType type, IProperty property)
    {
        var (kept, isCase) = ($"c.\"{property.Name}\"", type.ClrType == typeof(Case));
        return property.Name switch
        {
            nameof(Case.Id) when isCase => "k.id",
            nameof(CaseStep.CaseId) => "k.id",
            nameof(Case.Id) => $"overlay(k.id::text placing lpad(to_hex({(type.FindProperty(nameof(CaseStep.Ordinal)) is null ? "1" : "c.\"Ordinal\"")}), 2, '0') from 35)::uuid",
            nameof(Case.Number) when isCase => "k.number",
            nameof(HandOver.Number) when type.ClrType == typeof(HandOver) => "k.n",
            nameof(CasePayment.ReceiptNumber) => "k.number",
            nameof(Case.Service) => "k.service",
            nameof(Case.OfficeId) or nameof(Case.DecidingOfficeId) => "k.office",
            nameof(Case.Region) => "k.region",
            nameof(Case.PersonId) => "k.person",
            nameof(Case.ApplicantName) or nameof(HandOver.To) or nameof(CasePayment.Payer) => "k.name",
            nameof(Case.ApplicantDate) => "k.birth",
            _ when Is<DateTime>(property) => $"{kept} + make_interval(days => k.days, mins => k.minutes)",
            _ when Is<DateOnly>(property) => $"{kept} + k.days",
            _ => kept,
        };
    }

    private static bool Is<T>(IProperty property) => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(T);
}
