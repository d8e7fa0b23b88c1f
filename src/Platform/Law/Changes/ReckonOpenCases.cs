using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Jobs;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Licensing.Platform.Law.Changes;

/// <summary>
/// Sets the clocks of open cases and of their steps after a change of holidays or opening hours (C-5), a part at a time: each that moves gets an event and a row in the
/// audit trail.
/// Gives back how many it looked at; 0 when nothing is left to do.
/// </summary>
[Allow(Roles.System)]
public sealed record ReckonOpenCases(int Most = 1000) : ICommand<int>;

internal sealed class ReckonOpenCasesHandler(KernelDb db, ILaw law, IEnumerable<IServiceFlow> flows) : IHandler<ReckonOpenCases, int>
{
    /// <summary>Every node has seen the new rows by then: who accepts a case later reckons by them already.</summary>
    private static readonly TimeSpan Settles = TimeSpan.FromSeconds(10);

    public async Task<Result<int>> Handle(ReckonOpenCases request, UseCase useCase, CancellationToken cancellation)
    {
        var before = useCase.Now - Settles;
        var proposal = await db.LawProposals.Where(p => p.State == ProposalState.Applied && p.ReckonedAt == null && p.DecidedAt <= before)
            .OrderBy(p => p.DecidedAt).FirstOrDefaultAsync(cancellation);
        if (proposal is null)
        {
            return 0;
        }

        var running = CaseClocks.Running(db, ProposalDesk.ChangeOf(proposal));
        var rows = await CaseClocks.Of(CaseClocks.Next(running, proposal.ReckonedTo, proposal.ReckonedToCase, request.Most)).ToListAsync(cancellation);
        proposal.Moved += await Move(rows, proposal.Number, useCase, cancellation);
        if (rows.Count < request.Most)
        {
            proposal.ReckonedAt = useCase.Now;
            useCase.Changed("law-change", proposal.Number);
            return Math.Max(1, rows.Count);
        }

        (proposal.ReckonedTo, proposal.ReckonedToCase) = (rows[^1].DueSoonAt, rows[^1].Id);
        return rows.Count;
    }

    private async Task<int> Move(List<CaseClock> rows, long change, UseCase useCase, CancellationToken cancellation)
    {
        var loaded = await new LawReader(db).ReadUnless(null, cancellation);
        var (clocks, now) = (new CaseClocks(loaded, law.Standards), new SettledLaw(loaded, law.Standards));
        var keepers = flows.Where(f => f is IOwnClocks).ToDictionary(f => f.Standard.Service, f => (IOwnClocks)f, StringComparer.Ordinal);
        var other = rows.Where(clocks.Moves).ToDictionary(row => row.Id);
        var ids = rows.Where(row => other.ContainsKey(row.Id) || keepers.ContainsKey(row.Service)).Select(row => row.Id).ToList();
        var moved = 0;
        foreach (var one in await db.Cases.Include(c => c.Steps).Where(c => ids.Contains(c.Id)).ToListAsync(cancellation))
        {
            var whole = other.TryGetValue(one.Id, out var clock) && one.MoveDue(clocks.SheetOf(clock), change, useCase.Officer, useCase.Now);
            if ((keepers.TryGetValue(one.Service, out var keeper) && await keeper.Reckon(one, now, change, useCase, cancellation)) || whole)
            {
                useCase.Changed("case", one.Number, one.PersonId, one.Id);
            }

            moved += whole ? 1 : 0;
        }

        return moved;
    }
}

/// <summary>Sets the clocks of open cases when the calendar or opening hours have changed.</summary>
[Repeat(10)]
[DisallowConcurrentExecution]
internal sealed class ReckonOpenCasesJob(IDispatcher dispatcher) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellation)
    {
        while (await dispatcher.Send(new ReckonOpenCases(), Actor.System, cancellation: cancellation) is { IsOk: true, Value: > 0 })
        {
        }
    }
}
