using Licensing.Platform.Jobs;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>
/// Follows which organisations have weapons, and notes whose yearly inventory is late (WP, Organisations): a year after the last one, or after the first weapon.
/// The chief sees it on the home page. A batch at a time.
/// </summary>
[Allow(Roles.System)]
internal sealed record NoteOverdueInventories(int Most = 500) : ICommand<int>;

internal sealed class NoteOverdueInventoriesHandler(WeaponsDb db, OrganisationDesk desk) : IHandler<NoteOverdueInventories, int>
{
    public async Task<Result<int>> Handle(NoteOverdueInventories request, UseCase useCase, CancellationToken cancellation)
    {
        var met = await Meet(request.Most, cancellation);
        var today = OrganisationDesk.Today(useCase);
        var late = await db.OrganisationFiles.Where(f => f.InventoryDueOn < today && f.OverdueSince == null).OrderBy(f => f.InventoryDueOn).Take(request.Most).ToListAsync(cancellation);
        foreach (var file in late)
        {
            // What it had may be sold or destroyed by now.
            file.Follow(await desk.FirstWeaponOn(file.OrganisationId, cancellation));
        }

        var noted = late.Union(met).Where(f => f.NoteOverdue(today)).ToList();
        noted.ForEach(f => useCase.Changed("inventory-overdue", f.OrganisationId));
        return noted.Count;
    }

    // Organisations that got weapons and have no file yet, or a file from before they had any.
    private async Task<List<OrganisationFile>> Meet(int most, CancellationToken cancellation)
    {
        var armed = db.Weapons.Where(w => w.OwnerOrganisationId != null && w.Status == WeaponStatus.Registered);
        var unknown = await armed.Where(w => !db.OrganisationFiles.Any(f => f.OrganisationId == w.OwnerOrganisationId))
            .Select(w => w.OwnerOrganisationId!.Value).Distinct().Take(most).ToListAsync(cancellation);
        var met = new List<OrganisationFile>();
        foreach (var id in unknown)
        {
            if (await desk.Make(id, "", "", cancellation) is { } file)
            {
                met.Add(file);
            }
        }

        var idle = await db.OrganisationFiles.Where(f => f.InventoryDueOn == null && armed.Any(w => w.OwnerOrganisationId == f.OrganisationId)).Take(most).ToListAsync(cancellation);
        foreach (var file in idle)
        {
            file.Follow(await desk.FirstWeaponOn(file.OrganisationId, cancellation));
        }

        return [.. met, .. idle];
    }
}

/// <summary>Looks every hour: an inventory is late from a day on, not from a minute.</summary>
[Repeat(3600)]
[DisallowConcurrentExecution]
internal sealed class NoteOverdueInventoriesJob(IDispatcher dispatcher) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellation) =>
        await dispatcher.Send(new NoteOverdueInventories(), Actor.System, cancellation: cancellation);
}
