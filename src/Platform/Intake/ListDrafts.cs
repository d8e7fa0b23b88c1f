using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Intake;

/// <summary>Intakes of the office that did not become cases yet, the last saved first; also those whose documents were refused.</summary>
/// <param name="Mine">Only those that the user began.</param>
/// <param name="Before">Saved before this instant: the next page.</param>
/// <param name="Most">How many at most.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
public sealed record ListDrafts(bool Mine = false, DateTime? Before = null, int Most = 50) : IQuery<DraftList>;

/// <summary>A page of drafts.</summary>
public sealed record DraftList(IReadOnlyList<DraftRow> Rows, bool HasMore);

/// <summary>A draft in a list.</summary>
public sealed record DraftRow(
    Guid Id, long Number, string Service, string? ApplicantName, string Step, string OwnerName, DateTime SavedAt, string SavedByName, long? RefusalNumber);

internal sealed class ListDraftsHandler(KernelDb db) : IHandler<ListDrafts, DraftList>
{
    public async Task<Result<DraftList>> Handle(ListDrafts request, UseCase useCase, CancellationToken cancellation)
    {
        var (actor, most) = (useCase.Actor, Math.Clamp(request.Most, 1, 200));
        var drafts = db.Drafts.AsNoTracking().Where(d => d.OfficeId == actor.OfficeId && d.CaseId == null);
        drafts = request.Mine ? drafts.Where(d => d.OwnerId == actor.UserId) : drafts;
        drafts = request.Before is { } before ? drafts.Where(d => d.SavedAt < before) : drafts;
        var found = await drafts.OrderByDescending(d => d.SavedAt).Take(most + 1).ToListAsync(cancellation);
        var ids = found.Select(d => d.Id).ToList();
        var refusals = (await db.IntakeRefusals.AsNoTracking().Where(r => ids.Contains(r.DraftId)).Select(r => new { r.DraftId, r.Number }).ToListAsync(cancellation))
            .ToLookup(r => r.DraftId, r => r.Number);
        return new DraftList([.. found.Take(most).Select(d => Row(d, refusals[d.Id]))], found.Count > most);
    }

    private static DraftRow Row(CaseDraft draft, IEnumerable<long> refusals) => new(
        draft.Id, draft.Number, draft.Service, draft.ApplicantName, draft.Content.Step, draft.OwnerName, draft.SavedAt, draft.SavedByName,
        refusals.Select(n => (long?)n).Max());
}
