using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain.Stays;
using Licensing.ForeignResidence.Law;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>One stay with its history.</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowStay(Guid StayId) : IQuery<StaySheet>;

/// <summary>A person's stays, the newest first.</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowStaysOf(Guid PersonId) : IQuery<IReadOnlyList<StayLine>>;

/// <summary>The stays of a case: one, or those of a list.</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowStaysOfCase(Guid CaseId) : IQuery<IReadOnlyList<StayLine>>, IAboutCase;

/// <summary>What the page of a stay shows, and what its papers print.</summary>
internal sealed record StaySheet(
    StayLine Line, int Version, Guid PersonId, DateOnly DocumentValidTo, VisaKind Visa, DateOnly? VisaValidTo, DateOnly? WorkPermitUntil, bool Student,
    string CardNumber, string BorderPoint, FiledBy FiledBy, Guid? HostPersonId, Guid? HostOrganisationId, UntilReason Reason, int Extensions, Guid CaseId,
    string CaseNumber, string Edition, IReadOnlyList<StayEventLine> History);

/// <summary>A line of a stay's history.</summary>
internal sealed record StayEventLine(StayHappening What, string? Words, DateTime At, string By);

internal sealed class ShowStayHandler(ForeignResidenceDb db, StayAccess access) :
    IHandler<ShowStay, StaySheet>, IHandler<ShowStaysOf, IReadOnlyList<StayLine>>, IHandler<ShowStaysOfCase, IReadOnlyList<StayLine>>
{
    private const int Most = 200;

    public async Task<Result<StaySheet>> Handle(ShowStay request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase.Actor, cancellation) is { } denied)
        {
            return denied;
        }

        if (await db.Stays.AsNoTracking().Include(s => s.Events).SingleOrDefaultAsync(s => s.Id == request.StayId, cancellation) is not { } stay)
        {
            return new Failure.NotFound("stay", request.StayId.ToString());
        }

        useCase.Viewed("stay", stay.Number, stay.PersonId);
        return new StaySheet(
            StayLine.Of(stay, BusinessTime.DateOf(useCase.Now)), stay.Version, stay.PersonId, stay.DocumentValidTo, stay.Visa, stay.VisaValidTo, stay.WorkPermitUntil,
            stay.Student, stay.CardNumber, stay.BorderPoint, stay.FiledBy, stay.HostPersonId, stay.HostOrganisationId, stay.Reason, stay.Extensions, stay.CaseId,
            stay.CaseNumber, stay.Edition,
            [.. stay.Events.OrderByDescending(e => e.Ordinal).Select(e => new StayEventLine(e.What, e.Words, e.At, e.UserName))]);
    }

    public Task<Result<IReadOnlyList<StayLine>>> Handle(ShowStaysOf request, UseCase useCase, CancellationToken cancellation) =>
        Lines(db.Stays.Where(s => s.PersonId == request.PersonId).OrderByDescending(s => s.ArrivedOn), useCase, cancellation);

    public Task<Result<IReadOnlyList<StayLine>>> Handle(ShowStaysOfCase request, UseCase useCase, CancellationToken cancellation) =>
        Lines(db.Stays.Where(s => s.CaseId == request.CaseId).OrderBy(s => s.Serial), useCase, cancellation);

    private async Task<Result<IReadOnlyList<StayLine>>> Lines(IQueryable<Stay> stays, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase.Actor, cancellation) is { } denied)
        {
            return denied;
        }

        var (found, today) = (await stays.AsNoTracking().Take(Most).ToListAsync(cancellation), BusinessTime.DateOf(useCase.Now));
        found.ForEach(s => useCase.Viewed("stay", s.Number, s.PersonId));
        return new Ok<IReadOnlyList<StayLine>>([.. found.Select(s => StayLine.Of(s, today))]);
    }
}
