using Licensing.Platform.Cases;
using Licensing.Platform.Offices;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features.Plates;

/// <summary>A plate with its whole history (VR, Registry: the whole history of a plate can be read).</summary>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowPlate(Guid PlateId) : IQuery<PlateSheet>;

/// <summary>A plate.</summary>
/// <param name="CanFind">It is lost, and may be handed in here.</param>
/// <param name="CanPutBack">It lies in this office and waits for somebody to look at it.</param>
internal sealed record PlateSheet(
    Guid Id, int Version, string Text, PlateType Type, PlateHolder Holder, string Format, PlateState State, string? Office, Guid? VehicleId, bool CanFind, bool CanPutBack,
    IReadOnlyList<PlateEventLine> History);

/// <summary>A line of its history: who, when, where, for which case, on which vehicle, by which act.</summary>
/// <param name="CaseNumber">Number of the case where the reader may see it.</param>
internal sealed record PlateEventLine(
    int Ordinal, PlateHappening What, string? Words, DateTime At, string By, string Office, string? Place, Guid? CaseId, string? CaseNumber, Guid? VehicleId, Guid? ActId,
    string? ActNumber);

internal sealed class ShowPlateHandler(VehiclesDb db, OfficeDirectory directory, CaseDesk cases) : IHandler<ShowPlate, PlateSheet>
{
    public async Task<Result<PlateSheet>> Handle(ShowPlate request, UseCase useCase, CancellationToken cancellation)
    {
        var plate = await db.Plates.AsNoTracking().Include(p => p.Events).SingleOrDefaultAsync(p => p.Id == request.PlateId, cancellation);
        if (plate is null)
        {
            return new Failure.NotFound("plate", request.PlateId.ToString());
        }

        var events = plate.Events.OrderByDescending(e => e.Ordinal).ToList();
        var names = await directory.Names([.. events.Select(e => e.OfficeId).Concat(events.Select(e => e.PlaceId).OfType<string>()).Distinct()], cancellation);
        var caseIds = events.Select(e => e.CaseId).OfType<Guid>().Distinct().ToList();
        var numbers = await cases.Visible(useCase.Actor).Where(c => caseIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Number, cancellation);
        var actIds = events.Select(e => e.ActId).OfType<Guid>().Distinct().ToList();
        var acts = await db.PlateActs.AsNoTracking().Where(a => actIds.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Number, cancellation);
        useCase.Viewed("plate", plate.Key);
        var here = plate.OfficeId == useCase.Actor.OfficeId;
        return new PlateSheet(
            plate.Id, plate.Version, plate.Text, plate.Type, plate.Holder, plate.Format, plate.State, Name(plate.OfficeId), plate.VehicleId,
            plate.State == PlateState.Lost, here && plate.State == PlateState.Returned && useCase.Actor.Has(Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief),
            [.. events.Select(e => new PlateEventLine(
                e.Ordinal, e.What, e.Words, e.At, e.UserName, Name(e.OfficeId) ?? "", Name(e.PlaceId), e.CaseId,
                e.CaseId is { } c ? numbers.GetValueOrDefault(c) : null, e.VehicleId, e.ActId, e.ActId is { } a ? acts.GetValueOrDefault(a) : null))]);

        string? Name(string? id) => string.IsNullOrEmpty(id) ? null : names.GetValueOrDefault(id, id);
    }
}
