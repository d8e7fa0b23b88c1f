using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Platform.Law.Changes;

/// <summary>Works out what a change would do, part by part, and writes nothing: the change is written in a scope of its own that is thrown away.</summary>
internal sealed class WhatIf(KernelDb db, ILaw law, IEnumerable<IServiceFlow> flows, IServiceScopeFactory scopes)
{
    private const int CasesAPart = 10_000;
    private const int DraftsAPart = 250;

    private (LawSide Before, LawSide After)? sides;

    /// <summary>Why the change cannot be written; nothing where it can.</summary>
    public async Task<Failure?> Refusal(LawChange change, DateOnly today, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LawWriting>().Write(change, today, cancellation);
    }

    /// <summary>How many rows there are to look at.</summary>
    public async Task<int> Rows(LawChange change, CancellationToken cancellation) =>
        change.MovesClocks ? await CaseClocks.Running(db, change).CountAsync(cancellation) : await Drafts(change).CountAsync(cancellation);

    /// <summary>All parts together.</summary>
    public async Task<Result<Impact>> All(LawChange change, UseCase useCase, CancellationToken cancellation)
    {
        var (impact, after) = (new Impact(), (ImpactCursor?)null);
        do
        {
            var part = await Part(change, after, useCase, cancellation);
            if (!part.IsOk)
            {
                return part.Failure!;
            }

            (impact, after) = (impact.With(part.Value, useCase.Now), part.Value.Next);
        }
        while (after is not null);
        return impact;
    }

    /// <summary>One part.</summary>
    public async Task<Result<ImpactPart>> Part(LawChange change, ImpactCursor? after, UseCase useCase, CancellationToken cancellation)
    {
        if (sides is null && await Read(change, EffectiveDates.Today(useCase), cancellation) is { } wrong)
        {
            return wrong;
        }

        return change.MovesClocks ? await CasePart(change, after, cancellation) : await DraftPart(change, after, cancellation);
    }

    private async Task<Failure?> Read(LawChange change, DateOnly today, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var aside = scope.ServiceProvider.GetRequiredService<KernelDb>();
        var before = await Side(aside, cancellation);
        if (await scope.ServiceProvider.GetRequiredService<LawWriting>().Write(change, today, cancellation) is { } wrong)
        {
            return wrong;
        }

        sides = (before, SideOf(aside));
        return null;
    }

    private static async Task<LawSide> Side(KernelDb db, CancellationToken cancellation)
    {
        await db.Mci.LoadAsync(cancellation);
        await db.Tariffs.LoadAsync(cancellation);
        await db.Holidays.LoadAsync(cancellation);
        await db.Schedules.LoadAsync(cancellation);
        await db.Overrides.LoadAsync(cancellation);
        return SideOf(db);
    }

    private static LawSide SideOf(KernelDb db) => new(
        LawReader.Build(default, new LawRows(db.Mci.Local, db.Holidays.Local, db.Schedules.Local, db.Overrides.Local)),
        [.. db.Tariffs.Local.Select(t => new TariffRate(t.Service, t.Code, t.From, t.Tenge))]);

    private async Task<ImpactPart> CasePart(LawChange change, ImpactCursor? after, CancellationToken cancellation)
    {
        var clocks = new CaseClocks(sides!.Value.After.Law, law.Standards);
        var (moved, looked, last) = (new List<MovedCase>(), 0, default(CaseClock));
        await foreach (var row in CaseClocks.Of(CaseClocks.Next(CaseClocks.Running(db, change), after?.At, after?.Id, CasesAPart)).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            (looked, last) = (looked + 1, row);
            var (due, soon) = clocks.DueOf(row);
            if (due != row.DueAt || soon != row.DueSoonAt)
            {
                moved.Add(new MovedCase(row.Id, row.Number, row.Service, row.OfficeId, row.DueAt, due));
            }
        }

        return new ImpactPart(moved, [], looked, looked == CasesAPart ? new ImpactCursor(last!.DueSoonAt, last.Id) : null);
    }

    private IQueryable<CaseDraft> Drafts(LawChange change)
    {
        var services = change.ServicesIn(law.Standards).ToList();
        return db.Drafts.AsNoTracking().Where(d => d.CaseId == null && services.Contains(d.Service));
    }

    private async Task<ImpactPart> DraftPart(LawChange change, ImpactCursor? after, CancellationToken cancellation)
    {
        var drafts = Drafts(change);
        var (at, id) = (after?.At ?? default, after?.Id ?? Guid.Empty);
        drafts = after is null ? drafts : drafts.Where(d => d.CreatedAt >= at && (d.CreatedAt > at || d.Id > id));
        var rows = await drafts.OrderBy(d => d.CreatedAt).ThenBy(d => d.Id).Take(DraftsAPart).ToListAsync(cancellation);
        var ids = rows.Select(d => d.Content.PersonId).OfType<Guid>().Distinct().ToList();
        var people = await db.People.AsNoTracking().Include(p => p.Documents).Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellation);
        var questions = new DraftQuestions(sides!.Value.Before, sides.Value.After, change.Begins);
        var byService = flows.ToDictionary(f => f.Standard.Service, StringComparer.Ordinal);
        return new ImpactPart(
            [],
            [.. rows.Where(d => byService.ContainsKey(d.Service))
                .Select(d => questions.Ask(d, people.GetValueOrDefault(d.Content.PersonId ?? Guid.Empty), byService[d.Service])).OfType<TouchedDraft>()],
            rows.Count,
            rows.Count == DraftsAPart ? new ImpactCursor(rows[^1].CreatedAt, rows[^1].Id) : null);
    }
}
