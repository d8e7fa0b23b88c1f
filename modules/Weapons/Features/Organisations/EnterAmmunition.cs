using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>
/// The next line of an organisation's ammunition book (WP, Organisations). The balance never goes below zero: the page of the book has a version, so that of two officers
/// who write at once the second sees the first.
/// </summary>
[Allow(Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record EnterAmmunition(Guid OrganisationId, Guid RoomId, string Calibre, AmmunitionMove? Move, int Quantity, DateOnly? On, string Paper) : ICommand<AmmunitionEntered>;

/// <summary>The page and what is left.</summary>
internal sealed record AmmunitionEntered(Guid StockId, long Balance);

internal sealed class EnterAmmunitionHandler(WeaponsDb db, OrganisationDesk desk, TimeProvider clock) : IHandler<EnterAmmunition, AmmunitionEntered>, IValidator<EnterAmmunition>
{
    public IEnumerable<FieldError> Check(EnterAmmunition request) => new[]
    {
        OrganisationWords.Needed("calibre", request.Calibre, WeaponData.LongestCalibre)
            ?? (AmmunitionStock.KeyOf(request.Calibre).Length == 0 ? new FieldError("calibre", "WP.ammunition-calibre") : null),
        request.Move is null ? new FieldError("move", "required") : null,
        OrganisationWords.Between("quantity", request.Quantity, 1, AmmunitionStock.MostAtOnce),
        OrganisationWords.Past("on", request.On, BusinessTime.DateOf(clock.GetUtcNow())),
        OrganisationWords.Needed("paper", request.Paper, 200),
    }.OfType<FieldError>();

    public async Task<Result<AmmunitionEntered>> Handle(EnterAmmunition request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.OrganisationId, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var room = await db.StoragePlaces.SingleOrDefaultAsync(p => p.Id == request.RoomId && p.HolderOrganisationId == request.OrganisationId, cancellation);
        if (room is null)
        {
            return new Failure.Invalid("roomId", "WP.ammunition-room");
        }

        if (room.ClosedOn is { } closed)
        {
            return new Problem("WP.room-closed", $"{closed:dd.MM.yyyy}");
        }

        var key = AmmunitionStock.KeyOf(request.Calibre);
        var stock = await db.AmmunitionStocks.SingleOrDefaultAsync(s => s.OrganisationId == request.OrganisationId && s.RoomId == room.Id && s.CalibreKey == key, cancellation)
            ?? db.AmmunitionStocks.Add(new AmmunitionStock { OrganisationId = request.OrganisationId, RoomId = room.Id, CalibreKey = key, Calibre = request.Calibre.Trim() }).Entity;
        if (stock.Enter(request.Move!.Value, request.Quantity, request.On!.Value, request.Paper.Trim(), useCase.Officer, useCase.Now) is { } problem)
        {
            return problem;
        }

        useCase.Changed("ammunition", stock.Id);
        return new AmmunitionEntered(stock.Id, stock.Balance);
    }
}
