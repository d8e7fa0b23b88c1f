using Licensing.Platform.Printing;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Printing;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>A page of an organisation's ammunition book on paper.</summary>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PrintAmmunitionBook(Guid StockId) : IQuery<PrintedPaper>;

internal sealed class PrintAmmunitionBookHandler(IHandler<ShowAmmunitionBook, AmmunitionBook> books, PaperDesk desk) : IHandler<PrintAmmunitionBook, PrintedPaper>
{
    public async Task<Result<PrintedPaper>> Handle(PrintAmmunitionBook request, UseCase useCase, CancellationToken cancellation)
    {
        var shown = await books.Handle(new ShowAmmunitionBook(request.StockId, Size: ShowAmmunitionBookHandler.Most), useCase, cancellation);
        if (shown.Failure is { } failure)
        {
            return failure;
        }

        var book = shown.Value;
        return desk.Print($"ammunition-{book.Lines.Count}.pdf", new AmmunitionBookPaper(
            await desk.Office(book.OfficeId, cancellation), await desk.Edition(WeaponStandard.Declared, OrganisationDesk.Today(useCase), cancellation), book.Organisation, book.Bin, book.Room, book.Calibre, book.Balance,
            [.. book.Lines.Reverse().Select(Line)], book.Next is not null, useCase.Actor.Name, PaperDesk.At(useCase.Now)));
    }

    private AmmunitionBookLine Line(AmmunitionRow row) => new(
        row.Ordinal, row.On, desk.Words($"WP.ammunition-move.{row.Move}"), row.IsIn ? row.Quantity : null, row.IsIn ? null : row.Quantity, row.Balance, row.Paper, row.By);
}
