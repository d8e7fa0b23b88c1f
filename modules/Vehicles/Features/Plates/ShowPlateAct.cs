using Licensing.Platform.Offices;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features.Plates;

/// <summary>Acts of the officer's office, its own and those sent to it, newest first.</summary>
/// <param name="Below">Serial of the last line of the page before.</param>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ListPlateActs(PlateActKind? Kind = null, long? Below = null, int Size = 25) : IQuery<PlateActPage>;

/// <summary>One act with its plates.</summary>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowPlateAct(Guid ActId) : IQuery<PlateActSheet>;

/// <summary>A page of acts.</summary>
internal sealed record PlateActPage(IReadOnlyList<PlateActLine> Lines, long? Next);

/// <summary>An act in the list.</summary>
internal sealed record PlateActLine(Guid Id, long Serial, string Number, PlateActKind Kind, string Office, string? ToOffice, int Count, DateTime At, string By, bool IsUnderWay);

/// <summary>An act.</summary>
/// <param name="CanReceive">It is on its way to the reader's office.</param>
internal sealed record PlateActSheet(
    PlateActLine Act, int Version, string OfficeId, string? ToOfficeId, string Basis, IReadOnlyList<PlateWitness> Members, DateTime? ReceivedAt, string? ReceivedBy, int Missing,
    bool CanReceive, IReadOnlyList<PlateActItem> Plates);

/// <summary>A plate of an act.</summary>
internal sealed record PlateActItem(Guid Id, string Key, string Text, PlateType Type, string Series);

internal sealed class PlateActHandlers(VehiclesDb db, OfficeDirectory directory) : IHandler<ListPlateActs, PlateActPage>, IHandler<ShowPlateAct, PlateActSheet>, IValidator<ListPlateActs>
{
    public IEnumerable<FieldError> Check(ListPlateActs request)
    {
        if (request.Size is < 1 or > 100)
        {
            yield return new("size", "range", "1", "100");
        }
    }

    public async Task<Result<PlateActPage>> Handle(ListPlateActs request, UseCase useCase, CancellationToken cancellation)
    {
        var office = useCase.Actor.OfficeId;
        var found = await db.PlateActs.AsNoTracking()
            .Where(a => (a.OfficeId == office || a.ToOfficeId == office) && (request.Kind == null || a.Kind == request.Kind) && (request.Below == null || a.Serial < request.Below))
            .OrderByDescending(a => a.Serial).Take(request.Size + 1).ToListAsync(cancellation);
        var page = found.Take(request.Size).ToList();
        var names = await Names(page, cancellation);
        return new PlateActPage([.. page.Select(a => Line(a, names))], found.Count > request.Size ? page[^1].Serial : null);
    }

    public async Task<Result<PlateActSheet>> Handle(ShowPlateAct request, UseCase useCase, CancellationToken cancellation)
    {
        var actor = useCase.Actor;
        var act = await db.PlateActs.AsNoTracking().SingleOrDefaultAsync(a => a.Id == request.ActId, cancellation);
        if (act is null || !(act.OfficeId == actor.OfficeId || act.ToOfficeId == actor.OfficeId || await InRegion(act, actor, cancellation)))
        {
            return new Failure.NotFound("plate-act", request.ActId.ToString());
        }

        // A transfer names its plates twice: as they left, and as they came.
        var ids = db.PlateEvents.Where(e => e.ActId == act.Id).Select(e => e.PlateId);
        var plates = await db.Plates.AsNoTracking().Where(p => ids.Contains(p.Id)).OrderBy(p => p.Key).ToListAsync(cancellation);
        useCase.Viewed("plate-act", act.Number);
        return new PlateActSheet(
            Line(act, await Names([act], cancellation)), act.Version, act.OfficeId, act.ToOfficeId, act.Basis, act.Members, act.ReceivedAt, act.ReceivedByName, act.MissingCount,
            act.IsUnderWay && act.ToOfficeId == actor.OfficeId && actor.Has(Roles.DecisionOfficer, Roles.ApprovingChief),
            [.. plates.OrderBy(p => p.Type).ThenBy(p => p.Series, StringComparer.Ordinal).ThenBy(p => p.Key, StringComparer.Ordinal)
                .Select(p => new PlateActItem(p.Id, p.Key, p.Text, p.Type, p.Series))]);
    }

    private async Task<bool> InRegion(PlateAct act, Actor actor, CancellationToken cancellation) =>
        actor.Has(Roles.Supervisor) && (await directory.With(PlateShelf.Service, cancellation)).Any(o => o.Region == actor.Region && (o.Id == act.OfficeId || o.Id == act.ToOfficeId));

    private Task<Dictionary<string, string>> Names(IReadOnlyList<PlateAct> acts, CancellationToken cancellation) =>
        directory.Names([.. acts.Select(a => a.OfficeId).Concat(acts.Select(a => a.ToOfficeId).OfType<string>()).Distinct()], cancellation);

    private static PlateActLine Line(PlateAct act, Dictionary<string, string> names) => new(
        act.Id, act.Serial, act.Number, act.Kind, names.GetValueOrDefault(act.OfficeId, act.OfficeId),
        act.ToOfficeId is { } to ? names.GetValueOrDefault(to, to) : null, act.Count, act.At, act.ByName, act.IsUnderWay);
}
