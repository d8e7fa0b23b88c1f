using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Offices;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Law.Changes;

/// <summary>The journal of changes of the law, latest first.</summary>
/// <param name="State">In this state only.</param>
/// <param name="Below">Below this number: the next page.</param>
[Allow(Roles.Administrator, Roles.Auditor)]
public sealed record ListProposals(ProposalState? State = null, long? Below = null) : IQuery<ProposalPage>;

/// <summary>A page of the journal.</summary>
/// <param name="Next">Below which number the next page begins.</param>
public sealed record ProposalPage(IReadOnlyList<ProposalView> Rows, long? Next);

/// <summary>One proposal; what it would change now is asked apart.</summary>
[Allow(Roles.Administrator, Roles.Auditor)]
public sealed record ShowProposal(Guid ProposalId) : IQuery<ProposalView>;

/// <summary>A proposal to read.</summary>
/// <param name="IsOwn">The reader drafted it.</param>
public sealed record ProposalView(
    Guid Id, int Version, long Number, LawChange Change, string Standing, ProposalState State, string? Basis, string DraftedByName, DateTime DraftedAt, DateTime? SentAt,
    string? DecidedByName, DateTime? DecidedAt, string? Reason, bool IsOwn)
{
    /// <summary>What it would have changed when it was sent.</summary>
    public Impact? Sent { get; init; }

    /// <summary>What it would change when it was approved.</summary>
    public Impact? Decided { get; init; }

    /// <summary>How many cases were moved.</summary>
    public int Moved { get; init; }

    /// <summary>Cases are still being moved.</summary>
    public bool IsReckoning { get; init; }

    /// <summary>What the office that it names is called; none where it names none.</summary>
    public string? About => Change is SetSchedule { OfficeId: { } id } ? Offices.GetValueOrDefault(id, id) : null;

    /// <summary>Names of the offices that it names or touches.</summary>
    public IReadOnlyDictionary<string, string> Offices { get; init; } = new Dictionary<string, string>();
}

internal sealed class ShowProposalHandler(KernelDb db, OfficeDirectory offices) : IHandler<ListProposals, ProposalPage>, IHandler<ShowProposal, ProposalView>
{
    private const int PageRows = 50;

    public async Task<Result<ProposalPage>> Handle(ListProposals request, UseCase useCase, CancellationToken cancellation)
    {
        var rows = db.LawProposals.AsNoTracking();
        rows = request.State is { } state ? rows.Where(p => p.State == state) : rows;
        rows = request.Below is { } below ? rows.Where(p => p.Number < below) : rows;
        var found = await rows.OrderByDescending(p => p.Number).Take(PageRows + 1).ToListAsync(cancellation);
        var shown = found.Take(PageRows).Select(p => View(p, useCase)).ToList();
        var names = await offices.Names([.. shown.Select(p => p.Change).OfType<SetSchedule>().Select(c => c.OfficeId).OfType<string>()], cancellation);
        return new ProposalPage([.. shown.Select(p => p with { Offices = names })], found.Count > PageRows ? shown[^1].Number : null);
    }

    public async Task<Result<ProposalView>> Handle(ShowProposal request, UseCase useCase, CancellationToken cancellation)
    {
        var row = await db.LawProposals.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.ProposalId, cancellation);
        if (row is null)
        {
            return new Failure.NotFound("law-change", request.ProposalId.ToString());
        }

        var view = View(row, useCase);
        var touched = (view.Decided ?? view.Sent)?.Offices.Keys ?? [];
        string?[] named = [(view.Change as SetSchedule)?.OfficeId];
        return view with { Offices = await offices.Names([.. touched.Concat(named.OfType<string>())], cancellation) };
    }

    private static ProposalView View(LawProposal p, UseCase useCase) => new(
        p.Id, p.Version, p.Number, ProposalDesk.ChangeOf(p), p.Standing, p.State, p.Basis, p.DraftedByName, p.DraftedAt, p.SentAt,
        p.DecidedByName, p.DecidedAt, p.Reason, ProposalDesk.IsOwn(p, useCase))
    {
        Sent = Read(p.ImpactSent),
        Decided = Read(p.ImpactDecided),
        Moved = p.Moved,
        IsReckoning = p is { State: ProposalState.Applied, ReckonedAt: null },
    };

    private static Impact? Read(string? json) => json is null ? null : CaseJson.Read<Impact>(json);
}
