using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Operations.Indicators;

/// <summary>Open cases by service, stage and term (C-5), and how many are taken in.</summary>
internal sealed class CaseIndicators(KernelDb db) : IIndicators
{
    private static readonly Indicator Open = new("licensing.cases.open", null, "Open cases by service, stage and term: in time, due soon, overdue", "service", "stage", "term");
    private static readonly Indicator Accepted = new("licensing.cases.accepted.last_hour", null, "Packages accepted in the last hour, by service", "service");
    private static readonly Indicator Refused = new("licensing.cases.refused_to_accept.last_hour", null, "Packages not accepted in the last hour");

    public IReadOnlyList<Indicator> Kinds => [Open, Accepted, Refused];

    public async Task<IReadOnlyList<Reading>> Read(DateTime now, CancellationToken cancellation)
    {
        var since = now.AddHours(-1);
        var open = await db.Cases.Where(c => c.IsOpen).GroupBy(c => new { c.Service, c.Stage, c.Mark }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        var accepted = await db.Cases.Where(c => c.FiledAt >= since).GroupBy(c => c.Service).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        var refused = await db.IntakeRefusals.CountAsync(r => r.At >= since, cancellation);
        return
        [
            .. open.Select(g => new Reading(Open, g.Count, g.Key.Service, g.Key.Stage.ToString(), g.Key.Mark.ToString())),
            .. accepted.Select(g => new Reading(Accepted, g.Count, g.Key)),
            new Reading(Refused, refused),
        ];
    }
}
