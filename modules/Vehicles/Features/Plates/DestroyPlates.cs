using Licensing.Kernel;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;

namespace Licensing.Vehicles.Features.Plates;

/// <summary>Plates of the stock, or handed in, are destroyed in the presence of a commission (VR, Plates).</summary>
[Allow(Roles.ApprovingChief)]
internal sealed record DestroyPlates(string Plates, string Reason, IReadOnlyList<PlateWitness> Members) : ICommand<PlateActMade>;

internal sealed class DestroyPlatesValidator : IValidator<DestroyPlates>
{
    /// <summary>DECISION: two members and the chief who draws up the act.</summary>
    public const int FewestMembers = 2;

    private const int Longest = 200;

    public IEnumerable<FieldError> Check(DestroyPlates request)
    {
        foreach (var error in PlateWords.Check("reason", request.Reason))
        {
            yield return error;
        }

        if (request.Members.Count < FewestMembers || request.Members.Count > 10
            || request.Members.Any(m => string.IsNullOrWhiteSpace(m.Name) || string.IsNullOrWhiteSpace(m.Position) || m.Name.Length > Longest || m.Position.Length > Longest))
        {
            yield return new("members", "VR.plate-members-needed");
        }
    }
}

internal sealed class DestroyPlatesHandler(VehiclesDb db, PlateShelf shelf, PlateDesk desk) : IHandler<DestroyPlates, PlateActMade>
{
    public async Task<Result<PlateActMade>> Handle(DestroyPlates request, UseCase useCase, CancellationToken cancellation)
    {
        var taken = await shelf.Take(request.Plates, PlateHappening.Destroyed, useCase, cancellation);
        if (taken.Failure is { } failure)
        {
            return failure;
        }

        var act = PlateAct.Destruction(
            await desk.NextAct(cancellation), useCase.Actor.OfficeId, request.Reason.Trim(),
            [.. request.Members.Select(m => new PlateWitness(m.Name.Trim(), m.Position.Trim()))], taken.Value.Count, useCase.Officer, useCase.Now);
        db.PlateActs.Add(act);
        useCase.Changed("plate-act", act.Number);
        return taken.Value.Select(p => p.Destroy(act, useCase.Officer, useCase.Now)).OfType<Problem>().FirstOrDefault() is { } problem
            ? problem
            : new PlateActMade(act.Id, act.Number, act.Count);
    }
}
