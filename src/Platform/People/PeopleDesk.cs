using Licensing.Kernel;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.People;

/// <summary>What a registry keeps of a person at the time of a decision (design: modules hold ids and snapshots).</summary>
public sealed record PersonSnapshot(Guid Id, PersonName Name, string? Iin, DateOnly BirthDate, Sex Sex, string? Citizenship)
{
    /// <summary>Sub-statuses.</summary>
    public PersonTraits Traits { get; init; }
}

/// <summary>An identity document of a person as recorded now (C-1).</summary>
public sealed record DocumentSnapshot(IdentityDocumentKind Kind, string Number, string Issuer, DateOnly IssuedOn, DateOnly? ValidTo);

/// <summary>What a registry keeps of an organisation.</summary>
public sealed record OrganisationSnapshot(Guid Id, string Name, string Bin, DateOnly RegisteredOn);

/// <summary>How modules ask the kernel about people and offices.</summary>
public sealed class PeopleDesk(KernelDb db)
{
    /// <summary>A person as recorded now; the record that took it over where two were merged (C-1).</summary>
    public async Task<PersonSnapshot?> Find(Guid id, CancellationToken cancellation)
    {
        // Who is entered in this very use case is not in the database yet.
        var person = db.People.Local.FirstOrDefault(p => p.Id == id) ?? await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellation);
        while (person?.MergedIntoId is { } into)
        {
            person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == into, cancellation);
        }

        return person is null ? null : new(person.Id, person.Name, person.Iin, person.BirthDate, person.Sex, person.Citizenship) { Traits = person.Traits };
    }

    /// <summary>The person with this IIN.</summary>
    public async Task<PersonSnapshot?> FindByIin(string iin, CancellationToken cancellation) =>
        await db.People.AsNoTracking().Where(p => p.Iin == iin && p.MergedIntoId == null).FirstOrDefaultAsync(cancellation) is { } person
            ? new(person.Id, person.Name, person.Iin, person.BirthDate, person.Sex, person.Citizenship)
            : null;

    /// <summary>A person's identity documents, the latest first.</summary>
    public async Task<IReadOnlyList<DocumentSnapshot>> DocumentsOf(Guid personId, CancellationToken cancellation) =>
        await db.IdentityDocuments.AsNoTracking().Where(d => d.PersonId == personId).OrderByDescending(d => d.IssuedOn).ThenByDescending(d => d.Id)
            .Select(d => new DocumentSnapshot(d.Kind, d.Number, d.Issuer, d.IssuedOn, d.ValidTo)).ToListAsync(cancellation);

    /// <summary>Gives a person the number that was formed for them (IN); nobody has two.</summary>
    public async Task<Problem?> GiveNumber(Guid personId, Iin formed, UseCase useCase, CancellationToken cancellation)
    {
        var person = await db.People.SingleAsync(p => p.Id == personId, cancellation);
        if (person.TakeNumber(formed) is { } problem)
        {
            return problem;
        }

        useCase.Changed("person", person.Id, person.Id);
        return null;
    }

    /// <summary>A document that was issued here is known of its holder from now on (ID).</summary>
    public async Task GiveDocument(Guid personId, DocumentSnapshot issued, UseCase useCase, CancellationToken cancellation)
    {
        var person = await db.People.Include(p => p.Documents).SingleAsync(p => p.Id == personId, cancellation);
        person.Present(IdentityDocument.Of(personId, issued.Kind, issued.Number, issued.Issuer, issued.IssuedOn, issued.ValidTo));
        useCase.Changed("person", person.Id, person.Id);
    }

    /// <summary>A person has another citizenship, or none, since an act of state (CZ).</summary>
    public async Task ChangeCitizenship(Guid personId, string? citizenship, UseCase useCase, CancellationToken cancellation)
    {
        var person = await db.People.SingleAsync(p => p.Id == personId, cancellation);
        person.TakeCitizenship(citizenship);
        useCase.Changed("person", person.Id, person.Id);
    }

    /// <summary>Whether a number is somebody's already, also of a record that was merged away.</summary>
    public Task<bool> IsTaken(Iin number, CancellationToken cancellation) =>
        db.People.AnyAsync(p => p.Iin == number.Value || p.FormerIin == number.Value, cancellation);

    /// <summary>An organisation as recorded now.</summary>
    public async Task<OrganisationSnapshot?> FindOrganisation(Guid id, CancellationToken cancellation) =>
        await db.Organisations.AsNoTracking().Where(o => o.Id == id)
            .Select(o => new OrganisationSnapshot(o.Id, o.Name, o.Bin, o.RegisteredOn)).SingleOrDefaultAsync(cancellation);

    /// <summary>Whether this user and this person are one: nobody acts on a matter of their own (C-11).</summary>
    public static bool IsSelf(Actor actor, PersonSnapshot person) => actor.PersonIin is { } iin && iin == person.Iin;

    /// <summary>Whether this user is that person, or acts for that organisation or person: then the matter is another officer's (C-11).</summary>
    public async Task<bool> IsParty(Actor actor, Guid? personId, Guid? organisationId, CancellationToken cancellation) =>
        actor.PersonIin is { } iin && (personId is not null || organisationId is not null) && await db.People.AnyAsync(
            p => p.Iin == iin && (p.Id == personId
                || db.OrganisationRepresentatives.Any(r => r.PersonId == p.Id && r.OrganisationId == organisationId)
                || db.Representations.Any(r => r.RepresentativeId == p.Id && r.PersonId == personId)),
            cancellation);

    /// <summary>An office.</summary>
    public async Task<Office?> FindOffice(string id, CancellationToken cancellation) =>
        await db.Offices.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancellation);
}
