using Licensing.DriverLicences.Data;
using Licensing.DriverLicences.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.DriverLicences.Features;

/// <summary>Makes the licence of a granted case, and marks it issued when the holder has signed for it (DL-16).</summary>
internal sealed class LicenceIssue(DriverLicencesDb db, DatabaseSession session, PeopleDesk people, ExamRoom room)
{
    public async Task<Problem?> Produce(Case granted, DriverLicenceFacts facts, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Licences.AnyAsync(l => l.CaseId == granted.Id, cancellation))
        {
            return null;
        }

        var today = BusinessTime.DateOf(useCase.Now);
        var holder = await people.Find(granted.PersonId!.Value, cancellation)
            ?? throw new InvalidOperationException($"The applicant of {granted.Number} is not there.");
        var withdrawals = await db.Withdrawals.AsNoTracking().Where(w => w.PersonId == holder.Id).ToListAsync(cancellation);
        if (withdrawals.FirstOrDefault(w => w.HoldsOn(today)) is { } withdrawal)
        {
            return new Problem("DL.right-withdrawn", withdrawal.Reference);
        }

        var order = new LicenceOrder(
            await session.Next(DriverLicencesDb.SchemaName, DriverLicencesDb.LicenceNumbers, cancellation),
            granted.Id,
            granted.Number,
            granted.Edition,
            holder,
            facts.Categories,
            await Held(holder.Id, cancellation),
            (await db.Restrictions.FindAsync([granted.Id], cancellation))?.Codes ?? [],
            await people.FindOffice(granted.DecidingOfficeId, cancellation)
                ?? throw new InvalidOperationException($"The office {granted.DecidingOfficeId} is not there."),
            await room.RulesOf(granted, cancellation),
            today);
        var licence = Licence.Produce(order, useCase.Officer, useCase.Now);
        db.Licences.Add(licence);
        useCase.Changed("driver-licence", licence.NumberKey, holder.Id, granted.Id);
        return null;
    }

    /// <summary>The new licence gives the right from now on; the older ones of the person are replaced.</summary>
    public async Task HandOver(Case closing, HandOver entry, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Licences.SingleOrDefaultAsync(l => l.CaseId == closing.Id, cancellation) is not { } licence)
        {
            return;
        }

        licence.HandOver($"№ {entry.Number}", useCase.Officer, useCase.Now);
        useCase.Changed("driver-licence", licence.NumberKey, licence.PersonId, closing.Id);
        var older = await db.Licences.Where(l => l.PersonId == licence.PersonId && l.Serial < licence.Serial).ToListAsync(cancellation);
        foreach (var old in older.Where(old => old.ReplaceBy(licence, useCase.Officer, useCase.Now)))
        {
            useCase.Changed("driver-licence", old.NumberKey, licence.PersonId, closing.Id);
        }
    }

    /// <summary>Categories of licences that the person was given, each with its first day.</summary>
    private async Task<IReadOnlyDictionary<Category, DateOnly>> Held(Guid personId, CancellationToken cancellation)
    {
        var held = await db.Licences.AsNoTracking()
            .Where(l => l.PersonId == personId && l.HandedOverAt != null)
            .SelectMany(l => l.Categories).ToListAsync(cancellation);
        return held.GroupBy(c => c.Category).ToDictionary(g => g.Key, g => g.Min(c => c.FirstGrantedOn));
    }
}
