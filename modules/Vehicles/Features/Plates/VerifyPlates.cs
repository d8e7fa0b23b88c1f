using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features.Plates;

/// <summary>Proves that every plate is in exactly one place, by its row, its history, its transfer and its neighbours (VR, Plates).</summary>
[Allow(Roles.System)]
[Housekeeping]
internal sealed record VerifyPlates : IQuery<PlateVerdict>;

/// <summary>The proof, or the plates that break it.</summary>
internal sealed record PlateVerdict(int Checked, IReadOnlyList<PlateFault> Faults);

internal sealed class VerifyPlatesHandler(VehiclesDb db) : IHandler<VerifyPlates, PlateVerdict>
{
    private const int Page = 2_000;

    public async Task<Result<PlateVerdict>> Handle(VerifyPlates request, UseCase useCase, CancellationToken cancellation)
    {
        var (count, faults, after) = (0, new List<PlateFault>(), Guid.Empty);
        while (await Next(after, cancellation) is { Count: > 0 } plates)
        {
            var ids = plates.Select(p => p.Id).ToList();
            var events = (await db.PlateEvents.AsNoTracking().Where(e => ids.Contains(e.PlateId)).OrderBy(e => e.Ordinal).ToListAsync(cancellation))
                .ToLookup(e => e.PlateId);
            faults.AddRange(plates.SelectMany(p => PlateVerifier.Check(p, [.. events[p.Id]])));
            (count, after) = (count + plates.Count, plates[^1].Id);
        }

        faults.AddRange(await Shared(cancellation));
        faults.AddRange(await Astray(cancellation));
        return new PlateVerdict(count, faults);
    }

    private Task<List<Plate>> Next(Guid after, CancellationToken cancellation) =>
        db.Plates.AsNoTracking().Where(p => p.Id > after).OrderBy(p => p.Id).Take(Page).ToListAsync(cancellation);

    // Unique keys forbid both; a database that was restored or repaired by hand may lack them.
    private async Task<IEnumerable<PlateFault>> Shared(CancellationToken cancellation)
    {
        var twice = await db.Plates.GroupBy(p => p.Key).Where(g => g.Count() > 1).Select(g => g.Key).ToListAsync(cancellation);
        var crowded = await db.Plates.Where(p => p.VehicleId != null).GroupBy(p => p.VehicleId).Where(g => g.Count() > 1).Select(g => g.Key).ToListAsync(cancellation);
        var onCrowded = await db.Plates.AsNoTracking().Where(p => crowded.Contains(p.VehicleId)).OrderBy(p => p.Key).ToListAsync(cancellation);
        return twice.Select(key => new PlateFault(key, "is in the register twice"))
            .Concat(onCrowded.Select(p => new PlateFault(p.Text, $"shares vehicle {p.VehicleId} with another plate")));
    }

    private async Task<IEnumerable<PlateFault>> Astray(CancellationToken cancellation)
    {
        var open = db.PlateActs.Where(a => a.Kind == PlateActKind.Transfer && a.ReceivedAt == null).Select(a => (Guid?)a.Id);
        var astray = await db.Plates.AsNoTracking().Where(p => p.TransferId != null && !open.Contains(p.TransferId)).OrderBy(p => p.Key).ToListAsync(cancellation);
        return astray.Select(p => new PlateFault(p.Text, $"travels with transfer {p.TransferId}, which is over"));
    }
}
