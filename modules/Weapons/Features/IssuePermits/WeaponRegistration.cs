using Licensing.Kernel;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>Registers the weapons of a granted case, each with its owner, its place and the permit that covers it (WP-5, WP registry).</summary>
internal sealed class WeaponRegistration(WeaponsDb db, WeaponShelf shelf)
{
    /// <summary>All of them, or nothing and why not.</summary>
    public async Task<Problem?> Register(PermitOrder order, UseCase useCase, CancellationToken cancellation)
    {
        var weapons = await shelf.OfCase(order.Granted.Id, cancellation);
        var bought = order.Subject.NeedsPermit ? await shelf.Permit(order.Subject.PermitNumber, cancellation) : null;
        if (Spend(bought, order) is { } spent)
        {
            return spent;
        }

        var former = weapons.Select(w => w.PermitId).OfType<Guid>().ToHashSet();
        foreach (var weapon in weapons)
        {
            if (Own(weapon, order) is { } problem)
            {
                return problem;
            }
        }

        if (bought is not null)
        {
            WeaponIssue.Tell(bought, order.Granted, useCase);
        }

        await Cover(weapons, former, order, useCase, cancellation);
        return null;
    }

    // DECISION: one registration uses a person's permit to acquire up; an organisation's licence holds for its whole term (WP-5).
    private static Problem? Spend(Permit? permit, PermitOrder order) =>
        permit is null ? order.Subject.NeedsPermit ? new Problem("WP.permit-not-in-force", order.Subject.PermitNumber ?? "") : null
        : permit.Kind == PermitKind.Acquire ? permit.End(PermitStatus.Used, order.Act.CaseNumber, order.Act.On)
        : permit.Status != PermitStatus.InForce ? new Problem("WP.permit-not-in-force", permit.Number)
        : null;

    private static Problem? Own(Weapon weapon, PermitOrder order)
    {
        // Whoever sold, left or gave it owned it by the registration of the day of acceptance.
        if (order.Subject.Origin != WeaponOrigin.Purchase && weapon.Current is { } current && !order.Subject.Stood.Contains(current.Id))
        {
            return new Problem("WP.owner-changed", weapon.Number);
        }

        return order.Subject.Origin switch
        {
            WeaponOrigin.Held => weapon.IsInHand && weapon.Current is { } held && order.Holder.Is(held.OwnerPersonId, held.OwnerOrganisationId)
                ? null
                : new Problem("WP.weapon-not-in-hand", weapon.Number),
            WeaponOrigin.Purchase => weapon.Register(order.Holder, Acquisition.Purchase, order.Act),
            WeaponOrigin.Sale => weapon.ReRegister(order.Holder, Acquisition.Sale, order.Act),
            WeaponOrigin.Inheritance => weapon.ReRegister(order.Holder, Acquisition.Inheritance, order.Act),
            _ => weapon.ReRegister(order.Holder, Acquisition.Gift, order.Act),
        };
    }

    private async Task Cover(List<Weapon> weapons, HashSet<Guid> former, PermitOrder order, UseCase useCase, CancellationToken cancellation)
    {
        var checks = await db.CaseChecks.AsNoTracking().Where(c => c.CaseId == order.Granted.Id).ToListAsync(cancellation);
        var place = await shelf.Place(order.Subject, order.Holder, order.Act, checks.Find(c => c.Step == WeaponSteps.Visit), cancellation);
        var permit = await shelf.Issue(serial => order.Permit(serial), cancellation);
        var shots = checks.SelectMany(c => c.Shots).ToDictionary(s => s.Weapon, s => s.Act);
        foreach (var weapon in weapons)
        {
            if (shots.TryGetValue(weapon.Number, out var shot))
            {
                weapon.Sample(shot, order.Act.CaseNumber, order.Act.On, order.Act.By, order.Act.Now);
            }

            permit.Cover(weapon, order.Act.On);
            weapon.Cover(permit, place, order.Act);
            useCase.Changed("weapon", weapon.Number, order.Granted.PersonId, order.Granted.Id);
        }

        WeaponIssue.Tell(permit, order.Granted, useCase);
        await EndFormer(former, weapons, permit, order, useCase, cancellation);
    }

    // DECISION: a permit that covers no weapon any more has ended; who has others left keeps it.
    private async Task EndFormer(HashSet<Guid> former, List<Weapon> moved, Permit by, PermitOrder order, UseCase useCase, CancellationToken cancellation)
    {
        var ids = moved.Select(w => w.Id).ToList();
        var empty = await db.Permits
            .Where(p => former.Contains(p.Id) && p.Status == PermitStatus.InForce && !db.Weapons.Any(w => w.PermitId == p.Id && !ids.Contains(w.Id)))
            .ToListAsync(cancellation);
        foreach (var permit in empty)
        {
            _ = permit.End(PermitStatus.Replaced, by.Number, order.Act.On);
            WeaponIssue.Tell(permit, order.Granted, useCase);
        }
    }
}
