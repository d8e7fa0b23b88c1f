using Licensing.Platform.Cases;
using Licensing.Weapons.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features;

/// <summary>In which case that is not decided yet a weapon is already.</summary>
internal sealed class OpenCases(WeaponsDb db, CaseDesk cases)
{
    /// <summary>Numbers of the cases, by the weapons that are in one.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Of(IReadOnlyCollection<Guid> weapons, CancellationToken cancellation)
    {
        var about = await db.WeaponCases.AsNoTracking().Where(c => weapons.Contains(c.WeaponId)).Select(c => new { c.CaseId, c.WeaponId, c.Number }).ToListAsync(cancellation);
        var open = await cases.InReview([.. about.Select(a => a.CaseId).Distinct()], cancellation);
        return about.Where(a => open.Contains(a.CaseId)).DistinctBy(a => a.WeaponId).ToDictionary(a => a.WeaponId, a => a.Number);
    }
}
