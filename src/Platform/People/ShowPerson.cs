using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.People;

/// <summary>Opens a person's record: data, documents, who acts for them, cases, and who looked (C-1, C-10); says for what, or comes from one of their cases.</summary>
/// <param name="PersonId">The record.</param>
/// <param name="ForCase">The case from which it is opened, which the user may see.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Operator, Roles.Registrar, Roles.Examiner, Roles.Inspector,
    Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor, Roles.ComplaintsOfficer)]
public sealed record ShowPerson(Guid PersonId, Guid? ForCase = null) : IQuery<PersonSheet>;

/// <summary>A person's record.</summary>
/// <param name="Id">Key.</param>
/// <param name="Version">Version, for a correction.</param>
/// <param name="Data">The data as entered.</param>
/// <param name="Documents">Identity documents, the newest first.</param>
/// <param name="ActedForBy">Who acts for the person.</param>
/// <param name="Cases">Cases that the user may see, the newest first.</param>
/// <param name="CasesElsewhere">How many more there are in other offices.</param>
/// <param name="MergedIntoId">The record that took this one over.</param>
/// <param name="Lookers">Who looked at the record or changed it, the latest first.</param>
public sealed record PersonSheet(
    Guid Id, int Version, NewPersonEntry Data, IReadOnlyList<IdentityDocument> Documents, IReadOnlyList<ActingPerson> ActedForBy,
    IReadOnlyList<PersonCase> Cases, int CasesElsewhere, Guid? MergedIntoId, IReadOnlyList<PersonLook> Lookers)
{
    /// <summary>Surname first.</summary>
    public string Name => PersonName.Of(Data.Surname ?? "", Data.GivenName ?? "", Data.Patronymic).Full;
}

/// <summary>Somebody who acts for the person, by what right and until when (C-1).</summary>
public sealed record ActingPerson(Guid PersonId, string Name, RepresentationKind Kind, string Authority, DateOnly? ValidTo);

/// <summary>A case of the person.</summary>
public sealed record PersonCase(Guid Id, string Number, string Service, CaseState State, DateTime FiledAt, DateTime? DecidedAt, string OfficeId);

/// <summary>Somebody who looked at the person's data or changed them.</summary>
public sealed record PersonLook(long Id, DateTime At, string UserName, string OfficeId, string Action, string? Purpose);

internal sealed class ShowPersonHandler(KernelDb db) : IHandler<ShowPerson, PersonSheet>
{
    private const int LatestLooks = 50;

    public async Task<Result<PersonSheet>> Handle(ShowPerson request, UseCase useCase, CancellationToken cancellation)
    {
        var implied = request.ForCase is { } caseId && await IsParty(request.PersonId, caseId, useCase.Actor, cancellation);
        if (!implied && useCase.NoPurpose is { } failure)
        {
            return failure;
        }

        var person = await db.People.AsNoTracking().Include(p => p.Documents).SingleOrDefaultAsync(p => p.Id == request.PersonId, cancellation);
        if (person is null)
        {
            return new Failure.NotFound("person", request.PersonId.ToString());
        }

        useCase.Viewed("person", person.Id, person.Id, implied ? request.ForCase : null);
        var all = db.Cases.AsNoTracking().Where(c => c.PersonId == person.Id);
        var visible = await CaseDesk.Visible(all, useCase.Actor).OrderByDescending(c => c.FiledAt)
            .Select(c => new PersonCase(c.Id, c.Number, c.Service, c.State, c.FiledAt, c.DecidedAt, c.OfficeId)).ToListAsync(cancellation);
        return new PersonSheet(
            person.Id, person.Version, PersonRules.EntryOf(person), [.. person.Documents.OrderByDescending(d => d.IssuedOn)],
            await ActingFor(person.Id, cancellation), visible, await all.CountAsync(cancellation) - visible.Count, person.MergedIntoId,
            await Looks(person.Id, cancellation));
    }

    private Task<bool> IsParty(Guid personId, Guid caseId, Actor actor, CancellationToken cancellation) =>
        CaseDesk.Visible(db.Cases, actor).AnyAsync(c => c.Id == caseId && (c.PersonId == personId || c.RepresentativeId == personId), cancellation);

    private async Task<List<ActingPerson>> ActingFor(Guid personId, CancellationToken cancellation)
    {
        var found = await db.Representations.AsNoTracking().Where(r => r.PersonId == personId)
            .Join(db.People, r => r.RepresentativeId, p => p.Id, (r, p) => new { r, p.Surname, p.GivenName, p.Patronymic }).ToListAsync(cancellation);
        return [.. found.Select(f => new ActingPerson(
            f.r.RepresentativeId, new PersonName(f.Surname, f.GivenName, f.Patronymic).Full, f.r.Kind, f.r.Authority, f.r.ValidTo))];
    }

    private Task<List<PersonLook>> Looks(Guid personId, CancellationToken cancellation) => db.Audit.AsNoTracking()
        .Where(a => a.PersonId == personId).OrderByDescending(a => a.At).Take(LatestLooks)
        .Select(a => new PersonLook(a.Id, a.At, a.UserName, a.OfficeId, a.Action, a.Purpose)).ToListAsync(cancellation);
}
