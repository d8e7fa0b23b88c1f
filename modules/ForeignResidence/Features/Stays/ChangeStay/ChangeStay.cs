using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain.Stays;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>Notes that a foreigner left the country, on the day that the paper tells.</summary>
/// <param name="Seen">Version that the page showed.</param>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer)]
internal sealed record NoteLeft(Guid StayId, int Seen, DateOnly? On) : ICommand<ChangedStay>;

/// <summary>Notes the paper by which proceedings were begun for a late registration or an overstay.</summary>
/// <param name="Seen">Version that the page showed.</param>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer)]
internal sealed record BeginProceedings(Guid StayId, int Seen, string? Paper) : ICommand<ChangedStay>;

/// <summary>The stay as it stands now.</summary>
internal sealed record ChangedStay(Guid Id, StayStatus Status);

internal sealed class BeginProceedingsValidator : IValidator<BeginProceedings>
{
    public IEnumerable<FieldError> Check(BeginProceedings request) => StayRules.Text("paper", request.Paper, Stay.LongestPaper);
}

internal sealed class ChangeStayHandler(ForeignResidenceDb db, StayAccess access, PeopleDesk people) :
    IHandler<NoteLeft, ChangedStay>, IHandler<BeginProceedings, ChangedStay>
{
    public Task<Result<ChangedStay>> Handle(NoteLeft request, UseCase useCase, CancellationToken cancellation) =>
        Change(request.StayId, request.Seen, useCase, stay =>
        {
            if (Wrong(request.On, stay, BusinessTime.DateOf(useCase.Now)) is { } wrong)
            {
                return wrong;
            }

            var problem = stay.Leave(request.On!.Value, useCase.Officer, useCase.Now);
            StayNews.Tell(stay, useCase);
            return Refused(problem);
        }, cancellation);

    public Task<Result<ChangedStay>> Handle(BeginProceedings request, UseCase useCase, CancellationToken cancellation) =>
        Change(request.StayId, request.Seen, useCase, stay => Refused(stay.BeginProceedings(request.Paper!, useCase.Officer, useCase.Now)), cancellation);

    private static Failure.Invalid? Wrong(DateOnly? on, Stay stay, DateOnly today) =>
        on is not { } day ? new Failure.Invalid("on", "required")
        : day > today ? new Failure.Invalid("on", "date-in-future")
        : day < stay.ArrivedOn ? new Failure.Invalid("on", "TR.left-before-arrival")
        : null;

    private static Failure.Refused? Refused(Problem? problem) => problem is null ? null : new Failure.Refused(problem);

    private async Task<Result<ChangedStay>> Change(Guid id, int seen, UseCase useCase, Func<Stay, Failure?> change, CancellationToken cancellation)
    {
        if (await access.Deny(useCase.Actor, cancellation) is { } denied)
        {
            return denied;
        }

        if (await db.Stays.SingleOrDefaultAsync(s => s.Id == id, cancellation) is not { } stay)
        {
            return new Failure.NotFound("stay", id.ToString());
        }

        if (await people.IsParty(useCase.Actor, stay.HostPersonId, stay.HostOrganisationId, cancellation))
        {
            return new Failure.NotAllowed([], "own-case");
        }

        if (stay.Version != seen)
        {
            return await StayConflict.Of(db, id, cancellation);
        }

        if (change(stay) is { } failure)
        {
            return failure;
        }

        useCase.Changed("stay", stay.Number, stay.PersonId, stay.CaseId);
        return new ChangedStay(stay.Id, stay.StatusOn(BusinessTime.DateOf(useCase.Now)));
    }
}
