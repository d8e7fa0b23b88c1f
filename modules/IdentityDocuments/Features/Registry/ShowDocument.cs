using Licensing.IdentityDocuments.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.IdentityDocuments.Features;

/// <summary>One document with everything that happened to it.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Operator, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowDocument(Guid DocumentId) : IQuery<DocumentSheet>;

/// <summary>What the page of a document shows.</summary>
internal sealed record DocumentSheet(
    Guid Id, int Version, DocumentLine Line, string? Iin, string BirthPlace, string Address, DateOnly? EndedOn, string? EndedBy, DateTime? HandedOverAt, string? HandedTo, Guid? CaseId,
    string CaseNumber);

/// <summary>A person's documents, for the person's page.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Operator, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowDocumentsOf(Guid PersonId) : IQuery<DocumentsOfPerson>;

/// <summary>The documents, the newest first.</summary>
internal sealed record DocumentsOfPerson(IReadOnlyList<DocumentLine> Documents);

internal sealed class ShowDocumentHandler(IdentityDocumentsDb db) : IHandler<ShowDocument, DocumentSheet>, IHandler<ShowDocumentsOf, DocumentsOfPerson>
{
    private const int Most = 20;

    public async Task<Result<DocumentSheet>> Handle(ShowDocument request, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == request.DocumentId, cancellation) is not { } d)
        {
            return new Failure.NotFound("identity-document", request.DocumentId.ToString());
        }

        useCase.Viewed("identity-document", d.Number, d.PersonId);
        return new DocumentSheet(
            d.Id, d.Version, DocumentLine.Of(d), d.Iin, d.BirthPlace, d.Address, d.EndedOn, d.EndedBy, d.HandedOverAt, d.HandedTo, d.CaseId, d.CaseNumber);
    }

    public async Task<Result<DocumentsOfPerson>> Handle(ShowDocumentsOf request, UseCase useCase, CancellationToken cancellation)
    {
        var documents = await db.Documents.AsNoTracking().Where(d => d.PersonId == request.PersonId).OrderByDescending(d => d.Serial).Take(Most).ToListAsync(cancellation);
        useCase.Viewed("identity-documents-of-person", request.PersonId, request.PersonId);
        return new DocumentsOfPerson([.. documents.Select(DocumentLine.Of)]);
    }
}
