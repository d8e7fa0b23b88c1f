using Licensing.Kernel.Calendars;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Data;
using Licensing.ProxyDrivers.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ProxyDrivers.Features;

/// <summary>What a case of PD is about: the power of attorney, the vehicle as the registers know it now, and the registration it led to.</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowAttorney(Guid CaseId) : IQuery<AttorneyOfCase>, IAboutCase;

/// <summary>What the panel of a case shows.</summary>
internal sealed record AttorneyOfCase(
    AttorneySubject Subject, DateOnly? ValidTo, LookedUpVehicle? Looked, Guid? RegistrationId, string? MarkNumber, ProxyStatus? Status);

internal sealed class ShowAttorneyHandler(CaseDesk cases, ProxyDriversDb db, IHandler<LookUpVehicle, LookedUpVehicle> lookUp)
    : IHandler<ShowAttorney, AttorneyOfCase>
{
    public async Task<Result<AttorneyOfCase>> Handle(ShowAttorney request, UseCase useCase, CancellationToken cancellation)
    {
        if (await cases.Find(request.CaseId, useCase.Actor, cancellation) is not { Service: ProxyDriverFlow.Service } about)
        {
            return new Failure.NotFound("case", request.CaseId.ToString());
        }

        var subject = AttorneySubject.Read(about.Subject);
        var registration = await db.Registrations.AsNoTracking().FirstOrDefaultAsync(r => r.CaseId == about.Id, cancellation);

        // Once registered the page of the registration says how the vehicle stood; before that the officer decides by what the registers say now.
        var looked = registration is null && subject.Certificate is { } certificate
            ? (await lookUp.Handle(new LookUpVehicle(certificate, about.PersonId), useCase, cancellation)).Value
            : null;
        useCase.Viewed("case", about.Number, about.PersonId, about.Id);
        return new AttorneyOfCase(
            subject, ProxyDriverFlow.FactsOf(about.Facts).AttorneyValidTo, looked, registration?.Id, registration?.MarkNumber,
            registration?.StatusOn(BusinessTime.DateOf(useCase.Now)));
    }
}
