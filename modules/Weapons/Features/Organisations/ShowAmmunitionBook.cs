using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>A page of an organisation's ammunition book: one calibre in one room, newest first.</summary>
/// <param name="Below">Ordinal of the last line of the page before.</param>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowAmmunitionBook(Guid StockId, int? Below = null, int Size = 50) : IQuery<AmmunitionBook>;

/// <summary>The page of the book.</summary>
internal sealed record AmmunitionBook(
    Guid StockId, Guid OrganisationId, string Organisation, string Bin, string OfficeId, string Room, string Calibre, long Balance, IReadOnlyList<AmmunitionRow> Lines, int? Next);

/// <summary>A line.</summary>
/// <param name="Balance">After it.</param>
internal sealed record AmmunitionRow(int Ordinal, AmmunitionMove Move, int Quantity, long Balance, DateOnly On, string Paper, DateTime At, string By)
{
    public bool IsIn => AmmunitionStock.Adds(Move);
}

internal sealed class ShowAmmunitionBookHandler(WeaponsDb db, WeaponAccess access) : IHandler<ShowAmmunitionBook, AmmunitionBook>, IValidator<ShowAmmunitionBook>
{
    /// <summary>Lines that go on one paper or file.</summary>
    public const int Most = 5_000;

    public IEnumerable<FieldError> Check(ShowAmmunitionBook request) => new[] { OrganisationWords.Between("size", request.Size, 1, Most) }.OfType<FieldError>();

    public async Task<Result<AmmunitionBook>> Handle(ShowAmmunitionBook request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase, cancellation) is { } denied)
        {
            return denied;
        }

        if (await db.AmmunitionStocks.AsNoTracking().SingleOrDefaultAsync(s => s.Id == request.StockId, cancellation) is not { } stock)
        {
            return new Failure.NotFound("ammunition", request.StockId.ToString());
        }

        var room = await db.StoragePlaces.AsNoTracking().SingleAsync(p => p.Id == stock.RoomId, cancellation);
        var file = await db.OrganisationFiles.AsNoTracking().SingleAsync(f => f.OrganisationId == stock.OrganisationId, cancellation);
        var found = await db.AmmunitionEntries.AsNoTracking().Where(e => e.StockId == stock.Id && (request.Below == null || e.Ordinal < request.Below))
            .OrderByDescending(e => e.Ordinal).Take(request.Size + 1)
            .Select(e => new AmmunitionRow(e.Ordinal, e.Move, e.Quantity, e.Balance, e.On, e.Paper, e.At, e.UserName)).ToListAsync(cancellation);
        useCase.Viewed("ammunition", stock.Id);
        return new AmmunitionBook(
            stock.Id, stock.OrganisationId, file.Name, file.Bin, file.OfficeId, room.Address, stock.Calibre, stock.Balance, [.. found.Take(request.Size)],
            found.Count > request.Size ? found[request.Size - 1].Ordinal : null);
    }
}
