using Licensing.AddressBureau;
using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.IdentityDocuments.Features;

/// <summary>What is known of an applicant while the form is filled: the permanent address (ID-3), the name in Latin letters, the documents of the register.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
internal sealed record AskApplicant(Guid PersonId) : IQuery<KnownApplicant>;

/// <summary>The answer.</summary>
internal sealed record KnownApplicant(AddressOnRecord? Registered, string LatinSurname, string LatinGivenName, string? BirthPlace, IReadOnlyList<DocumentLine> Documents);

internal sealed class AskApplicantHandler(IAddressRegister addresses, PeopleDesk people, IdentityDocumentsDb db) : IHandler<AskApplicant, KnownApplicant>
{
    public async Task<Result<KnownApplicant>> Handle(AskApplicant request, UseCase useCase, CancellationToken cancellation)
    {
        if (await people.Find(request.PersonId, cancellation) is not { } person)
        {
            return new Failure.NotFound("person", request.PersonId.ToString());
        }

        useCase.Viewed("permanent-address", person.Id, person.Id);
        var held = await db.Documents.AsNoTracking().Where(d => d.PersonId == person.Id).OrderByDescending(d => d.Serial).ToListAsync(cancellation);
        var before = await db.Orders.AsNoTracking().Where(o => o.PersonId == person.Id).OrderByDescending(o => o.Serial).FirstOrDefaultAsync(cancellation);
        return new KnownApplicant(
            await addresses.FindPermanent(person.Id, cancellation), before?.LatinSurname ?? LatinName.Of(person.Name.Surname), before?.LatinGivenName ?? LatinName.Of(person.Name.GivenName),
            held.Find(d => d.BirthPlace.Length > 0)?.BirthPlace, [.. held.Where(d => d.Status == CitizenDocumentStatus.Valid).Select(DocumentLine.Of)]);
    }
}
