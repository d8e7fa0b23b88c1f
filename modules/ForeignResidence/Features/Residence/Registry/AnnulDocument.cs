using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features;

/// <summary>Ends a document before its time (lost, damaged, given up, another citizenship); another can be issued then. DECISION: the chief of the region annuls.</summary>
/// <param name="Version">Version of the document that the officer saw.</param>
/// <param name="Basis">The paper and the reason.</param>
[Allow(Roles.ApprovingChief)]
internal sealed record AnnulDocument(Guid DocumentId, int Version, string Basis) : ICommand<AnnulledDocument>;

/// <summary>Its number.</summary>
internal sealed record AnnulledDocument(string Number);

internal sealed class AnnulDocumentValidator : IValidator<AnnulDocument>
{
    public IEnumerable<FieldError> Check(AnnulDocument request)
    {
        if (string.IsNullOrWhiteSpace(request.Basis) || request.Basis.Trim().Length > ResidenceDocument.LongestWords)
        {
            yield return new("basis", "RP.basis-needed");
        }
    }
}

internal sealed class AnnulDocumentHandler(ForeignResidenceDb db, PeopleDesk people) : IHandler<AnnulDocument, AnnulledDocument>
{
    public async Task<Result<AnnulledDocument>> Handle(AnnulDocument request, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.ResidenceDocuments.SingleOrDefaultAsync(d => d.Id == request.DocumentId, cancellation) is not { } document)
        {
            return new Failure.NotFound("residence-document", request.DocumentId.ToString());
        }

        if (await people.Find(document.PersonId, cancellation) is { } holder && PeopleDesk.IsSelf(useCase.Actor, holder))
        {
            return new Failure.NotAllowed([], "own-case");
        }

        if (document.Region != useCase.Actor.Region)
        {
            return new Kernel.Problem("RP.another-region", document.Number);
        }

        if (document.Annul(request.Basis, BusinessTime.DateOf(useCase.Now)) is { } problem)
        {
            return problem;
        }

        if (document.Version != request.Version)
        {
            return new Failure.Conflict(null, null, null);
        }

        useCase.Changed("residence-document", document.Number, document.PersonId);
        return new AnnulledDocument(document.Number);
    }
}
