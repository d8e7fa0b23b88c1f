using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Law;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Intake;

/// <summary>Opens a refusal to accept documents, to be printed again (C-3.2).</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Supervisor)]
public sealed record ShowIntakeRefusal(Guid RefusalId) : IQuery<IntakeRefusalSheet>;

/// <summary>A refusal to accept with what its receipt shows besides.</summary>
/// <param name="Refusal">The entry of the register.</param>
/// <param name="Office">The office.</param>
/// <param name="RepealedOn">When the edition was repealed, where it was by that day (C-2).</param>
/// <param name="GroundClause">Clause of the ground, where the act knows no receipt and missing documents are a ground.</param>
public sealed record IntakeRefusalSheet(IntakeRefusal Refusal, Office? Office, DateOnly? RepealedOn, string? GroundClause)
{
    /// <summary>The organisation, where one applied.</summary>
    public CaseOrganisation? Organisation { get; init; }
}

internal sealed class ShowIntakeRefusalHandler(KernelDb db, ILaw law, DraftDesk desk) : IHandler<ShowIntakeRefusal, IntakeRefusalSheet>
{
    public async Task<Result<IntakeRefusalSheet>> Handle(ShowIntakeRefusal request, UseCase useCase, CancellationToken cancellation)
    {
        var refusal = await db.IntakeRefusals.AsNoTracking().SingleOrDefaultAsync(r => r.Id == request.RefusalId, cancellation);
        var office = refusal is null ? null : await db.Offices.AsNoTracking().SingleOrDefaultAsync(o => o.Id == refusal.OfficeId, cancellation);
        var actor = useCase.Actor;
        var sees = refusal?.OfficeId == actor.OfficeId || (actor.Has(Roles.Supervisor) && office?.Region == actor.Region);
        if (refusal is null || !sees)
        {
            return new Failure.NotFound("intake-refusal", request.RefusalId.ToString());
        }

        var person = await db.Drafts.Where(d => d.Id == refusal.DraftId).Select(d => d.PersonId).FirstOrDefaultAsync(cancellation);
        useCase.Viewed("intake-refusal", refusal.Number, person);
        var edition = desk.Flow(refusal.Service)?.Standard.FindEdition(refusal.Edition);
        var clause = edition?.MissingDocuments is { HasReceipt: false } rule ? rule.Clause : null;
        return new IntakeRefusalSheet(refusal, office, await RepealedOn(edition, refusal, cancellation), clause)
        {
            Organisation = await OrganisationOf(refusal, cancellation),
        };
    }

    private async Task<CaseOrganisation?> OrganisationOf(IntakeRefusal refusal, CancellationToken cancellation)
    {
        var draft = await db.Drafts.AsNoTracking().SingleAsync(d => d.Id == refusal.DraftId, cancellation);
        if (!desk.IsForOrganisation(draft.Service, draft.Content))
        {
            return null;
        }

        var found = await desk.OrganisationOf(desk.Flow(draft.Service)!.Standard, draft.Content, cancellation);
        var data = draft.Content.NewOrganisation ?? (found is null ? new() : OrganisationRules.EntryOf(found));
        var person = await desk.PersonOf(draft.Content, cancellation);
        var name = draft.Content.NewPerson is { } entry ? PersonName.Of(entry.Surname ?? "", entry.GivenName ?? "", entry.Patronymic).Full : person?.Name.Full;
        return new CaseOrganisation(found?.Id ?? Guid.Empty, data.Bin ?? "—", data.Head, data.Address, name ?? "—", draft.Content.Acting?.Authority);
    }

    private async Task<DateOnly?> RepealedOn(IEdition? edition, IntakeRefusal refusal, CancellationToken cancellation)
    {
        if (edition is null)
        {
            return null;
        }

        var day = Kernel.Calendars.BusinessTime.DateOf(refusal.At);
        var act = (await law.Now(cancellation)).DatesOf(edition.Act, day);
        return act.IsRepealedOn(day) ? act.RepealedOn : null;
    }
}
