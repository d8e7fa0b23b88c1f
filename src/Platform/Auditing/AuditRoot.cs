using Licensing.Kernel.Calendars;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Auditing;

/// <summary>The end of the chain as a day closed, shown to everybody and written outside the database: whoever has it can tell later whether the log before it was touched.</summary>
public sealed class AuditRoot
{
    /// <summary>The day that it closes, key.</summary>
    public DateOnly Day { get; init; }

    /// <summary>The last link of the day.</summary>
    public long Position { get; init; }

    /// <summary>Its hash: SHA-256, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>When it was taken, UTC.</summary>
    public DateTime At { get; init; }
}

/// <summary>Takes the root of the last day that is over; once a day, however often it is asked.</summary>
[Allow(Roles.System)]
[Housekeeping]
public sealed record TakeAuditRoot : ICommand<Done>;

/// <summary>The roots, newest first; a page at a time.</summary>
[Allow(Roles.Public)]
[MayLag]
public sealed record ListAuditRoots(int Page = 1) : IQuery<AuditRootPage>;

/// <summary>The answer.</summary>
public sealed record AuditRootPage(IReadOnlyList<AuditRoot> Roots, int Page, int Pages);

internal sealed class AuditRootHandler(KernelDb db) : IHandler<TakeAuditRoot, Done>, IHandler<ListAuditRoots, AuditRootPage>
{
    private const int PageSize = 31;

    public async Task<Result<Done>> Handle(TakeAuditRoot request, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        var (day, until) = (today.AddDays(-1), BusinessTime.ToUtc(BusinessTime.StartOf(today)));
        if (await db.Roots.AnyAsync(r => r.Day == day, cancellation))
        {
            return default(Done);
        }

        if (await db.Seals.AsNoTracking().Where(s => s.SealedAt < until).OrderByDescending(s => s.Position).FirstOrDefaultAsync(cancellation) is { } last)
        {
            db.Roots.Add(new AuditRoot { Day = day, Position = last.Position, Hash = last.Hash, At = useCase.Now });
        }

        return default(Done);
    }

    public async Task<Result<AuditRootPage>> Handle(ListAuditRoots request, UseCase useCase, CancellationToken cancellation)
    {
        var pages = Math.Max(1, (await db.Roots.CountAsync(cancellation) + PageSize - 1) / PageSize);
        var page = Math.Clamp(request.Page, 1, pages);
        return new AuditRootPage(await db.Roots.AsNoTracking().OrderByDescending(r => r.Day).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellation), page, pages);
    }
}
