using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.Search;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Data;
using Licensing.ProxyDrivers.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ProxyDrivers.Features;

/// <summary>Searches the registry by plate, VIN, driver, owner, number of the power of attorney or mark; without words it lists the office's own (a supervisor's region).</summary>
/// <param name="Text">What was typed.</param>
/// <param name="Status">Only registrations that stand so.</param>
/// <param name="Below">Serial of the last line of the page before, newest first.</param>
/// <param name="Size">Lines of a page.</param>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record FindProxies(string? Text = null, ProxyStatus? Status = null, long? Below = null, int Size = 25) : IQuery<ProxyPage>, IPersonSearch;

/// <summary>A page of the registry.</summary>
/// <param name="Next">Where the next page begins, or none.</param>
internal sealed record ProxyPage(IReadOnlyList<ProxyLine> Lines, long? Next);

/// <summary>A line of the registry.</summary>
internal sealed record ProxyLine(
    Guid Id, string MarkNumber, string? Plate, string VehicleTitle, string Owner, string Driver, DateOnly BirthDate, string AttorneyNumber,
    DateOnly From, DateOnly? ValidTo, DateOnly? EndedOn, ProxyStatus Status, string RegisteredBy)
{
    public static ProxyLine Of(ProxyRegistration r, DateOnly today) => new(
        r.Id, r.MarkNumber, r.Plate, r.VehicleTitle, r.OwnerName, r.Driver.Full, r.DriverBirthDate, r.AttorneyNumber, r.From, r.AttorneyValidTo,
        r.EndedOn, r.StatusOn(today), r.RegisteredBy);
}

internal sealed class FindProxiesHandler(ProxyDriversDb db) : IHandler<FindProxies, ProxyPage>
{
    public async Task<Result<ProxyPage>> Handle(FindProxies request, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        var size = Math.Clamp(request.Size, 1, 500);
        var registrations = WithStatus(Matching(db, request.Text?.Trim() ?? "", useCase.Actor), request.Status, today);
        if (request.Below is { } below)
        {
            registrations = registrations.Where(r => r.Serial < below);
        }

        var found = await registrations.OrderByDescending(r => r.Serial).Take(size + 1).ToListAsync(cancellation);
        var page = found.Take(size).ToList();
        page.ForEach(r => useCase.Viewed("proxy-registration", r.MarkNumber, r.DriverId));
        return new ProxyPage([.. page.Select(r => ProxyLine.Of(r, today))], found.Count > size ? page[^1].Serial : null);
    }

    internal static IQueryable<ProxyRegistration> Matching(ProxyDriversDb db, string text, Actor actor)
    {
        var all = db.Registrations.AsNoTracking();
        return text.Length > 0 ? all.FoundBy(r => r.Keys, SearchKey.Asked(text))
            : actor.Has(Roles.Supervisor) ? all.Where(r => r.Region == actor.Region)
            : all.Where(r => r.OfficeId == actor.OfficeId);
    }

    // The same answer as ProxyRegistration.StatusOn, as the database can give it.
    private static IQueryable<ProxyRegistration> WithStatus(IQueryable<ProxyRegistration> all, ProxyStatus? status, DateOnly today) => status switch
    {
        null => all,
        ProxyStatus.Active => all.Where(r => r.Status == ProxyStatus.Active && (r.AttorneyValidTo == null || r.AttorneyValidTo >= today)),
        ProxyStatus.Expired => all.Where(r => r.Status == ProxyStatus.Expired || (r.Status == ProxyStatus.Active && r.AttorneyValidTo < today)),
        _ => all.Where(r => r.Status == status),
    };
}
