using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Data;
using Licensing.ProxyDrivers.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ProxyDrivers.Features;

/// <summary>One registration with its history.</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowProxy(Guid RegistrationId) : IQuery<ProxySheet>;

/// <summary>What the page of a registration shows, and what its papers print.</summary>
internal sealed record ProxySheet(
    Guid Id, int Version, string MarkNumber, ProxyStatus Status, Guid VehicleId, string? Plate, string VehicleTitle, string Identifier, string LicenceCategory,
    string Certificate, Guid? OwnerPersonId, string Owner, Guid DriverId, string Driver, DateOnly BirthDate, string? Iin, string? LicenceNumber,
    PowerOfAttorney Attorney, DateOnly From, DateOnly? EndedOn, Guid CaseId, string CaseNumber, string Edition, string OfficeId, string RegisteredBy,
    IReadOnlyList<ProxyEventLine> History);

/// <summary>A line of a registration's history.</summary>
internal sealed record ProxyEventLine(ProxyHappening What, string? Words, DateTime At, string By);

/// <summary>A person's registrations, as driver and as owner.</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowProxiesOf(Guid PersonId) : IQuery<ProxiesOfPerson>;

/// <summary>A person's registrations.</summary>
internal sealed record ProxiesOfPerson(IReadOnlyList<ProxyLine> AsDriver, IReadOnlyList<ProxyLine> AsOwner);

internal sealed class ShowProxyHandler(ProxyDriversDb db) : IHandler<ShowProxy, ProxySheet>, IHandler<ShowProxiesOf, ProxiesOfPerson>
{
    private const int Most = 20;

    public async Task<Result<ProxySheet>> Handle(ShowProxy request, UseCase useCase, CancellationToken cancellation)
    {
        var r = await db.Registrations.AsNoTracking().Include(r => r.Events).SingleOrDefaultAsync(r => r.Id == request.RegistrationId, cancellation);
        if (r is null)
        {
            return new Failure.NotFound("proxy-registration", request.RegistrationId.ToString());
        }

        useCase.Viewed("proxy-registration", r.MarkNumber, r.DriverId);
        return new ProxySheet(
            r.Id, r.Version, r.MarkNumber, r.StatusOn(BusinessTime.DateOf(useCase.Now)), r.VehicleId, r.Plate, r.VehicleTitle, r.Identifier, r.LicenceCategory,
            r.Certificate, r.OwnerPersonId, r.OwnerName, r.DriverId, r.Driver.Full, r.DriverBirthDate, r.DriverIin, r.LicenceNumber, r.Attorney, r.From,
            r.EndedOn, r.CaseId, r.CaseNumber, r.Edition, r.OfficeId, r.RegisteredBy,
            [.. r.Events.OrderByDescending(e => e.Ordinal).Select(e => new ProxyEventLine(e.What, e.Words, e.At, e.UserName))]);
    }

    public async Task<Result<ProxiesOfPerson>> Handle(ShowProxiesOf request, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        var found = await db.Registrations.AsNoTracking().Where(r => r.DriverId == request.PersonId || r.OwnerPersonId == request.PersonId)
            .OrderByDescending(r => r.Serial).Take(Most).ToListAsync(cancellation);
        useCase.Viewed("proxy-registrations", request.PersonId, request.PersonId);
        return new ProxiesOfPerson(
            [.. found.Where(r => r.DriverId == request.PersonId).Select(r => ProxyLine.Of(r, today))],
            [.. found.Where(r => r.DriverId != request.PersonId).Select(r => ProxyLine.Of(r, today))]);
    }
}
