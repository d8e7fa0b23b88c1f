using System.Collections.Concurrent;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Testing;

namespace Licensing.Bench;

/// <summary>A full acceptance (new person, six documents, payment, steps, audit, outbox) beside the same rows by bare ADO.NET.</summary>
internal static class IntakeBench
{
    private static readonly Actor Officer = Actors.With("Bench", Roles.IntakeOfficer);

    public static async Task Run(BenchApp app, BenchOptions options, Report report)
    {
        var drafts = new ConcurrentStack<Guid>();
        for (var i = 0; i < (2 * options.Rounds) + 200; i++)
        {
            drafts.Push(await Draft(app, i));
        }

        Guid? sample = null;
        async Task Accept(int round)
        {
            drafts.TryPop(out var draft);
            var accepted = await app.Send(new AcceptDraft(draft, 2), Officer, draft);
            sample = accepted.CaseId;
        }

        var ours = await Measure.OneByOne(options.Rounds, Accept);
        var many = await Measure.AtOnce(4, options.Rounds, Accept);
        var rows = await RowsOf(app, sample!.Value);
        await using var connection = app.Connection();
        await connection.OpenAsync();
        var bare = await Measure.OneByOne(options.Rounds, round => rows.Write(connection, round, asBatch: false));
        var batch = await Measure.OneByOne(options.Rounds, round => rows.Write(connection, 1_000_000 + round, asBatch: true));
        report.AtMost($"intake, p50 ({rows.Count} rows)", ours.P50, bare.P50, "the same rows, one command a row", "ms", 3);
        report.AtMost("intake, p99", ours.P99, bare.P99, "the same rows, one command a row", "ms", 3);
        report.Told("intake, p50", ours.P50, batch.P50, "the same rows, one batch", "ms");
        report.Told("intakes, one officer", ours.PerSecond, bare.PerSecond, "the same rows, one command a row", "1/s");
        report.Told("intakes, four officers at once", many.PerSecond, ours.PerSecond, "one officer", "1/s");
    }

    private static async Task<Guid> Draft(BenchApp app, int i)
    {
        var draft = await app.Send(new StartDraft("DL"), Officer);
        var born = new DateOnly(1980, 1, 1).AddDays(i % 7000);
        var content = new DraftContent
        {
            NewPerson = new NewPersonEntry
            {
                Surname = $"Сынақов{i}", GivenName = "Ерлан", Patronymic = "Серікұлы", BirthDate = born, Sex = Sex.Male,
                Status = PersonStatus.Citizen, Citizenship = "KAZ", Address = "Астана", DocumentKind = IdentityDocumentKind.IdentityCard,
                DocumentNumber = $"{100_000_000 + i}", DocumentIssuer = "ІІМ", DocumentIssuedOn = new DateOnly(2020, 1, 1), DocumentValidTo = new DateOnly(2030, 1, 1),
            },
            Facts = """{"categories":["B"]}""",
            Documents = [.. Documents.Select(code => new PresentedDocument(code) { Presented = true, Number = $"{i}", Issuer = "Астана", IssuedOn = new DateOnly(2026, 11, 1) })],
            Payments = [new EnteredPayment("Сынақов", 5406, new DateOnly(2026, 11, 24), "BENCH", $"{Guid.NewGuid():N}"[..20])],
        };
        await app.Send(new SaveDraft(draft.Id, 1, content), Officer);
        return draft.Id;
    }

    private static string[] Documents { get; } =
        ["application", "identity-document", "training-certificate", "medical-certificate", "driver-card", "duty-receipt"];

    private static async Task<BareRows> RowsOf(BenchApp app, Guid caseId)
    {
        var rows = new BareRows();
        await using var connection = app.Connection();
        await connection.OpenAsync();
        const string Person = "(SELECT \"PersonId\" FROM kernel.\"Cases\" WHERE \"Id\" = @p0)";
        await rows.Take(connection, "kernel.\"People\"", $"\"Id\" = {Person}", caseId);
        await rows.Take(connection, "kernel.\"NameKeys\"", $"\"PersonId\" = {Person}", caseId);
        await rows.Take(connection, "kernel.\"IdentityDocuments\"", $"\"PersonId\" = {Person}", caseId);
        await rows.Take(connection, "kernel.\"Cases\"", "\"Id\" = @p0", caseId);
        foreach (var part in new[] { "CaseStep", "Events", "CaseDocument", "Payments" })
        {
            await rows.Take(connection, $"kernel.\"{part}\"", "\"CaseId\" = @p0", caseId);
        }

        await rows.Take(connection, "kernel.\"Audit\"", "\"CaseId\" = @p0", caseId, "Id");
        await rows.Take(connection, "kernel.\"Outbox\"", "\"Payload\" LIKE '%' || @p0 || '%'", caseId.ToString(), "Id");
        await rows.Take(connection, "kernel.\"DoneCommands\"", "\"Result\" LIKE '%' || @p0 || '%'", caseId.ToString());
        return rows;
    }
}
