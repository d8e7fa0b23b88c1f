using Licensing.Kernel;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features.Plates;

/// <summary>
/// Plates for cases and vehicles, inside the caller's use case (VR-16). A plate is never on two vehicles, two clerks never get the same plate, and a stock never goes
/// below zero: reserving takes the first row that nobody holds, and the database refuses a second plate for a case or a vehicle.
/// </summary>
internal sealed class PlateDesk(VehiclesDb db, DatabaseSession session)
{
    /// <summary>Puts a plate aside for a case of an individual or entrepreneur; asked again it gives the same plate.</summary>
    public Task<Result<Plate>> Reserve(string officeId, PlateType type, Guid caseId, UseCase useCase, CancellationToken cancellation) =>
        Reserve(officeId, type, PlateHolder.Individual, caseId, useCase, cancellation);

    /// <summary>Puts a plate aside for a case, the first of the office's stock; only cars' plates differ by holder.</summary>
    public async Task<Result<Plate>> Reserve(
        string officeId, PlateType type, PlateHolder holder, Guid caseId, UseCase useCase, CancellationToken cancellation)
    {
        if (await ReservedFor(caseId, cancellation) is { } already)
        {
            return already.Type == type ? already : new Problem("VR.case-has-plate", already.Text);
        }

        var forWhom = type == PlateType.Car ? holder : PlateHolder.Anyone;
        var plate = await Take(officeId, type, forWhom, cancellation);
        if (plate is { State: not PlateState.InStock })
        {
            // Our own lock does not hide a row that this use case took before: once it is written down, the next one is found.
            await session.Save(cancellation);
            plate = await Take(officeId, type, forWhom, cancellation);
        }

        if (plate is null)
        {
            return new Problem($"VR.no-plates-left-{type}");
        }

        return plate.Reserve(caseId, useCase.Officer, useCase.Now) is { } problem ? problem : Noted(plate, useCase, caseId);
    }

    /// <summary>Puts plates aside for many new cases of organisations at once; each case gets one, or none does.</summary>
    public async Task<Problem?> Reserve(string officeId, PlateType type, IReadOnlyList<Guid> caseIds, UseCase useCase, CancellationToken cancellation)
    {
        var taken = await session.Provider.TakeFirst<Plate>(
            db, Free(officeId, type, type == PlateType.Car ? PlateHolder.Organisation : PlateHolder.Anyone), nameof(Plate.Key), caseIds.Count, cancellation);
        if (taken.Count < caseIds.Count)
        {
            return new Problem($"VR.no-plates-left-{type}");
        }

        foreach (var (plate, caseId) in taken.Zip(caseIds))
        {
            if (plate.Reserve(caseId, useCase.Officer, useCase.Now) is { } problem)
            {
                return problem;
            }

            Noted(plate, useCase, caseId);
        }

        return null;
    }

    /// <summary>The plate that is put aside for a case.</summary>
    public async Task<Plate?> ReservedFor(Guid caseId, CancellationToken cancellation) =>
        db.Plates.Local.FirstOrDefault(p => p.CaseId == caseId)
        ?? Still(await db.Plates.SingleOrDefaultAsync(p => p.CaseId == caseId, cancellation), p => p.CaseId == caseId);

    /// <summary>The plate on a vehicle.</summary>
    public async Task<Plate?> OnVehicle(Guid vehicleId, CancellationToken cancellation) =>
        db.Plates.Local.FirstOrDefault(p => p.VehicleId == vehicleId)
        ?? Still(await db.Plates.SingleOrDefaultAsync(p => p.VehicleId == vehicleId, cancellation), p => p.VehicleId == vehicleId);

    /// <summary>The case's plate goes on a vehicle; one that it has comes off first.</summary>
    public async Task<Result<Plate>> Issue(Guid caseId, Guid vehicleId, UseCase useCase, CancellationToken cancellation)
    {
        if (await ReservedFor(caseId, cancellation) is not { } plate)
        {
            return new Problem("VR.no-plate-reserved");
        }

        if (await OnVehicle(vehicleId, cancellation) is { } on)
        {
            return new Problem("VR.vehicle-has-plate", on.Text);
        }

        return plate.Issue(vehicleId, useCase.Officer, useCase.Now) is { } problem ? problem : Noted(plate, useCase, caseId);
    }

    /// <summary>The case needs its plate no longer; none is fine, so that an end can be repeated.</summary>
    public async Task<Problem?> Release(Guid caseId, string reason, UseCase useCase, CancellationToken cancellation)
    {
        if (await ReservedFor(caseId, cancellation) is not { } plate)
        {
            return null;
        }

        Noted(plate, useCase, caseId);
        return plate.Release(reason, useCase.Officer, useCase.Now);
    }

    /// <summary>The vehicle's plate is handed in at the officer's office; an act says so.</summary>
    public async Task<Result<Plate>> TakeBack(Guid vehicleId, string reason, UseCase useCase, CancellationToken cancellation)
    {
        if (await OnVehicle(vehicleId, cancellation) is not { } plate)
        {
            return new Problem("VR.vehicle-has-no-plate");
        }

        var act = PlateAct.Draw(
            PlateActKind.Return, await NextAct(cancellation), useCase.Actor.OfficeId, reason, 1, useCase.Officer, useCase.Now);
        db.PlateActs.Add(act);
        return plate.TakeBack(act, useCase.Officer, useCase.Now) is { } problem ? problem : Noted(plate, useCase);
    }

    /// <summary>The vehicle's plate is lost: it is nowhere until somebody hands it in.</summary>
    public async Task<Result<Plate>> Lose(Guid vehicleId, string reason, UseCase useCase, CancellationToken cancellation)
    {
        if (await OnVehicle(vehicleId, cancellation) is not { } plate)
        {
            return new Problem("VR.vehicle-has-no-plate");
        }

        return plate.Lose(reason, useCase.Officer, useCase.Now) is { } problem ? problem : Noted(plate, useCase);
    }

    /// <summary>A vehicle comes with a plate that this register does not know: from before it, or from elsewhere.</summary>
    public async Task<Result<Plate>> Enter(string typed, Guid vehicleId, string words, UseCase useCase, CancellationToken cancellation)
    {
        if (PlateText.Parse(typed) is not { } text
            || PlateFormats.Declared.Of(text, Licensing.Kernel.Calendars.BusinessTime.DateOf(useCase.Now)) is not { } format)
        {
            return new Problem("VR.plate-unreadable", typed);
        }

        if (await db.Plates.AnyAsync(p => p.Key == text.Key || p.VehicleId == vehicleId, cancellation))
        {
            return new Problem("VR.plate-known", text.Printed);
        }

        var plate = Plate.Enter(text, format, vehicleId, words, useCase.Officer, useCase.Now);
        db.Plates.Add(plate);
        return Noted(plate, useCase);
    }

    /// <summary>The next number of an act.</summary>
    public Task<long> NextAct(CancellationToken cancellation) =>
        session.Next(SchemaAttribute.Of(typeof(VehiclesDb)), PlateAct.Numbers, cancellation);

    private Task<Plate?> Take(string officeId, PlateType type, PlateHolder holder, CancellationToken cancellation) => session.Provider.TakeFirst<Plate>(
        db, Free(officeId, type, holder), nameof(Plate.Key), cancellation);

    private static IReadOnlyList<(string Property, object Value)> Free(string officeId, PlateType type, PlateHolder holder) =>
        [(nameof(Plate.OfficeId), officeId), (nameof(Plate.State), PlateState.InStock), (nameof(Plate.Type), type), (nameof(Plate.Holder), holder)];

    private static Plate Noted(Plate plate, UseCase useCase, Guid? caseId = null)
    {
        useCase.Changed("plate", plate.Key, caseId: caseId);
        return plate;
    }

    // The row may say what this use case has changed already.
    private static Plate? Still(Plate? plate, Func<Plate, bool> holds) => plate is not null && holds(plate) ? plate : null;
}
