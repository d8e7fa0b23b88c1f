using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Disclosure;

/// <summary>The applicant types the code. A wrong one is an answer and not a failure: it has to be counted.</summary>
[Allow(Roles.Public)]
[Housekeeping]
public sealed record ProveMyData(string Ticket, string Code) : ICommand<ProofAnswer>;

/// <summary>What came of it.</summary>
/// <param name="Session">The word that shows the list; none where the code was wrong.</param>
/// <param name="MayTryAgain">Whether another code can be typed; false when its time or its tries are over.</param>
public sealed record ProofAnswer(string? Session, bool MayTryAgain);

/// <summary>The reader is done, or somebody else stands there: the list is not shown any more.</summary>
[Allow(Roles.Public)]
[Housekeeping]
public sealed record EndMyData(string Session) : ICommand<Done>;

/// <summary>Removes proofs that are over.</summary>
[Allow(Roles.System)]
[Housekeeping]
public sealed record ClearProofs : ICommand<int>;

internal sealed class ProveMyDataHandler(DisclosureDb db) : IHandler<ProveMyData, ProofAnswer>, IHandler<EndMyData, Done>, IHandler<ClearProofs, int>
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public async Task<Result<ProofAnswer>> Handle(ProveMyData request, UseCase useCase, CancellationToken cancellation)
    {
        var ticket = Proof.Hash(request.Ticket);
        if (await db.Proofs.SingleOrDefaultAsync(p => p.Ticket == ticket, cancellation) is not { } proof)
        {
            return new ProofAnswer(null, false);
        }

        var session = proof.Try(string.Concat(request.Code.Where(char.IsAsciiDigit)), useCase.Now);
        if (session is not null)
        {
            useCase.Viewed("my-data", proof.Id, proof.PersonId, proof.CaseId);
        }

        return new ProofAnswer(session, proof.IsOpen(useCase.Now));
    }

    public async Task<Result<Done>> Handle(EndMyData request, UseCase useCase, CancellationToken cancellation)
    {
        var session = Proof.Hash(request.Session);
        var open = await db.Proofs.Where(p => p.Session == session).ToListAsync(cancellation);
        open.ForEach(proof => proof.End(useCase.Now));
        return default(Done);
    }

    public async Task<Result<int>> Handle(ClearProofs request, UseCase useCase, CancellationToken cancellation)
    {
        var before = useCase.Now - Kept;
        return await db.Proofs.Where(p => p.AskedAt < before).ExecuteDeleteAsync(cancellation);
    }
}
