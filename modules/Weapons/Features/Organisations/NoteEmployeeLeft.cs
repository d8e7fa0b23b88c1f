using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>An armed employee left the organisation (WP-15). DECISION: the permit to carry its weapons ends with that day.</summary>
/// <param name="Version">Version of the permit that the officer saw.</param>
[Allow(Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief)]
internal sealed record NoteEmployeeLeft(Guid PermitId, int Version, string Order, DateOnly? On) : ICommand<Done>;

internal sealed class NoteEmployeeLeftHandler(WeaponsDb db, OrganisationDesk desk, PeopleDesk people, TimeProvider clock) : IHandler<NoteEmployeeLeft, Done>, IValidator<NoteEmployeeLeft>
{
    public IEnumerable<FieldError> Check(NoteEmployeeLeft request) => new[]
    {
        OrganisationWords.Needed("order", request.Order, 40), OrganisationWords.Past("on", request.On, BusinessTime.DateOf(clock.GetUtcNow())),
    }.OfType<FieldError>();

    public async Task<Result<Done>> Handle(NoteEmployeeLeft request, UseCase useCase, CancellationToken cancellation)
    {
        var permit = await db.Permits.SingleOrDefaultAsync(p => p.Id == request.PermitId && p.Kind == PermitKind.EmployeeStoreCarry, cancellation);
        if (permit is not { HolderOrganisationId: { } organisationId })
        {
            return new Failure.NotFound("permit", request.PermitId.ToString());
        }

        var opened = await desk.Open(organisationId, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        if (await db.LeftEmployees.AsNoTracking().SingleOrDefaultAsync(l => l.PermitId == permit.Id, cancellation) is { } gone)
        {
            return permit.Version == request.Version ? new Problem("WP.employee-left-already", permit.EmployeeName ?? "") : new Failure.Conflict(gone.ByName, gone.At, null);
        }

        if (permit.Version != request.Version)
        {
            return new Failure.Conflict(null, null, null);
        }

        return await Leave(permit, request, useCase, cancellation);
    }

    private async Task<Result<Done>> Leave(Permit permit, NoteEmployeeLeft request, UseCase useCase, CancellationToken cancellation)
    {
        var (order, on) = (request.Order.Trim(), request.On!.Value);
        if (on < permit.From)
        {
            return new Failure.Invalid("on", "WP.employee-left-before-permit", $"{permit.From:dd.MM.yyyy}");
        }

        if (permit.End(PermitStatus.Revoked, order, on) is { } problem)
        {
            return problem;
        }

        foreach (var weapon in await db.Weapons.Where(w => w.PermitId == permit.Id).ToListAsync(cancellation))
        {
            weapon.Uncover(permit.Number, on, useCase.Officer, useCase.Now);
        }

        db.LeftEmployees.Add(new LeftEmployee
        {
            PermitId = permit.Id, OrganisationId = permit.HolderOrganisationId!.Value, On = on, Order = order, At = useCase.Now, ByName = useCase.Officer.Name,
        });
        var person = permit.EmployeeIin is { } iin ? await people.FindByIin(iin, cancellation) : null;
        useCase.Changed("weapon-permit", permit.Number, person?.Id);
        return default(Done);
    }
}
