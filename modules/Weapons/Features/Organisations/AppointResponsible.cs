using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>An order of the organisation makes somebody answer for its weapons (WP-13.10).</summary>
/// <param name="Name">As the order has it; the register's own where it knows the IIN.</param>
[Allow(Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record AppointResponsible(Guid OrganisationId, string Iin, string Name, string Position, string OrderNumber, DateOnly? OrderOn) : ICommand<Guid>;

internal sealed class AppointResponsibleHandler(WeaponsDb db, OrganisationDesk desk, PeopleDesk people, TimeProvider clock)
    : IHandler<AppointResponsible, Guid>, IValidator<AppointResponsible>
{
    // DECISION: whoever answers for weapons is of age, as those are who carry them (WP-18.7).
    private const int Youngest = 18;

    public IEnumerable<FieldError> Check(AppointResponsible request)
    {
        var today = BusinessTime.DateOf(clock.GetUtcNow());
        return new[]
        {
            Iin.TryParse(request.Iin, out var iin, out _)
                ? iin.BirthDate?.AddYears(Youngest) > today ? new FieldError("iin", "WP.responsible-too-young", $"{Youngest}") : null
                : new FieldError("iin", "iin-invalid"),
            OrganisationWords.Needed("name", request.Name, 310), OrganisationWords.Needed("position", request.Position, 200),
            OrganisationWords.Needed("orderNumber", request.OrderNumber, 40), OrganisationWords.Past("orderOn", request.OrderOn, today),
        }.OfType<FieldError>();
    }

    public async Task<Result<Guid>> Handle(AppointResponsible request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.OrganisationId, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var iin = Iin.Parse(request.Iin).Value;
        if (await db.ResponsiblePersons.AnyAsync(p => p.OrganisationId == request.OrganisationId && p.Iin == iin && p.Until == null, cancellation))
        {
            return new Problem("WP.responsible-known", iin);
        }

        var person = await people.FindByIin(iin, cancellation);
        var made = new ResponsiblePerson
        {
            OrganisationId = request.OrganisationId, Iin = iin, Name = person?.Name.Full ?? request.Name.Trim(), Position = request.Position.Trim(),
            OrderNumber = request.OrderNumber.Trim(), OrderOn = request.OrderOn!.Value, At = useCase.Now, ByName = useCase.Officer.Name,
        };
        db.ResponsiblePersons.Add(made);
        useCase.Changed("responsible-person", made.Id, person?.Id);
        return made.Id;
    }
}
