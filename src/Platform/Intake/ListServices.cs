using Licensing.Kernel.Calendars;
using Licensing.Platform.Cases;
using Licensing.Platform.Law;
using Licensing.Platform.Offices;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Intake;

/// <summary>The services of the user's office for which an edition is in force, so that an intake can be begun.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
public sealed record ListServices : IQuery<IReadOnlyList<OfferedService>>;

/// <summary>A service with its edition of today; a repealed one without successor is applied all the same (C-2).</summary>
public sealed record OfferedService(string Service, string Edition, DateOnly? RepealedOn);

internal sealed class ListServicesHandler(ILaw law, IEnumerable<IServiceFlow> flows, OfficeDirectory offices) : IHandler<ListServices, IReadOnlyList<OfferedService>>
{
    public async Task<Result<IReadOnlyList<OfferedService>>> Handle(ListServices request, UseCase useCase, CancellationToken cancellation)
    {
        var (today, snapshot, given) = (BusinessTime.DateOf(useCase.Now), await law.Now(cancellation), await offices.ServicesOf(useCase.Actor.OfficeId, cancellation));
        return new Ok<IReadOnlyList<OfferedService>>(
        [
            .. flows.Where(f => given.Contains(f.Standard.Service)).OrderBy(f => f.Standard.Service, StringComparer.Ordinal)
                .Select(f => f.Standard.EditionOn(today, snapshot)).OfType<Kernel.Standards.IEdition>()
                .Select(e => (Edition: e, Act: snapshot.DatesOf(e.Act, today)))
                .Select(e => new OfferedService(e.Edition.Service, e.Edition.Code, e.Act.IsRepealedOn(today) ? e.Act.RepealedOn : null)),
        ]);
    }
}
