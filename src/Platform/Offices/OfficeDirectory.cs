using Licensing.Kernel.Calendars;
using Licensing.Kernel.Offices;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Offices;

/// <summary>How modules ask which offices there are.</summary>
public sealed class OfficeDirectory(KernelDb db)
{
    /// <summary>Open offices that give a service, by region and name.</summary>
    public async Task<IReadOnlyList<OfficeName>> With(string service, CancellationToken cancellation) =>
        [.. (await Giving(service, cancellation)).Select(o => new OfficeName(o.Id, o.Region, o.NameKk))];

    /// <summary>The same offices with all that is known of them.</summary>
    public async Task<IReadOnlyList<Office>> Giving(string service, CancellationToken cancellation)
    {
        // Services are kept as a list in one column; a few hundred rows in all.
        var all = await db.Offices.AsNoTracking().Where(o => o.IsActive).OrderBy(o => o.Region).ThenBy(o => o.NameKk).ThenBy(o => o.Id).ToListAsync(cancellation);
        return [.. all.Where(o => o.Services.Contains(service))];
    }

    /// <summary>The first open office of a kind in a region that gives a service, the region's head office before others; or none.</summary>
    public async Task<string?> HeadOf(OfficeKind kind, string region, string service, CancellationToken cancellation)
    {
        var all = await db.Offices.AsNoTracking().Where(o => o.IsActive && o.Kind == kind && o.Region == region).ToListAsync(cancellation);
        return all.Where(o => o.Services.Contains(service)).OrderBy(o => o.ParentId is not null).ThenBy(o => o.Id, StringComparer.Ordinal).FirstOrDefault()?.Id;
    }

    /// <summary>The open office of a region that gives a service without a centre in between, the region's head office before others; or none.</summary>
    public async Task<Office?> ProviderIn(string region, string service, CancellationToken cancellation)
    {
        var all = await db.Offices.AsNoTracking().Where(o => o.IsActive && o.Region == region).ToListAsync(cancellation);
        return all.Where(o => o.Services.Contains(service))
            .OrderBy(o => o.Kind == OfficeKind.PublicServiceCentre).ThenBy(o => o.ParentId is not null).ThenBy(o => o.Id, StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>
    /// Open offices of a region that give a service, nearest first. No map is kept: the office where somebody stands comes first, then those of the same head office, then the others by name.
    /// </summary>
    public async Task<IReadOnlyList<Office>> Near(string service, string region, string? standsIn, CancellationToken cancellation)
    {
        var all = await db.Offices.AsNoTracking().Where(o => o.IsActive && o.Region == region).ToListAsync(cancellation);
        var head = all.Find(o => o.Id == standsIn) is { } here ? here.ParentId ?? here.Id : null;
        return
        [
            .. all.Where(o => o.Services.Contains(service)).OrderBy(o => o.Id != standsIn).ThenBy(o => head is null || (o.ParentId ?? o.Id) != head)
                .ThenBy(o => o.ParentId is not null).ThenBy(o => o.NameKk, StringComparer.Ordinal).ThenBy(o => o.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The region of an office; none for an unknown one.</summary>
    public Task<string?> RegionOf(string officeId, CancellationToken cancellation) =>
        db.Offices.Where(o => o.Id == officeId).Select(o => o.Region).FirstOrDefaultAsync(cancellation);

    /// <summary>Codes of the services that an open office gives.</summary>
    public async Task<IReadOnlyList<string>> ServicesOf(string officeId, CancellationToken cancellation) =>
        (await db.Offices.AsNoTracking().FirstOrDefaultAsync(o => o.Id == officeId && o.IsActive, cancellation))?.Services ?? [];

    /// <summary>Regions in which there are offices.</summary>
    public Task<List<string>> Regions(CancellationToken cancellation) => db.Offices.Select(o => o.Region).Distinct().OrderBy(r => r).ToListAsync(cancellation);

    /// <summary>Open offices to which people come, of a region or of all, by name.</summary>
    public Task<List<OfficeName>> Open(string? region, CancellationToken cancellation) => db.Offices
        .Where(o => o.IsActive && o.Kind != OfficeKind.CentralBody && (region == null || o.Region == region)).OrderBy(o => o.NameKk).ThenBy(o => o.Id).Select(o => new OfficeName(o.Id, o.Region, o.NameKk)).ToListAsync(cancellation);

    /// <summary>An open office, or none.</summary>
    public Task<Office?> Find(string id, CancellationToken cancellation) => db.Offices.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id && o.IsActive, cancellation);

    /// <summary>The names of offices, closed ones too.</summary>
    public Task<Dictionary<string, string>> Names(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        db.Offices.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.NameKk, cancellation);
}
