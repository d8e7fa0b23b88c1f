using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Offices;

/// <summary>Offices, by region and name; a page at a time.</summary>
/// <param name="Text">Part of the name or address.</param>
/// <param name="Region">Only of this region.</param>
/// <param name="Kind">Only of this kind.</param>
/// <param name="Page">From 1.</param>
[Allow(Roles.Administrator)]
public sealed record ListOffices(string? Text = null, string? Region = null, OfficeKind? Kind = null, int Page = 1) : IQuery<OfficePage>;

/// <summary>A page of offices.</summary>
public sealed record OfficePage(IReadOnlyList<OfficeRow> Offices, int Total, int Pages);

/// <summary>An office in the list.</summary>
public sealed record OfficeRow(string Id, OfficeKind Kind, string Region, string NameKk, string AddressKk, bool IsActive);

internal sealed class ListOfficesHandler(KernelDb db) : IHandler<ListOffices, OfficePage>
{
    private const int PageSize = 50;

    /// <summary>A few hundred rows in all: they are folded and cut here, which no index would do better.</summary>
    public async Task<Result<OfficePage>> Handle(ListOffices request, UseCase useCase, CancellationToken cancellation)
    {
        var all = await db.Offices.AsNoTracking()
            .Where(o => (request.Region == null || o.Region == request.Region) && (request.Kind == null || o.Kind == request.Kind))
            .Select(o => new OfficeRow(o.Id, o.Kind, o.Region, o.NameKk, o.AddressKk, o.IsActive)).ToListAsync(cancellation);
        var text = NameKey.Fold(request.Text ?? "");
        var found = all.Where(o => NameKey.Fold(o.NameKk + " " + o.AddressKk).Contains(text, StringComparison.Ordinal))
            .OrderBy(o => o.Region, StringComparer.Ordinal).ThenBy(o => o.NameKk, StringComparer.Ordinal).ThenBy(o => o.Id, StringComparer.Ordinal).ToList();
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(request.Page, 1, pages);
        return new OfficePage([.. found.Skip((page - 1) * PageSize).Take(PageSize)], found.Count, pages);
    }
}

/// <summary>Every open office by name, for a choice.</summary>
[Allow(Roles.Administrator)]
public sealed record OfficeNames : IQuery<IReadOnlyList<OfficeName>>;

/// <summary>An office to choose.</summary>
public sealed record OfficeName(string Id, string Region, string NameKk);

internal sealed class OfficeNamesHandler(KernelDb db) : IHandler<OfficeNames, IReadOnlyList<OfficeName>>
{
    public async Task<Result<IReadOnlyList<OfficeName>>> Handle(OfficeNames request, UseCase useCase, CancellationToken cancellation) =>
        await db.Offices.AsNoTracking().Where(o => o.IsActive).OrderBy(o => o.Region).ThenBy(o => o.NameKk).ThenBy(o => o.Id)
            .Select(o => new OfficeName(o.Id, o.Region, o.NameKk)).ToListAsync(cancellation);
}
