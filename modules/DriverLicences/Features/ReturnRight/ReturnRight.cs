using Licensing.DriverLicences.Data;
using Licensing.DriverLicences.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.DriverLicences.Features;

/// <summary>Gives the right back before its time, on the ground of a decision.</summary>
/// <param name="Version">Version of the withdrawal that the officer saw.</param>
/// <param name="Basis">The decision or document.</param>
[Allow(Roles.DecisionOfficer)]
internal sealed record ReturnRight(Guid WithdrawalId, int Version, string Basis) : ICommand<Done>;

internal sealed class ReturnRightValidator : IValidator<ReturnRight>
{
    public IEnumerable<FieldError> Check(ReturnRight request)
    {
        if (string.IsNullOrWhiteSpace(request.Basis) || request.Basis.Length > 500)
        {
            yield return new("basis", "DL.basis-needed");
        }
    }
}

internal sealed class ReturnRightHandler(DriverLicencesDb db, PeopleDesk people, RightRegister register) : IHandler<ReturnRight, Done>
{
    public async Task<Result<Done>> Handle(ReturnRight request, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Withdrawals.SingleOrDefaultAsync(w => w.Id == request.WithdrawalId, cancellation) is not { } withdrawal)
        {
            return new Failure.NotFound("right-withdrawal", request.WithdrawalId.ToString());
        }

        if (await people.Find(withdrawal.PersonId, cancellation) is { } person && PeopleDesk.IsSelf(useCase.Actor, person))
        {
            return new Failure.NotAllowed([], "own-case");
        }

        if (withdrawal.Version != request.Version)
        {
            return new Failure.Conflict(withdrawal.ReturnedByName, null, withdrawal.ReturnBasis);
        }

        var today = BusinessTime.DateOf(useCase.Now);
        var basis = request.Basis.Trim();
        if (withdrawal.Return(today, basis, useCase.Officer) is { } problem)
        {
            return problem;
        }

        await register.End(withdrawal, today, LicenceHappening.RightReturned, basis, useCase, cancellation);
        return default(Done);
    }
}
