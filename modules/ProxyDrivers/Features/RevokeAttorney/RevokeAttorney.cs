using Licensing.Kernel.Calendars;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Data;
using Licensing.ProxyDrivers.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ProxyDrivers.Features;

/// <summary>A power of attorney was revoked, or given up: the registration ends (PD registry).</summary>
/// <param name="RegistrationId">The registration.</param>
/// <param name="Version">Version that the officer saw.</param>
/// <param name="Revocation">Who, from when, by what paper.</param>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer)]
internal sealed record RevokeAttorney(Guid RegistrationId, int Version, Revocation Revocation) : ICommand<Done>;

internal sealed class RevokeAttorneyValidator(TimeProvider clock) : IValidator<RevokeAttorney>
{
    private const int Longest = 300;

    public IEnumerable<FieldError> Check(RevokeAttorney request)
    {
        if (string.IsNullOrWhiteSpace(request.Revocation.By) || request.Revocation.By.Length > Longest)
        {
            yield return new("by", "PD.revoker-needed");
        }

        if (request.Revocation.On > BusinessTime.DateOf(clock.GetUtcNow()))
        {
            yield return new("on", "PD.revoked-in-future");
        }

        if (string.IsNullOrWhiteSpace(request.Revocation.Paper) || request.Revocation.Paper.Length > Longest)
        {
            yield return new("paper", "PD.revocation-paper-needed");
        }
    }
}

internal sealed class RevokeAttorneyHandler(ProxyDriversDb db, PeopleDesk people) : IHandler<RevokeAttorney, Done>
{
    public async Task<Result<Done>> Handle(RevokeAttorney request, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Registrations.SingleOrDefaultAsync(r => r.Id == request.RegistrationId, cancellation) is not { } registration)
        {
            return new Failure.NotFound("proxy-registration", request.RegistrationId.ToString());
        }

        if (await IsOwn(registration, useCase.Actor, cancellation))
        {
            return new Failure.NotAllowed([], "own-case");
        }

        if (registration.Version != request.Version)
        {
            var last = await db.Entry(registration).Collection(r => r.Events).Query().AsNoTracking().OrderByDescending(e => e.Ordinal).FirstAsync(cancellation);
            return new Failure.Conflict(last.UserName, last.At, $"PD.event.{last.What}");
        }

        if (request.Revocation.On < registration.AttorneyIssuedOn)
        {
            return new Failure.Invalid("on", "PD.revoked-before-issue");
        }

        var revocation = request.Revocation with { By = request.Revocation.By.Trim(), Paper = request.Revocation.Paper.Trim() };
        if (registration.Revoke(revocation, useCase.Officer, useCase.Now) is { } problem)
        {
            return problem;
        }

        useCase.Changed("proxy-registration", registration.MarkNumber, registration.DriverId);
        return default(Done);
    }

    // C-11: nobody acts where they are a party, as driver or as owner.
    private async Task<bool> IsOwn(ProxyRegistration registration, Actor actor, CancellationToken cancellation)
    {
        foreach (var party in new[] { registration.DriverId, registration.OwnerPersonId })
        {
            if (party is { } id && await people.Find(id, cancellation) is { } person && PeopleDesk.IsSelf(actor, person))
            {
                return true;
            }
        }

        return false;
    }
}
