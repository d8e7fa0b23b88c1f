using Licensing.Kernel;
using Licensing.Platform.Cases;
using Licensing.Platform.Intake;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Fleet;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features.ImportFleet;

/// <summary>Opens lists of vehicles, and judges their rows.</summary>
internal sealed class FleetDesk(VehiclesDb db, BulkIntake bulk, DraftDesk drafts, FleetRegister register, ITexts texts)
{
    private FleetWords? words;

    /// <summary>The service that the rows ask for.</summary>
    public IServiceFlow Flow => drafts.Flow(VehicleFlow.Service)!;

    /// <summary>A list of the user's office; another version than the page showed is a conflict.</summary>
    public async Task<Result<FleetImport>> Open(Guid id, int? seen, UseCase useCase, CancellationToken cancellation)
    {
        var found = await db.FleetImports.SingleOrDefaultAsync(i => i.Id == id, cancellation);
        return found is null || !MaySee(found, useCase.Actor) ? new Failure.NotFound("fleet-import", id.ToString())
            : seen is { } version && version != found.Version ? new Failure.Conflict(found.OfficerName, null, null)
            : found;
    }

    /// <summary>The table of the file, or why there is none.</summary>
    public async Task<(FleetTable? Table, Problem? Problem)> Table(Guid id, CancellationToken cancellation)
    {
        var file = await db.FleetFiles.AsNoTracking().Where(f => f.ImportId == id).Select(f => f.Content).SingleAsync(cancellation);
        return FleetReader.Read(file, words ??= new FleetWords(texts));
    }

    /// <summary>A judge of one table by the law of this moment.</summary>
    public async Task<FleetJudge> Judge(FleetImport import, FleetTable table, UseCase useCase, CancellationToken cancellation)
    {
        var law = await bulk.Law(Flow, import.OfficeId, useCase, cancellation);
        return new FleetJudge(law, import.Content, table);
    }

    /// <summary>Some rows, judged.</summary>
    public async Task<IReadOnlyList<JudgedLine>> Judge(FleetJudge judge, FleetTable table, IEnumerable<int> numbers, UseCase useCase, CancellationToken cancellation)
    {
        var lines = numbers.Select(number => FleetLine.Read(table, number, words ??= new FleetWords(texts))).ToList();
        var known = await register.Of(lines, useCase, cancellation);
        return [.. lines.Zip(known, judge.Judge)];
    }

    /// <summary>Lists are the office's; a supervisor sees the region's, a job all.</summary>
    public static bool MaySee(FleetImport import, Actor actor) =>
        actor.Has(Roles.System) || import.OfficeId == actor.OfficeId || (actor.Has(Roles.Supervisor) && import.Region == actor.Region);
}
