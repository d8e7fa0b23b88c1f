using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Offices;

/// <summary>How modules ask which offices there are.</summary>
public sealed class OfficeDirectory(KernelDb db)
{
    /// <summary>Open offices that give a service, by region and name.</summary>
    public async Task<IReadOnlyList<OfficeName>> With(string service, CancellationToken cancellation)
    {
        // Services are kept as a list in one column; a few hundred rows in all.
        var all = await db.Offices.AsNoTracking().Where(o => o.IsActive).OrderBy(o => o.Region).ThenBy(o => o.NameKk).ThenBy(o => o.Id).ToListAsync(cancellation);
        return [.. all.Where(o => o.Services.Contains(service)).Select(o => new OfficeName(o.Id, o.Region, o.NameKk))];
    }

    /// <summary>The names of offices, closed ones too.</summary>
    public Task<Dictionary<string, string>> Names(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        db.Offices.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.NameKk, cancellation);
}
