using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Notices;

/// <summary>A notice that was given up is tried again: by the administrator, or by an officer who sees its case.</summary>
[Allow(
    Roles.Administrator, Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Operator, Roles.Examiner, Roles.Inspector, Roles.Registrar,
    Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
public sealed record SendNoticeAgain(long NoticeId) : ICommand<Done>;

internal sealed class SendNoticeAgainHandler(NoticesDb db, KernelDb kernel) : IHandler<SendNoticeAgain, Done>
{
    public async Task<Result<Done>> Handle(SendNoticeAgain request, UseCase useCase, CancellationToken cancellation)
    {
        var notice = await db.Notices.SingleOrDefaultAsync(n => n.Id == request.NoticeId, cancellation);
        if (notice is null || !await MaySee(notice, useCase.Actor, cancellation))
        {
            return new Failure.NotFound("notice", $"{request.NoticeId}");
        }

        if (notice.SendAgain(useCase.Actor.Name, useCase.Now) is { } problem)
        {
            return problem;
        }

        useCase.Changed("notice", notice.Id, caseId: notice.CaseId);
        return default(Done);
    }

    private async Task<bool> MaySee(Notice notice, Actor actor, CancellationToken cancellation) =>
        actor.Has(Roles.Administrator) || await CaseDesk.Visible(kernel.Cases, actor).AnyAsync(c => c.Id == notice.CaseId, cancellation);
}
