using System.Globalization;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Printing;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Printing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>The card of one weapon (WP, Printouts).</summary>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PrintWeaponCard(Guid WeaponId) : IQuery<PrintedPaper>;

/// <summary>The act of something that happened to a weapon.</summary>
/// <param name="Ordinal">Which entry of its history.</param>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PrintWeaponAct(Guid WeaponId, int Ordinal) : IQuery<PrintedPaper>;

internal sealed class PrintWeaponHandlers(WeaponsDb db, WeaponAccess access, IHandler<ShowWeapon, WeaponSheet> weapons, PaperDesk desk) :
    IHandler<PrintWeaponCard, PrintedPaper>, IHandler<PrintWeaponAct, PrintedPaper>
{
    public async Task<Result<PrintedPaper>> Handle(PrintWeaponCard request, UseCase useCase, CancellationToken cancellation)
    {
        var shown = await weapons.Handle(new ShowWeapon(request.WeaponId), useCase, cancellation);
        if (shown.Failure is { } failure)
        {
            return failure;
        }

        var (sheet, today) = (shown.Value, BusinessTime.DateOf(useCase.Now));
        return desk.Print($"weapon-{WeaponNumber.Fold(sheet.Number)}.pdf", new WeaponCardPaper(
            await desk.Office(useCase.Actor.OfficeId, cancellation),
            await desk.Edition(WeaponStandard.Declared, today, cancellation),
            new PaperWeapon(desk.Words($"WP.kind.{sheet.Kind}"), sheet.Title, sheet.Number, sheet.Year, sheet.Barrel, sheet.TestShotAct),
            desk.Words($"WP.registry.status.{sheet.Status}"),
            sheet.Place,
            [.. sheet.Ownerships.Select(o => new CardOwner(o.Owner, o.OwnerNumber, desk.Words($"WP.acquisition.{o.How}"), o.From, o.To, o.CaseNumber))],
            [.. sheet.Permits.Select(p => new CardPermit(
                p.Number, desk.Words($"WP.permit.kind.{p.Kind}"), p.From, p.Until, desk.Words($"WP.permit.state.{PermitStates.Of(p.Status, p.Until, today)}")))],
            useCase.Actor.Name,
            PaperDesk.At(useCase.Now)));
    }

    public async Task<Result<PrintedPaper>> Handle(PrintWeaponAct request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase, cancellation) is { } denied)
        {
            return denied;
        }

        var entry = await db.Set<WeaponEvent>().AsNoTracking().SingleOrDefaultAsync(e => e.WeaponId == request.WeaponId && e.Ordinal == request.Ordinal, cancellation);
        if (entry is null || !WeaponTimeline.IsMove(entry.What))
        {
            return new Failure.NotFound("weapon-act", $"{request.WeaponId}/{request.Ordinal}");
        }

        var weapon = await db.Weapons.AsNoTracking().Include(w => w.Ownerships).SingleAsync(w => w.Id == request.WeaponId, cancellation);
        var owner = weapon.Ownerships.Where(o => o.From <= entry.On && (o.To is null || o.To >= entry.On)).OrderByDescending(o => o.From).ThenByDescending(o => o.Id).FirstOrDefault();
        useCase.Viewed("weapon", weapon.Number, owner?.OwnerPersonId);
        var number = string.Create(CultureInfo.InvariantCulture, $"{weapon.Serial}-{entry.Ordinal}");
        return desk.Print($"weapon-act-{number}.pdf", new WeaponActPaper(
            await desk.Office(entry.OfficeId, cancellation),
            await desk.Edition(WeaponStandard.Declared, entry.On, cancellation),
            entry.What,
            number,
            new PaperWeapon(desk.Words($"WP.kind.{weapon.Kind}"), weapon.Title, weapon.Number, weapon.Year, weapon.Barrel, weapon.TestShotAct),
            owner?.OwnerName,
            owner?.OwnerNumber,
            entry.On,
            entry.Words ?? "",
            entry.UserName,
            PaperDesk.At(entry.At),
            PaperDesk.At(useCase.Now)));
    }
}
