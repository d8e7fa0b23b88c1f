using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Law;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>What a granted case enters in the register: permits, weapons with their owner and place (WP-5), and handing the permits over (WP-17).</summary>
internal sealed class WeaponIssue(WeaponsDb db, WeaponShelf shelf, RegistryDesk registry, WeaponRegistration registration, ILaw law)
{
    /// <summary>Carries out what was asked for.</summary>
    public async Task<Problem?> Produce(Case granted, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Permits.AnyAsync(p => p.CaseId == granted.Id, cancellation))
        {
            return null;
        }

        var (subject, facts) = (WeaponSubject.Read(granted.Subject), WeaponSubject.FactsOf(granted.Facts));
        var act = await registry.Act(granted, useCase, cancellation);
        var terms = WeaponTerms.Of(granted.Edition, act.On, await law.Now(cancellation));
        var order = new PermitOrder(granted, subject, facts, await registry.Applicant(granted, cancellation), act, terms.Until(facts.Permit, act.On));
        if (facts.RegistersUnits)
        {
            return await registration.Register(order, useCase, cancellation);
        }

        if (facts.Permit == PermitKind.EmployeeStoreCarry)
        {
            await IssueToEmployees(order, useCase, cancellation);
            return null;
        }

        var visit = await db.CaseChecks.AsNoTracking().SingleOrDefaultAsync(c => c.CaseId == granted.Id && c.Step == WeaponSteps.Visit, cancellation);
        await shelf.Place(subject, order.Holder, act, visit, cancellation);
        Tell(await shelf.Issue(serial => order.Permit(serial), cancellation), granted, useCase);
        return null;
    }

    /// <summary>The holder got the permits.</summary>
    public async Task HandOver(Case closing, UseCase useCase, CancellationToken cancellation)
    {
        foreach (var permit in await db.Permits.Where(p => p.CaseId == closing.Id).ToListAsync(cancellation))
        {
            permit.HandOver(useCase.Now);
            Tell(permit, closing, useCase);
        }
    }

    internal static void Tell(Permit permit, Case about, UseCase useCase) => useCase.Changed("weapon-permit", permit.Number, about.PersonId, about.Id);

    // WP-15: one permit each; an earlier one of the same employee here is replaced.
    private async Task IssueToEmployees(PermitOrder order, UseCase useCase, CancellationToken cancellation)
    {
        var numbers = order.Subject.Employees.Select(e => e.Iin).ToList();
        var earlier = await db.Permits
            .Where(p => p.Kind == PermitKind.EmployeeStoreCarry && p.Status == PermitStatus.InForce && numbers.Contains(p.EmployeeIin)
                && p.HolderPersonId == order.Holder.PersonId && p.HolderOrganisationId == order.Holder.OrganisationId)
            .ToListAsync(cancellation);
        foreach (var employee in order.Subject.Employees)
        {
            var permit = await shelf.Issue(serial => order.Permit(serial, (employee.Name!.Trim(), employee.Iin!)), cancellation);
            foreach (var old in earlier.Where(p => p.EmployeeIin == employee.Iin))
            {
                _ = old.End(PermitStatus.Replaced, permit.Number, order.Act.On);
                Tell(old, order.Granted, useCase);
            }

            Tell(permit, order.Granted, useCase);
        }
    }
}

/// <summary>What a granted case asks the register for.</summary>
/// <param name="Until">Last day of the permit.</param>
internal sealed record PermitOrder(Case Granted, WeaponSubject Subject, WeaponFacts Facts, Owner Holder, RegistryAct Act, DateOnly Until)
{
    public Permit Permit(long serial, (string Name, string Iin)? employee = null) => Domain.Permit.Issue(Facts.Permit, Facts.Weapon, Holder, serial, Until, Act, employee);
}
