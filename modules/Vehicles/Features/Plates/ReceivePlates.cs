using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;

namespace Licensing.Vehicles.Features.Plates;

/// <summary>A batch of new plates comes into the office's stock, whole or not at all (VR, Plates).</summary>
/// <param name="Plates">Ranges and single plates, as <see cref="PlateList"/> reads them.</param>
/// <param name="Basis">The supplier's paper.</param>
[Allow(Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record ReceivePlates(string Plates, string Basis) : ICommand<PlateActMade>;

internal sealed class ReceivePlatesValidator : IValidator<ReceivePlates>
{
    public IEnumerable<FieldError> Check(ReceivePlates request) => PlateWords.Check("basis", request.Basis);
}

internal sealed class ReceivePlatesHandler(VehiclesDb db, PlateShelf shelf, PlateDesk desk) : IHandler<ReceivePlates, PlateActMade>
{
    public async Task<Result<PlateActMade>> Handle(ReceivePlates request, UseCase useCase, CancellationToken cancellation)
    {
        var list = PlateList.Read(request.Plates, await shelf.Formats(cancellation), BusinessTime.DateOf(useCase.Now), mustHold: true);
        if (list.Errors.Count > 0)
        {
            return new Failure.Invalid(list.Errors);
        }

        // A plate that exists anywhere, also destroyed or lost, cannot come a second time.
        var known = await shelf.Known([.. list.Plates.Select(p => p.Text.Key)], cancellation);
        if (known.Count > 0)
        {
            return new Failure.Invalid([.. known.Values.OrderBy(p => p.Key, StringComparer.Ordinal).Take(PlateList.MostErrors)
                .Select(p => PlateList.Error($"VR.plate-is-{p.State}", p.Text))]);
        }

        var act = PlateAct.Draw(
            PlateActKind.Receipt, await desk.NextAct(cancellation), useCase.Actor.OfficeId, request.Basis.Trim(), list.Plates.Count, useCase.Officer, useCase.Now);
        db.PlateActs.Add(act);
        db.Plates.AddRange(list.Plates.Select(p => Plate.Receive(p.Text, p.Format, act, useCase.Officer, useCase.Now)));
        useCase.Changed("plate-act", act.Number);
        return new PlateActMade(act.Id, act.Number, act.Count);
    }
}
