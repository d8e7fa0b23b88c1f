using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Auditing;

/// <summary>Who looked at a case, or at a person's data, and changed them: a person can be shown it (C-10). Newest first.</summary>
/// <param name="PersonId">About this person.</param>
/// <param name="CaseId">About this case.</param>
[Allow(
    Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Operator, Roles.Examiner, Roles.Inspector, Roles.Registrar, Roles.DecisionOfficer,
    Roles.ApprovingChief, Roles.Supervisor, Roles.ComplaintsOfficer, Roles.Auditor)]
public sealed record WhoLooked(Guid? PersonId = null, Guid? CaseId = null) : IQuery<IReadOnlyList<Look>>;

/// <summary>One look.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="UserName">Who.</param>
/// <param name="Office">Name of the office, in Kazakh.</param>
/// <param name="Action">Use case; the text is the resource <c>use-case.{Action}</c> where there is one.</param>
/// <param name="Verb">Looked or changed.</param>
/// <param name="Purpose">Why, where the case does not say it.</param>
public sealed record Look(DateTime At, string UserName, string Office, string Action, AuditVerb Verb, string? Purpose);

internal sealed class WhoLookedHandler(KernelDb db) : IHandler<WhoLooked, IReadOnlyList<Look>>
{
    private const int Most = 200;

    public async Task<Result<IReadOnlyList<Look>>> Handle(WhoLooked request, UseCase useCase, CancellationToken cancellation)
    {
        if ((request.PersonId, request.CaseId) is (null, null))
        {
            return new Failure.NotFound("case", "");
        }

        if (request.CaseId is { } caseId && !await MaySee(caseId, useCase.Actor, cancellation))
        {
            return new Failure.NotFound("case", caseId.ToString());
        }

        return await db.Audit.AsNoTracking()
            .Where(a => (request.CaseId == null || a.CaseId == request.CaseId) && (request.PersonId == null || a.PersonId == request.PersonId))
            .Where(a => a.Verb == AuditVerb.Viewed || a.Verb == AuditVerb.Changed)
            .OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(Most)
            .Select(a => new Look(
                a.At, a.UserName, db.Offices.Where(o => o.Id == a.OfficeId).Select(o => o.NameKk).FirstOrDefault() ?? a.OfficeId, a.Action, a.Verb, a.Purpose))
            .ToListAsync(cancellation);
    }

    private async Task<bool> MaySee(Guid caseId, Actor actor, CancellationToken cancellation) =>
        actor.Has(Roles.Auditor) || await CaseDesk.Visible(db.Cases, actor).AnyAsync(c => c.Id == caseId, cancellation);
}
