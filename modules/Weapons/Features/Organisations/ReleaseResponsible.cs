using Licensing.Kernel.Calendars;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>An order of the organisation ends somebody's answering for its weapons (WP-13.10).</summary>
[Allow(Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record ReleaseResponsible(Guid ResponsibleId, string Order, DateOnly? On) : ICommand<Done>;

internal sealed class ReleaseResponsibleHandler(WeaponsDb db, OrganisationDesk desk, PeopleDesk people, TimeProvider clock)
    : IHandler<ReleaseResponsible, Done>, IValidator<ReleaseResponsible>
{
    public IEnumerable<FieldError> Check(ReleaseResponsible request) => new[]
    {
        OrganisationWords.Needed("order", request.Order, 40), OrganisationWords.Past("on", request.On, BusinessTime.DateOf(clock.GetUtcNow())),
    }.OfType<FieldError>();

    public async Task<Result<Done>> Handle(ReleaseResponsible request, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.ResponsiblePersons.SingleOrDefaultAsync(p => p.Id == request.ResponsibleId, cancellation) is not { } person)
        {
            return new Failure.NotFound("responsible-person", request.ResponsibleId.ToString());
        }

        var opened = await desk.Open(person.OrganisationId, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        if (request.On < person.OrderOn)
        {
            return new Failure.Invalid("on", "WP.responsible-before-order", $"{person.OrderOn:dd.MM.yyyy}");
        }

        if (person.Release(request.Order.Trim(), request.On!.Value) is { } problem)
        {
            return problem;
        }

        useCase.Changed("responsible-person", person.Id, (await people.FindByIin(person.Iin, cancellation))?.Id);
        return default(Done);
    }
}
