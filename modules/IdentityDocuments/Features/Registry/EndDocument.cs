using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.IdentityDocuments.Features;

/// <summary>Somebody reports a document lost: it is invalid at once, in the whole country (ID registry).</summary>
/// <param name="Version">Version of the document that the officer saw.</param>
/// <param name="Words">Where, when and how; by whom it was reported.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.DecisionOfficer)]
internal sealed record ReportLost(Guid DocumentId, int Version, string Words) : ICommand<EndedDocument>;

/// <summary>A document is given up for good: the citizenship is lost, the holder died, the holder left for good.</summary>
/// <param name="Version">Version of the document that the officer saw.</param>
/// <param name="Words">The paper and the reason.</param>
[Allow(Roles.DecisionOfficer)]
internal sealed record TakeBackDocument(Guid DocumentId, int Version, string Words) : ICommand<EndedDocument>;

/// <summary>Its number.</summary>
internal sealed record EndedDocument(string Number);

internal sealed class EndDocumentValidator : IValidator<ReportLost>, IValidator<TakeBackDocument>
{
    public IEnumerable<FieldError> Check(ReportLost request) => Words(request.Words);

    public IEnumerable<FieldError> Check(TakeBackDocument request) => Words(request.Words);

    private static FieldError[] Words(string? words) =>
        string.IsNullOrWhiteSpace(words) ? [new FieldError("words", "ID.words-needed")]
        : words.Trim().Length > CitizenDocument.LongestWords ? [new FieldError("words", "too-long", $"{CitizenDocument.LongestWords}")]
        : [];
}

internal sealed class EndDocumentHandler(IdentityDocumentsDb db, PeopleDesk people) : IHandler<ReportLost, EndedDocument>, IHandler<TakeBackDocument, EndedDocument>
{
    public Task<Result<EndedDocument>> Handle(ReportLost request, UseCase useCase, CancellationToken cancellation) =>
        End(request.DocumentId, request.Version, (document, today) => document.Lose(request.Words, today), useCase, cancellation);

    public Task<Result<EndedDocument>> Handle(TakeBackDocument request, UseCase useCase, CancellationToken cancellation) =>
        End(request.DocumentId, request.Version, (document, today) => document.Surrender(request.Words, today), useCase, cancellation);

    private async Task<Result<EndedDocument>> End(
        Guid id, int version, Func<CitizenDocument, DateOnly, Problem?> act, UseCase useCase, CancellationToken cancellation)
    {
        if (await db.Documents.SingleOrDefaultAsync(d => d.Id == id, cancellation) is not { } document)
        {
            return new Failure.NotFound("identity-document", id.ToString());
        }

        if (await people.Find(document.PersonId, cancellation) is { } holder && PeopleDesk.IsSelf(useCase.Actor, holder))
        {
            return new Failure.NotAllowed([], "own-case");
        }

        if (act(document, BusinessTime.DateOf(useCase.Now)) is { } problem)
        {
            return problem;
        }

        if (document.Version != version)
        {
            return new Failure.Conflict(null, null, null);
        }

        DocumentRegister.Tell(document, useCase, document.CaseId);
        return new EndedDocument(document.Number);
    }
}
