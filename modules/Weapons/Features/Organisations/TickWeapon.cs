using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>Somebody looked for a weapon of an inventory: it is there, it is not, or it differs from the register, and how.</summary>
/// <param name="Version">Version of the line that the officer saw.</param>
[Allow(Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record TickWeapon(Guid InventoryId, Guid LineId, int Version, InventoryResult Result, string? Note) : ICommand<TickedLine>;

/// <summary>The line as it is now, and how far the inventory is.</summary>
internal sealed record TickedLine(InventoryLineView Line, InventoryCounts Counts);

internal sealed class TickWeaponHandler(WeaponsDb db, InventoryDesk desk) : IHandler<TickWeapon, TickedLine>, IValidator<TickWeapon>
{
    public const int LongestNote = 300;

    public IEnumerable<FieldError> Check(TickWeapon request) => new[]
    {
        request.Result is InventoryResult.Present or InventoryResult.Absent or InventoryResult.Differs ? null : new FieldError("result", "WP.inventory-result"),
        request.Result == InventoryResult.Differs && string.IsNullOrWhiteSpace(request.Note) ? new FieldError("note", "WP.inventory-note-needed") : null,
        OrganisationWords.Short("note", request.Note, LongestNote),
    }.OfType<FieldError>();

    public async Task<Result<TickedLine>> Handle(TickWeapon request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.InventoryId, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var line = await db.InventoryLines.SingleOrDefaultAsync(l => l.Id == request.LineId && l.InventoryId == request.InventoryId, cancellation);
        if (line is null)
        {
            return new Failure.NotFound("inventory-line", request.LineId.ToString());
        }

        if (line.Version != request.Version && !line.IsFixed)
        {
            return new Failure.Conflict(line.ByName, line.At, line.Result.ToString());
        }

        var before = line.Result;
        if (line.Tick(request.Result, OrganisationWords.Tidy(request.Note), useCase.Officer, useCase.Now) is { } problem)
        {
            return problem;
        }

        useCase.Changed("inventory", opened.Value.Number);
        var raised = db.Entry(line).State == EntityState.Modified ? 1 : 0;
        return new TickedLine(
            InventoryLineView.Of(line) with { Version = line.Version + raised }, (await desk.Counts(request.InventoryId, cancellation)).After(before, line.Result));
    }
}
