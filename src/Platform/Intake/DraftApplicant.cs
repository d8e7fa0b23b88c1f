using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Intake;

/// <summary>Makes the applicant's record, or corrects the one on file, in the acceptance's own transaction.</summary>
public sealed class DraftApplicant(KernelDb db)
{
    /// <summary>The organisation that applies, with the authority of the person who came for it; nothing where a person applies.</summary>
    public async Task<Organisation?> Organisation(IStandard standard, DraftContent content, Person person, UseCase useCase, CancellationToken cancellation) =>
        content.KindIn(standard) == ApplicantKind.LegalEntity
            ? await OrganisationApplicant.Settle(db, content, person, useCase, cancellation)
            : null;

    /// <summary>The record; never for the officer's own case (C-11).</summary>
    public async Task<Result<Person>> Settle(DraftContent content, UseCase useCase, CancellationToken cancellation)
    {
        var person = content.PersonId is { } id
            ? await db.People.Include(p => p.NameKeys).Include(p => p.Documents).SingleOrDefaultAsync(p => p.Id == id, cancellation)
            : null;
        if (person?.MergedIntoId is not null)
        {
            return new Problem("person-merged");
        }

        if (await IsOwnCase(content, person, useCase.Actor, cancellation))
        {
            return new Failure.NotAllowed([], "own-case");
        }

        if (content.NewPerson is not { } entry)
        {
            return person!;
        }

        person ??= db.People.Add(new Person()).Entity;
        SavePersonHandler.Correct(person, entry);
        useCase.Changed("person", person.Id, person.Id);
        return person;
    }

    // Nobody handles a case in which they, or a person whom they represent, are a party (C-11).
    private async Task<bool> IsOwnCase(DraftContent content, Person? person, Actor actor, CancellationToken cancellation)
    {
        if (actor.PersonIin is not { Length: > 0 } own)
        {
            return false;
        }

        return person?.Iin == own || content.NewPerson?.Iin == own
            || await db.People.AnyAsync(
                p => p.Iin == own && (p.Id == content.RepresentativeId
                    || db.OrganisationRepresentatives.Any(r => r.PersonId == p.Id && r.OrganisationId == content.OrganisationId)
                    || db.Representations.Any(r => r.RepresentativeId == p.Id && r.PersonId == content.PersonId)),
                cancellation);
    }
}
