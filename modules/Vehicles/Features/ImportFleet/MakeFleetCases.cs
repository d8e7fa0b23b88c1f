using Licensing.Kernel;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Intake;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Fleet;
using Licensing.Vehicles.Domain.Plates;
using Licensing.Vehicles.Features.Plates;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features.ImportFleet;

/// <summary>
/// Makes cases of all good rows of a list.
/// <para>
/// One transaction, not batches that could be resumed: with batches, officers would see and act on the first hundred cases of a list that may still fail at the last
/// plate, and half of a list is exactly what must never be there. It can be one because it is short (seconds for the largest list) and makes nobody wait: plates are
/// taken past those that others hold, numbers come from sequences, and all else are new rows. Killed in the middle it leaves nothing, and the job begins again. Rows are
/// written part by part and then forgotten by the contexts, so that memory does not grow with the list; how far it is, is written by a transaction of its own.
/// </para>
/// </summary>
[Allow(Roles.IntakeOfficer)]
internal sealed record MakeFleetCases(Guid ImportId, int Rows = 250) : ICommand<FleetCases>;

/// <summary>How many cases there are.</summary>
internal sealed record FleetCases(int Count);

internal sealed class MakeFleetCasesHandler(
    VehiclesDb db, DatabaseSession session, FleetDesk desk, BulkIntake bulk, RegistryDesk registry, VehicleShelf shelf, VehicleIntake intake, PlateDesk plates, FleetProgress progress)
    : IHandler<MakeFleetCases, FleetCases>
{
    private readonly FleetReceipt receipt = new();

    public async Task<Result<FleetCases>> Handle(MakeFleetCases request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.ImportId, null, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var import = opened.Value;
        if (import.State != FleetState.Accepting)
        {
            return new Problem("VR.fleet-not-checked");
        }

        var settled = await bulk.Settle(desk.Flow, import.Content, useCase, cancellation);
        var (table, unreadable) = await desk.Table(import.Id, cancellation);
        if (settled.Failure is { } own)
        {
            return own;
        }

        if (table is null)
        {
            return unreadable!;
        }

        var made = await Make(import, settled.Value, table, request.Rows, useCase, cancellation);
        if (made.Failure is { } stopped)
        {
            return stopped;
        }

        // The contexts have forgotten it since; another node that did the same meanwhile is seen here by the version.
        db.FleetImports.Attach(import).Entity.Accept(useCase.Now);
        useCase.Changed("fleet-import", import.Id);
        return made;
    }

    private async Task<Result<FleetCases>> Make(
        FleetImport import, BulkApplicant applicant, FleetTable table, int rows, UseCase useCase, CancellationToken cancellation)
    {
        var good = await db.FleetRows.AsNoTracking().Where(r => r.ImportId == import.Id && r.IsGood).OrderBy(r => r.Line).Select(r => r.Line).ToListAsync(cancellation);
        var judge = await desk.Judge(import, table, useCase, cancellation);
        var done = 0;
        foreach (var numbers in good.Chunk(rows))
        {
            var lines = await desk.Judge(judge, table, numbers, useCase, cancellation);
            if (lines.FirstOrDefault(l => !l.IsGood) is { } changed)
            {
                return new Problem("VR.fleet-changed", $"{changed.Line.Number}");
            }

            if (await Enter(import, applicant, lines, useCase, cancellation) is { } problem)
            {
                return problem;
            }

            await session.Save(cancellation);
            session.Forget();
            await progress.Note(import.Id, done += lines.Count, cancellation);
        }

        return receipt.Missing(import.Content) is { } missing ? missing : new FleetCases(done);
    }

    private async Task<Problem?> Enter(
        FleetImport import, BulkApplicant applicant, IReadOnlyList<JudgedLine> lines, UseCase useCase, CancellationToken cancellation)
    {
        var numbers = lines.Select(l => l.Line.Number).ToList();
        var rows = await db.FleetRows.Where(r => r.ImportId == import.Id && numbers.Contains(r.Line)).ToDictionaryAsync(r => r.Line, cancellation);
        var waiting = new List<(PlateType Type, Guid CaseId)>();
        RegistryAct? act = null;
        foreach (var line in lines)
        {
            var content = line.Content with { Payments = receipt.Share(import.Content, line) };
            var accepted = await bulk.Accept(desk.Flow, applicant, content, line.Assessment, useCase, cancellation);
            act = act is null ? await registry.Act(accepted, useCase, cancellation) : act with { CaseId = accepted.Id, CaseNumber = accepted.Number };
            var vehicle = line.Known.Vehicle ?? await shelf.Enter(line.Line.Subject, line.Facts.VehicleKind, act, cancellation);
            intake.Put(accepted, VehicleSubject.Read(content.Subject), line.Facts, vehicle, useCase);
            (rows[line.Line.Number].CaseId, rows[line.Line.Number].CaseNumber) = (accepted.Id, accepted.Number);
            if (VehicleIntake.PlateType(line.Facts) is { } type)
            {
                waiting.Add((type, accepted.Id));
            }
        }

        foreach (var type in waiting.GroupBy(w => w.Type))
        {
            if (await plates.Reserve(import.OfficeId, type.Key, [.. type.Select(w => w.CaseId)], useCase, cancellation) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }
}
