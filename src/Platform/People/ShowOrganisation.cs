using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.People;

/// <summary>Opens an organisation's record: data, who acts for it, its cases (C-1).</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Operator, Roles.Registrar, Roles.Examiner, Roles.Inspector,
    Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor, Roles.ComplaintsOfficer)]
public sealed record ShowOrganisation(Guid OrganisationId) : IQuery<OrganisationSheet>;

/// <summary>An organisation's record.</summary>
/// <param name="Id">Key.</param>
/// <param name="Data">The data as entered.</param>
/// <param name="ActedForBy">Who acts for it; authorities that are over come last.</param>
/// <param name="Cases">Cases that the user may see, the newest first.</param>
/// <param name="CasesElsewhere">How many more there are in other offices.</param>
public sealed record OrganisationSheet(
    Guid Id, NewOrganisationEntry Data, IReadOnlyList<OrganisationActing> ActedForBy, IReadOnlyList<PersonCase> Cases, int CasesElsewhere);

/// <summary>Somebody who acts for an organisation.</summary>
/// <param name="Holds">Whether the authority holds today.</param>
public sealed record OrganisationActing(Guid PersonId, string Name, ActingBasis Basis, string Authority, DateOnly? ValidTo, bool Holds);

internal sealed class ShowOrganisationHandler(KernelDb db) : IHandler<ShowOrganisation, OrganisationSheet>
{
    public async Task<Result<OrganisationSheet>> Handle(ShowOrganisation request, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == request.OrganisationId, cancellation) is not { } found)
        {
            return new Failure.NotFound("organisation", request.OrganisationId.ToString());
        }

        useCase.Viewed("organisation", found.Id, found.Id);
        var all = db.Cases.AsNoTracking().Where(c => c.OrganisationId == found.Id);
        var visible = await CaseDesk.Visible(all, useCase.Actor).OrderByDescending(c => c.FiledAt)
            .Select(c => new PersonCase(c.Id, c.Number, c.Service, c.State, c.FiledAt, c.DecidedAt, c.OfficeId)).ToListAsync(cancellation);
        return new OrganisationSheet(
            found.Id, OrganisationRules.EntryOf(found), await Acting(db, found.Id, BusinessTime.DateOf(useCase.Now), cancellation),
            visible, await all.CountAsync(cancellation) - visible.Count);
    }

    /// <summary>Who acts for an organisation, each authority once.</summary>
    internal static async Task<IReadOnlyList<OrganisationActing>> Acting(KernelDb db, Guid organisationId, DateOnly today, CancellationToken cancellation)
    {
        var found = await db.OrganisationRepresentatives.AsNoTracking().Where(r => r.OrganisationId == organisationId)
            .Join(db.People, r => r.PersonId, p => p.Id, (r, p) => new { r, p.Surname, p.GivenName, p.Patronymic }).ToListAsync(cancellation);
        return
        [
            .. found.Select(f => new OrganisationActing(
                f.r.PersonId, new PersonName(f.Surname, f.GivenName, f.Patronymic).Full, f.r.Basis, f.r.Authority, f.r.ValidTo, f.r.HoldsOn(today)))
                .OrderByDescending(a => a.Holds).ThenBy(a => a.Name, StringComparer.Ordinal),
        ];
    }
}
