using Licensing.Citizenship.Data;
using Licensing.Citizenship.Domain;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Citizenship.Features;

/// <summary>What waits for the commission: files that are ready, the oldest first, and the batches of the office (a supervisor's region), the newest first.</summary>
/// <param name="State">Only batches that stand so.</param>
/// <param name="Below">Serial of the last batch of the page before.</param>
[Allow(Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ListCommission(BatchState? State = null, long? Below = null, int Size = 25) : IQuery<CommissionPage>;

/// <summary>Files and batches.</summary>
/// <param name="Ready">Files that are ready, at most as many as a covering list takes.</param>
/// <param name="Waiting">How many are ready altogether.</param>
/// <param name="Next">Where the next page of batches begins, or none.</param>
internal sealed record CommissionPage(IReadOnlyList<ReadyFile> Ready, int Waiting, IReadOnlyList<BatchLine> Batches, long? Next);

/// <summary>A file that can be put on a covering list.</summary>
internal sealed record ReadyFile(Guid CaseId, string CaseNumber, Basis Basis, string Applicant, int Members, DateTime FiledAt);

/// <summary>A batch of a list.</summary>
internal sealed record BatchLine(Guid Id, long Serial, string Number, BatchState State, int Files, int Answered, string? OutgoingNumber, DateOnly? SentOn, DateOnly? ReturnedOn, DateTime MadeAt);

internal sealed class ListCommissionHandler(CitizenshipDb db) : IHandler<ListCommission, CommissionPage>
{
    public async Task<Result<CommissionPage>> Handle(ListCommission request, UseCase useCase, CancellationToken cancellation)
    {
        var actor = useCase.Actor;
        var ready = db.Files.AsNoTracking().Where(f => f.State == FileState.Ready);
        ready = actor.Has(Roles.Supervisor) ? ready.Where(f => f.Region == actor.Region) : ready.Where(f => f.OfficeId == actor.OfficeId);
        var files = await ready.Include(f => f.Members).OrderBy(f => f.FiledAt).ThenBy(f => f.CaseId).Take(MakeBatchValidator.Most).ToListAsync(cancellation);
        files.ForEach(f => useCase.Viewed("citizenship-file", f.CaseNumber, f.Members.Find(m => m.Ordinal == 1)!.PersonId, f.CaseId));

        var batches = db.Batches.AsNoTracking();
        batches = actor.Has(Roles.Supervisor) ? batches.Where(b => b.Region == actor.Region) : batches.Where(b => b.OfficeId == actor.OfficeId);
        batches = request.State is { } state ? batches.Where(b => b.State == state) : batches;
        batches = request.Below is { } below ? batches.Where(b => b.Serial < below) : batches;
        var size = Math.Clamp(request.Size, 1, 500);
        var found = await batches.OrderByDescending(b => b.Serial).Take(size + 1)
            .Select(b => new BatchLine(
                b.Id, b.Serial, b.Number, b.State, db.Files.Count(f => f.BatchId == b.Id), db.Files.Count(f => f.BatchId == b.Id && f.State == FileState.Answered), b.OutgoingNumber, b.SentOn,
                b.ReturnedOn, b.MadeAt))
            .ToListAsync(cancellation);
        return new CommissionPage(
            [.. files.Select(f => new ReadyFile(f.CaseId, f.CaseNumber, f.Basis, f.Members.Single(m => m.Ordinal == 1).Name, f.Members.Count, f.FiledAt))],
            await ready.CountAsync(cancellation), [.. found.Take(size)], found.Count > size ? found[size - 1].Serial : null);
    }
}
