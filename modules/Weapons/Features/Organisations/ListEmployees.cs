using Licensing.Platform.UseCases;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Weapons.Features.Organisations;

/// <summary>Armed employees of an organisation (WP-15): their permits, newest first, and who left.</summary>
/// <param name="Below">Serial of the last line of the page before.</param>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ListEmployees(Guid OrganisationId, bool CurrentOnly = false, long? Below = null, int Size = 50) : IQuery<EmployeePage>;

/// <summary>A page of employees.</summary>
internal sealed record EmployeePage(IReadOnlyList<EmployeeRow> Lines, long? Next);

/// <summary>An employee's permit.</summary>
/// <param name="Holds">The permit is in force today.</param>
/// <param name="LeftOn">The day on which the employee left.</param>
internal sealed record EmployeeRow(
    Guid PermitId, int Version, string Name, string? Iin, string Number, WeaponKind Weapon, DateOnly From, DateOnly Until, PermitStatus Status, bool Holds, DateOnly? LeftOn, string? LeftBy);

internal sealed class ListEmployeesHandler(WeaponsDb db, WeaponAccess access) : IHandler<ListEmployees, EmployeePage>, IValidator<ListEmployees>
{
    public IEnumerable<FieldError> Check(ListEmployees request) => new[] { OrganisationWords.Between("size", request.Size, 1, 500) }.OfType<FieldError>();

    public async Task<Result<EmployeePage>> Handle(ListEmployees request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase, cancellation) is { } denied)
        {
            return denied;
        }

        var today = OrganisationDesk.Today(useCase);
        var found = await db.Permits.AsNoTracking()
            .Where(p => p.HolderOrganisationId == request.OrganisationId && p.Kind == PermitKind.EmployeeStoreCarry && (request.Below == null || p.Serial < request.Below))
            .Where(p => !request.CurrentOnly || (p.Status == PermitStatus.InForce && p.Until >= today))
            .OrderByDescending(p => p.Serial).Take(request.Size + 1).ToListAsync(cancellation);
        var page = found.Take(request.Size).ToList();
        var ids = page.ConvertAll(p => p.Id);
        var left = await db.LeftEmployees.AsNoTracking().Where(l => ids.Contains(l.PermitId)).ToDictionaryAsync(l => l.PermitId, cancellation);
        useCase.Viewed("organisation-employees", request.OrganisationId);
        return new EmployeePage(
            page.ConvertAll(p => Row(p, left.GetValueOrDefault(p.Id), today)), found.Count > request.Size ? page[^1].Serial : null);
    }

    private static EmployeeRow Row(Permit permit, LeftEmployee? left, DateOnly today) => new(
        permit.Id, permit.Version, permit.EmployeeName ?? permit.HolderName, permit.EmployeeIin, permit.Number, permit.Weapon, permit.From, permit.Until, permit.Status,
        permit.HoldsOn(today), left?.On, left?.Order);
}
