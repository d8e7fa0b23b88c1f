using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.Kernel.People;
using Licensing.Platform.Search;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.IdentityDocuments.Features;

/// <summary>Documents by number, IIN or name, the newest first; without words those of the region (ID registry).</summary>
/// <param name="Text">What was typed.</param>
/// <param name="Status">Only these.</param>
/// <param name="Kind">Only this kind.</param>
/// <param name="Below">Serial of the last line of the page before.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Operator, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record FindDocuments(
    string? Text = null, CitizenDocumentStatus? Status = null, CitizenDocumentKind? Kind = null, long? Below = null, int Size = 25) : IQuery<DocumentPage>, IPersonSearch;

/// <summary>A page of documents.</summary>
/// <param name="Next">Where the next page begins, or none.</param>
internal sealed record DocumentPage(IReadOnlyList<DocumentLine> Lines, long? Next);

/// <summary>A document of a list.</summary>
internal sealed record DocumentLine(
    Guid Id, string Number, CitizenDocumentKind Kind, string Holder, DateOnly BirthDate, DateOnly From, DateOnly? Until, CitizenDocumentStatus Status, string Issuer, Guid PersonId)
{
    public static DocumentLine Of(CitizenDocument d) => new(d.Id, d.Number, d.Kind, d.Name.Full, d.BirthDate, d.From, d.Until, d.Status, d.OfficeName, d.PersonId);

    /// <summary>A document whose last day is past has ended, whether or not the daily job was there.</summary>
    public CitizenDocumentStatus On(DateOnly day) => Status == CitizenDocumentStatus.Valid && Until < day ? CitizenDocumentStatus.Ended : Status;
}

internal sealed class FindDocumentsValidator : IValidator<FindDocuments>
{
    private const int LongestText = 200;

    public IEnumerable<FieldError> Check(FindDocuments request)
    {
        if (request.Size is < 1 or > 500)
        {
            yield return new("size", "range", "1", "500");
        }

        if (!string.IsNullOrWhiteSpace(request.Text) && (request.Text.Length > LongestText || SearchKey.Asked(request.Text).Count == 0))
        {
            yield return new("text", "ID.search-words");
        }
    }
}

internal sealed class FindDocumentsHandler(IdentityDocumentsDb db) : IHandler<FindDocuments, DocumentPage>
{
    public async Task<Result<DocumentPage>> Handle(FindDocuments request, UseCase useCase, CancellationToken cancellation)
    {
        var wanted = Matching(db, request.Text, useCase.Actor);
        wanted = request.Status is { } status ? wanted.Where(d => d.Status == status) : wanted;
        wanted = request.Kind is { } kind ? wanted.Where(d => d.Kind == kind) : wanted;
        wanted = request.Below is { } below ? wanted.Where(d => d.Serial < below) : wanted;
        var found = await wanted.OrderByDescending(d => d.Serial).Take(request.Size + 1).ToListAsync(cancellation);
        var page = found.Take(request.Size).ToList();
        page.ForEach(d => useCase.Viewed("identity-document", d.Number, d.PersonId));
        return new DocumentPage([.. page.Select(DocumentLine.Of)], found.Count > request.Size ? page[^1].Serial : null);
    }

    internal static IQueryable<CitizenDocument> Matching(IdentityDocumentsDb db, string? text, Actor actor)
    {
        var all = db.Documents.AsNoTracking();
        return string.IsNullOrWhiteSpace(text) ? all.Where(d => d.Region == actor.Region) : all.FoundBy(d => d.Keys, SearchKey.Asked(text));
    }
}
