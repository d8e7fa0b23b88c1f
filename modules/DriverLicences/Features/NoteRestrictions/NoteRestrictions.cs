using Licensing.DriverLicences.Data;
using Licensing.DriverLicences.Domain;
using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;

namespace Licensing.DriverLicences.Features;

/// <summary>What the medical certificate restricts the licence to (for instance glasses), noted before the decision.</summary>
[Allow(Roles.IntakeOfficer, Roles.Examiner, Roles.DecisionOfficer)]
internal sealed record NoteRestrictions(Guid CaseId, int Version, IReadOnlyList<string> Codes) : ICommand<Done>, IAboutCase;

internal sealed class NoteRestrictionsValidator : IValidator<NoteRestrictions>
{
    public IEnumerable<FieldError> Check(NoteRestrictions request) =>
        request.Codes.Except(Restrictions.All).Select(code => new FieldError("codes", "DL.unknown-restriction", code));
}

internal sealed class NoteRestrictionsHandler(ExamRoom room, DriverLicencesDb db) : IHandler<NoteRestrictions, Done>
{
    public async Task<Result<Done>> Handle(NoteRestrictions request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await room.Open(request.CaseId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        if (opened.Value.State != CaseState.InReview)
        {
            return new Licensing.Kernel.Problem("case-not-in-review", opened.Value.Number);
        }

        var noted = await db.Restrictions.FindAsync([request.CaseId], cancellation)
            ?? db.Restrictions.Add(new CaseRestrictions { CaseId = request.CaseId }).Entity;
        noted.Codes = [.. Restrictions.All.Intersect(request.Codes)];
        (noted.NotedAt, noted.NotedByName) = (useCase.Now, useCase.Actor.Name);
        return default(Done);
    }
}
