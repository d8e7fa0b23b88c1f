using System.Linq.Expressions;
using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Measuring;

/// <summary>Cases that ended in a period, by the office that decides them.</summary>
/// <param name="Ended">Decided or ended without a decision; withdrawn ones are nobody's service and do not count.</param>
/// <param name="InTime">Of these, by their term (C-9 1.1).</param>
/// <param name="Wrong">Of these, sent back by the second person, put right, or opened again (C-9 2.2).</param>
/// <param name="Refused">Of these, refused, and the refusal stands.</param>
public sealed record EndedCount(string Service, string Edition, string OfficeId, string Region, int Ended, int InTime, int Wrong, int Refused);

/// <summary>Packages that were presented for the first time in a period, by the office that took them (C-9 3.2).</summary>
/// <param name="Presented">Accepted at once, or refused to accept for the first time.</param>
/// <param name="Right">Accepted at once, nothing missing.</param>
public sealed record PresentedCount(string Service, string Edition, string OfficeId, string Region, int Presented, int Right);

/// <summary>
/// Counts cases for the indicators (C-9). Nobody is named, so every case counts, whoever asks. DECISION: a case counts on the day on which it ended, a package on the day
/// on which it was first presented: what was counted once stays as it was, unless a case is opened again or put right.
/// </summary>
public sealed class CaseMeasures
{
    private static readonly Expression<Func<Case, CaseKey>> Deciding =
        c => new CaseKey { Service = c.Service, Edition = c.Edition, OfficeId = c.DecidingOfficeId, Region = c.Region };

    private static readonly Expression<Func<Case, CaseKey>> Taking =
        c => new CaseKey { Service = c.Service, Edition = c.Edition, OfficeId = c.OfficeId, Region = c.Region };

    private readonly KernelDb db;

    internal CaseMeasures(KernelDb db) => this.db = db;

    /// <summary>When the first case of all was filed, UTC; none where there is none.</summary>
    public Task<DateTime?> First(CancellationToken cancellation) => db.Cases.MinAsync(c => (DateTime?)c.FiledAt, cancellation);

    /// <summary>Cases that ended from one moment until before another, UTC.</summary>
    public async Task<IReadOnlyList<EndedCount>> Ended(DateTime from, DateTime until, CancellationToken cancellation) =>
    [
        .. (await Ended(db.Cases, from, until).GroupBy(Deciding)
            .Select(g => new { g.Key, All = g.Count(), InTime = g.Count(c => c.DecidedAt <= c.DueAt), Wrong = g.Count(c => c.WasRedone), Refused = g.Count(c => c.IsRefused) })
            .ToListAsync(cancellation))
            .Select(g => new EndedCount(g.Key.Service, g.Key.Edition, g.Key.OfficeId, g.Key.Region, g.All, g.InTime, g.Wrong, g.Refused)),
    ];

    /// <summary>Packages presented from one moment until before another, UTC.</summary>
    public async Task<IReadOnlyList<PresentedCount>> Presented(DateTime from, DateTime until, CancellationToken cancellation)
    {
        var accepted = (await AtOnce(db.Cases.Where(c => c.FiledAt >= from && c.FiledAt < until)).GroupBy(Taking)
            .Select(g => new { g.Key, All = g.Count(), Right = g.Count(c => c.WasWhole) }).ToListAsync(cancellation))
            .ToDictionary(g => (g.Key.Service, g.Key.Edition, g.Key.OfficeId, g.Key.Region), g => (g.All, g.Right));
        var refused = (await db.IntakeRefusals.Where(r => r.At >= from && r.At < until && !db.IntakeRefusals.Any(e => e.DraftId == r.DraftId && e.Number < r.Number))
            .Join(db.Offices, r => r.OfficeId, o => o.Id, (r, o) => new { r.Service, r.Edition, r.OfficeId, o.Region })
            .GroupBy(r => new { r.Service, r.Edition, r.OfficeId, r.Region }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation))
            .ToDictionary(g => (g.Key.Service, g.Key.Edition, g.Key.OfficeId, g.Key.Region), g => g.Count);
        return
        [
            .. accepted.Keys.Union(refused.Keys).Select(key => new PresentedCount(
                key.Service, key.Edition, key.OfficeId, key.Region, accepted.GetValueOrDefault(key).All + refused.GetValueOrDefault(key), accepted.GetValueOrDefault(key).Right)),
        ];
    }

    /// <summary>Cases that ended in a period and count.</summary>
    internal static IQueryable<Case> Ended(IQueryable<Case> cases, DateTime from, DateTime until) =>
        cases.Where(c => c.DecidedAt >= from && c.DecidedAt < until && c.State != CaseState.Withdrawn);

    /// <summary>Cases whose package was taken up when it was presented, with no refusal to accept it before.</summary>
    internal IQueryable<Case> AtOnce(IQueryable<Case> cases) =>
        cases.Where(c => !db.IntakeRefusals.Join(db.Drafts, r => r.DraftId, d => d.Id, (r, d) => d.CaseId).Any(id => id == c.Id));

    private sealed record CaseKey
    {
        public required string Service { get; init; }

        public required string Edition { get; init; }

        public required string OfficeId { get; init; }

        public required string Region { get; init; }
    }
}
