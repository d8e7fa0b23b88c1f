using Licensing.DriverLicences.Data;
using Licensing.DriverLicences.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.DriverLicences.Features;

/// <summary>Registers a court's decision that takes or limits a person's right to drive; with or without a licence.</summary>
[Allow(Roles.DecisionOfficer)]
internal sealed record WithdrawRight(Guid PersonId, CourtDecision Decision) : ICommand<WithdrawnRight>;

/// <summary>The registered decision.</summary>
internal sealed record WithdrawnRight(Guid Id);

internal sealed class WithdrawRightValidator(TimeProvider clock) : IValidator<WithdrawRight>
{
    public IEnumerable<FieldError> Check(WithdrawRight request)
    {
        var decision = request.Decision;
        var today = BusinessTime.DateOf(clock.GetUtcNow());
        if (string.IsNullOrWhiteSpace(decision.Court) || decision.Court.Length > 200)
        {
            yield return new("court", "DL.court-needed");
        }

        if (string.IsNullOrWhiteSpace(decision.Number) || decision.Number.Length > 60)
        {
            yield return new("number", "DL.decision-number-needed");
        }

        if (decision.DecidedOn > today || decision.DecidedOn.Year < 1991)
        {
            yield return new("decidedOn", "DL.decision-date");
        }

        if (decision.From < decision.DecidedOn)
        {
            yield return new("from", "DL.from-before-decision");
        }

        if (decision.Until <= decision.From)
        {
            yield return new("until", "DL.until-after-from");
        }

        if (decision.Note?.Length > 1000)
        {
            yield return new("note", "too-long", "1000");
        }
    }
}

internal sealed class WithdrawRightHandler(DriverLicencesDb db, PeopleDesk people, RightRegister register) : IHandler<WithdrawRight, WithdrawnRight>
{
    public async Task<Result<WithdrawnRight>> Handle(WithdrawRight request, UseCase useCase, CancellationToken cancellation)
    {
        if (await people.Find(request.PersonId, cancellation) is not { } person)
        {
            return new Failure.NotFound("person", request.PersonId.ToString());
        }

        if (PeopleDesk.IsSelf(useCase.Actor, person))
        {
            return new Failure.NotAllowed([], "own-case");
        }

        var (number, decidedOn) = (request.Decision.Number.Trim(), request.Decision.DecidedOn);
        if (await db.Withdrawals.AnyAsync(w => w.PersonId == person.Id && w.DecisionNumber == number && w.DecidedOn == decidedOn, cancellation))
        {
            return new Problem("DL.decision-registered-already", number);
        }

        var withdrawal = RightWithdrawal.Register(person.Id, person.Name.Full, request.Decision, useCase.Officer, useCase.Now);
        await register.Withdraw(withdrawal, useCase, cancellation);
        return new WithdrawnRight(withdrawal.Id);
    }
}
