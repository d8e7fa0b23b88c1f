using Licensing.Kernel;
using Licensing.Platform.Offices;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features.Plates;

/// <summary>Plates leave for another office; until that one has counted them they are in nobody's stock.</summary>
[Allow(Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record SendPlates(string ToOfficeId, string Plates, string Basis) : ICommand<PlateActMade>;

/// <summary>The other office counts what came; what did not come is lost on the way.</summary>
/// <param name="Version">Version of the act that the officer saw.</param>
/// <param name="Missing">Plates that are not there, as <see cref="PlateList"/> reads them; nothing where all came.</param>
[Allow(Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record ReceiveTransfer(Guid ActId, int Version, string? Missing = null) : ICommand<PlateActMade>;

internal sealed class SendPlatesValidator : IValidator<SendPlates>
{
    public IEnumerable<FieldError> Check(SendPlates request)
    {
        if (string.IsNullOrWhiteSpace(request.ToOfficeId))
        {
            yield return new("toOfficeId", "VR.plate-office-needed");
        }

        foreach (var error in PlateWords.Check("basis", request.Basis))
        {
            yield return error;
        }
    }
}

internal sealed class SendPlatesHandler(VehiclesDb db, PlateShelf shelf, PlateDesk desk, OfficeDirectory offices) : IHandler<SendPlates, PlateActMade>
{
    public async Task<Result<PlateActMade>> Handle(SendPlates request, UseCase useCase, CancellationToken cancellation)
    {
        var known = await offices.With(PlateShelf.Service, cancellation);
        if (request.ToOfficeId == useCase.Actor.OfficeId || known.All(o => o.Id != request.ToOfficeId))
        {
            return new Failure.Invalid("toOfficeId", "VR.plate-office-needed");
        }

        var taken = await shelf.Take(request.Plates, PlateHappening.Sent, useCase, cancellation);
        if (taken.Failure is { } failure)
        {
            return failure;
        }

        var act = PlateAct.Transfer(
            await desk.NextAct(cancellation), useCase.Actor.OfficeId, request.ToOfficeId, request.Basis.Trim(), taken.Value.Count, useCase.Officer, useCase.Now);
        db.PlateActs.Add(act);
        useCase.Changed("plate-act", act.Number);
        return taken.Value.Select(p => p.Send(act, useCase.Officer, useCase.Now)).OfType<Problem>().FirstOrDefault() is { } problem
            ? problem
            : new PlateActMade(act.Id, act.Number, act.Count);
    }
}

internal sealed class ReceiveTransferHandler(VehiclesDb db, PlateShelf shelf) : IHandler<ReceiveTransfer, PlateActMade>
{
    public async Task<Result<PlateActMade>> Handle(ReceiveTransfer request, UseCase useCase, CancellationToken cancellation)
    {
        var act = await db.PlateActs.SingleOrDefaultAsync(a => a.Id == request.ActId && a.Kind == PlateActKind.Transfer, cancellation);
        if (act is null || act.ToOfficeId != useCase.Actor.OfficeId)
        {
            return new Failure.NotFound("plate-act", request.ActId.ToString());
        }

        if (!act.IsUnderWay || act.Version != request.Version)
        {
            return new Failure.Conflict(act.ReceivedByName, act.ReceivedAt, "VR.plate-act.received");
        }

        var plates = await db.Plates.Where(p => p.TransferId == act.Id).OrderBy(p => p.Key).ToListAsync(cancellation);
        var missing = await Missing(request.Missing, plates, useCase, cancellation);
        if (missing.Failure is { } failure)
        {
            return failure;
        }

        useCase.Changed("plate-act", act.Number);
        return plates.Select(p => missing.Value.Contains(p.Key) ? p.Lose(act.Number, useCase.Officer, useCase.Now) : p.Arrive(act, useCase.Officer, useCase.Now))
            .Append(act.Receive(missing.Value.Count, useCase.Officer, useCase.Now)).OfType<Problem>().FirstOrDefault() is { } problem
            ? problem
            : new PlateActMade(act.Id, act.Number, plates.Count - missing.Value.Count);
    }

    private async Task<Result<IReadOnlySet<string>>> Missing(string? typed, List<Plate> plates, UseCase useCase, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return new HashSet<string>();
        }

        var list = await shelf.Read(typed, useCase, cancellation);
        var sent = plates.Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        var errors = list.Errors.Concat(list.Plates.Where(p => !sent.Contains(p.Text.Key)).Select(p => PlateList.Error("VR.plate-not-sent", p.Text.Printed)))
            .Select(e => e with { Field = "missing" }).Take(PlateList.MostErrors).ToList();
        return errors.Count > 0 ? new Failure.Invalid(errors) : list.Plates.Select(p => p.Text.Key).ToHashSet(StringComparer.Ordinal);
    }
}
