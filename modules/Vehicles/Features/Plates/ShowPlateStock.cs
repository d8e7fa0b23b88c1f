using Licensing.Platform.Offices;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features.Plates;

/// <summary>The stock of an office by type and series; the officer's own unless a supervisor names one of the region.</summary>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowPlateStock(string? OfficeId = null) : IQuery<PlateStock>;

/// <summary>The stock of an office.</summary>
/// <param name="Offices">Offices that the officer may look at.</param>
internal sealed record PlateStock(
    string OfficeId, string OfficeName, bool IsOwn, IReadOnlyList<OfficeName> Offices, IReadOnlyList<PlateTypeStock> Types, IReadOnlyList<PlateSeriesStock> Series,
    IReadOnlyList<IncomingTransfer> Incoming);

/// <summary>A type of plates in an office.</summary>
internal sealed record PlateTypeStock(PlateType Type, int InStock, int Reserved, int Returned, int Level)
{
    public PlateSupply Supply => InStock == 0 ? PlateSupply.None : InStock < Level ? PlateSupply.Low : PlateSupply.Enough;
}

/// <summary>How many plates are left, in words.</summary>
internal enum PlateSupply
{
    Enough,
    Low,
    None,
}

/// <summary>A series in an office.</summary>
internal sealed record PlateSeriesStock(PlateType Type, PlateHolder Holder, string Series, int InStock, int Reserved, int Returned, string? First);

/// <summary>A transfer that the office has not counted yet.</summary>
internal sealed record IncomingTransfer(Guid Id, string Number, string From, int Count, DateTime SentAt);

internal sealed class ShowPlateStockHandler(VehiclesDb db, OfficeDirectory directory) : IHandler<ShowPlateStock, PlateStock>
{
    public async Task<Result<PlateStock>> Handle(ShowPlateStock request, UseCase useCase, CancellationToken cancellation)
    {
        var actor = useCase.Actor;
        var offices = actor.Has(Roles.Supervisor)
            ? (await directory.With(PlateShelf.Service, cancellation)).Where(o => o.Region == actor.Region).ToList()
            : [];
        var id = request.OfficeId ?? (offices.Count > 0 && offices.All(o => o.Id != actor.OfficeId) ? offices[0].Id : actor.OfficeId);
        if (id != actor.OfficeId && offices.All(o => o.Id != id))
        {
            return new Failure.NotFound("office", id);
        }

        var series = await Series(id, cancellation);
        var levels = await db.PlateLevels.AsNoTracking().Where(l => l.OfficeId == id).ToDictionaryAsync(l => l.Type, l => l.Level, cancellation);
        var incoming = await db.PlateActs.AsNoTracking().Where(a => a.ToOfficeId == id && a.Kind == PlateActKind.Transfer && a.ReceivedAt == null)
            .OrderBy(a => a.Serial).ToListAsync(cancellation);
        var names = await directory.Names([id, .. incoming.Select(a => a.OfficeId)], cancellation);
        return new PlateStock(
            id, names.GetValueOrDefault(id, id), id == actor.OfficeId, offices,
            [.. Enum.GetValues<PlateType>().Select(type => Sum(type, series, levels))],
            series,
            [.. incoming.Select(a => new IncomingTransfer(a.Id, a.Number, names.GetValueOrDefault(a.OfficeId, a.OfficeId), a.Count, a.At))]);
    }

    private async Task<List<PlateSeriesStock>> Series(string office, CancellationToken cancellation)
    {
        var rows = await db.Plates.Where(p => p.OfficeId == office)
            .GroupBy(p => new { p.Type, p.Holder, p.Series, p.State })
            .Select(g => new { g.Key.Type, g.Key.Holder, g.Key.Series, g.Key.State, Count = g.Count(), First = g.Min(p => p.Text) })
            .ToListAsync(cancellation);
        return [.. rows.GroupBy(r => (r.Type, r.Holder, r.Series)).OrderBy(g => g.Key.Type).ThenBy(g => g.Key.Holder).ThenBy(g => g.Key.Series, StringComparer.Ordinal)
            .Select(g => (g.Key, ByState: g.ToDictionary(r => r.State, r => (r.Count, r.First))))
            .Select(g => new PlateSeriesStock(
                g.Key.Type, g.Key.Holder, g.Key.Series,
                g.ByState.GetValueOrDefault(PlateState.InStock).Count, g.ByState.GetValueOrDefault(PlateState.Reserved).Count,
                g.ByState.GetValueOrDefault(PlateState.Returned).Count, g.ByState.GetValueOrDefault(PlateState.InStock).First))];
    }

    private static PlateTypeStock Sum(PlateType type, List<PlateSeriesStock> series, Dictionary<PlateType, int> levels)
    {
        var ofType = series.Where(s => s.Type == type).ToList();
        return new PlateTypeStock(
            type, ofType.Sum(s => s.InStock), ofType.Sum(s => s.Reserved), ofType.Sum(s => s.Returned), levels.GetValueOrDefault(type, PlateLevel.Default));
    }
}
