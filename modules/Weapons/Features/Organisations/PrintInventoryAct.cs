using Licensing.Kernel;
using Licensing.Platform.Printing;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Printing;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>The act of a closed inventory on paper.</summary>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PrintInventoryAct(Guid InventoryId) : IQuery<PrintedPaper>;

internal sealed class PrintInventoryActHandler(IHandler<ShowInventory, InventorySheet> inventories, PaperDesk desk) : IHandler<PrintInventoryAct, PrintedPaper>
{
    public async Task<Result<PrintedPaper>> Handle(PrintInventoryAct request, UseCase useCase, CancellationToken cancellation)
    {
        var shown = await inventories.Handle(new ShowInventory(request.InventoryId), useCase, cancellation);
        if (shown.Failure is { } failure)
        {
            return failure;
        }

        var sheet = shown.Value;
        if (sheet.ClosedAt is not { } closed)
        {
            return new Problem("WP.inventory-not-closed", sheet.Number);
        }

        return desk.Print($"inventory-{sheet.Number}.pdf", new InventoryActPaper(
            await desk.Office(sheet.OfficeId, cancellation), await desk.Edition(WeaponStandard.Declared, OrganisationDesk.Today(useCase), cancellation), sheet.Number, sheet.OrganisationName, sheet.Bin,
            PaperDesk.At(sheet.StartedAt), PaperDesk.At(closed), sheet.Counts,
            [.. sheet.Lines.Where(l => l.Result != InventoryResult.Present).OrderBy(l => l.Result).ThenBy(l => l.Ordinal).Select(Line)],
            [.. sheet.Lines.Where(l => l.Result == InventoryResult.Present).Select(Line)],
            sheet.Conclusion, sheet.ClosedBy ?? "", sheet.Members, PaperDesk.At(useCase.Now)));
    }

    private InventoryActLine Line(InventoryLineView line) => new(line.Number, line.Title, line.Place, desk.Words($"WP.inventory-result.{line.Result}"), line.Note);
}
