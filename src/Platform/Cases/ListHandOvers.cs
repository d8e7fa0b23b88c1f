using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Cases;

/// <summary>A page of the office's issue register (C-3.6): the entries of some days, by number.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Registrar, Roles.DecisionOfficer, Roles.ApprovingChief)]
public sealed record ListHandOvers(DateOnly From, DateOnly To, string? Service = null, long After = 0) : IQuery<HandOverPage>;

/// <summary>Entries of the register.</summary>
/// <param name="Next">The last number where there are more, else nothing.</param>
/// <param name="Office">Whose register it is.</param>
public sealed record HandOverPage(IReadOnlyList<HandOverRow> Rows, long? Next, Office? Office);

/// <summary>An entry and the number of its case.</summary>
public sealed record HandOverRow(HandOver Entry, string CaseNumber, string Edition);

internal sealed class ListHandOversValidator : IValidator<ListHandOvers>
{
    public IEnumerable<FieldError> Check(ListHandOvers request)
    {
        if (request.To < request.From)
        {
            yield return new FieldError("to", "before-from");
        }
    }
}

internal sealed class ListHandOversHandler(KernelDb db) : IHandler<ListHandOvers, HandOverPage>
{
    private const int Most = 100;

    public async Task<Result<HandOverPage>> Handle(ListHandOvers request, UseCase useCase, CancellationToken cancellation)
    {
        var (office, service, after) = (useCase.Actor.OfficeId, request.Service, request.After);
        var from = BusinessTime.ToUtc(BusinessTime.StartOf(request.From));
        var until = BusinessTime.ToUtc(BusinessTime.EndOf(request.To));
        var rows = await db.HandOvers.AsNoTracking()
            .Where(h => h.OfficeId == office && h.At >= from && h.At < until && h.Number > after)
            .Where(h => service == null || h.Service == service)
            .OrderBy(h => h.Number).Take(Most + 1)
            .Join(db.Cases, h => h.CaseId, c => c.Id, (h, c) => new { Entry = h, c.Number, c.Edition })
            .OrderBy(r => r.Entry.Number).Select(r => new HandOverRow(r.Entry, r.Number, r.Edition))
            .ToListAsync(cancellation);
        foreach (var row in rows.Take(Most))
        {
            useCase.Viewed("hand-over", row.Entry.Number, null, row.Entry.CaseId);
        }

        return new HandOverPage(
            [.. rows.Take(Most)],
            rows.Count > Most ? rows[Most - 1].Entry.Number : null,
            await db.Offices.AsNoTracking().SingleOrDefaultAsync(o => o.Id == office, cancellation));
    }
}
