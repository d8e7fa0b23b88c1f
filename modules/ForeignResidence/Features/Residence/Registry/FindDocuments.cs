using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.Search;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features;

/// <summary>How a document stands on a day.</summary>
internal enum ResidenceState
{
    InForce,

    /// <summary>In force, and its last day is at most sixty days away.</summary>
    Ending,

    /// <summary>Its last day is past.</summary>
    Ended,
    Annulled,
}

/// <summary>Documents by number, passport, IIN or name; without words those of the region (RP registry).</summary>
/// <param name="Text">What was typed.</param>
/// <param name="State">Only these.</param>
/// <param name="Kind">Only this kind.</param>
/// <param name="After">Where the page before ended.</param>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record FindDocuments(
    string? Text = null, ResidenceState? State = null, ResidenceDocumentKind? Kind = null, DayCursor? After = null, int Size = 25) : IQuery<DocumentPage>, IPersonSearch;

/// <summary>A page of documents.</summary>
/// <param name="Next">Where the next page begins, or none.</param>
internal sealed record DocumentPage(IReadOnlyList<DocumentLine> Lines, DayCursor? Next);

/// <summary>A document of a list.</summary>
internal sealed record DocumentLine(
    Guid Id, string Number, ResidenceDocumentKind Kind, string Holder, DateOnly BirthDate, string? Citizenship, string ProofNumber, DateOnly From, DateOnly Until,
    ResidenceDocumentStatus Status, DateOnly? RemindedOn, Guid PersonId)
{
    public static DocumentLine Of(ResidenceDocument d) =>
        new(d.Id, d.Number, d.Kind, d.Name.Full, d.BirthDate, d.Citizenship, d.ProofNumber, d.From, d.Until, d.Status, d.RemindedOn, d.PersonId);

    public ResidenceState On(DateOnly day) => ResidenceStates.Of(Status, Until, day);
}

/// <summary>Documents between in force and ended, by the day.</summary>
internal static class ResidenceStates
{
    /// <summary>Days before the last one on which a document counts as ending, and its holder is reminded. DECISION: as long as the making of the next one takes (RP-7).</summary>
    public const int EndingDays = 60;

    public static ResidenceState Of(ResidenceDocumentStatus status, DateOnly until, DateOnly day) => status switch
    {
        ResidenceDocumentStatus.Annulled => ResidenceState.Annulled,
        ResidenceDocumentStatus.Ended => ResidenceState.Ended,
        _ when until < day => ResidenceState.Ended,
        _ => until <= day.AddDays(EndingDays) ? ResidenceState.Ending : ResidenceState.InForce,
    };

    /// <summary>The same answer as the database can give it.</summary>
    public static IQueryable<ResidenceDocument> In(this IQueryable<ResidenceDocument> documents, ResidenceState state, DateOnly today)
    {
        var soon = today.AddDays(EndingDays);
        return state switch
        {
            ResidenceState.InForce => documents.Where(d => d.Status == ResidenceDocumentStatus.InForce && d.Until >= today),
            ResidenceState.Ending => documents.Where(d => d.Status == ResidenceDocumentStatus.InForce && d.Until >= today && d.Until <= soon),
            ResidenceState.Ended => documents.Where(d => d.Status == ResidenceDocumentStatus.Ended || (d.Status == ResidenceDocumentStatus.InForce && d.Until < today)),
            _ => documents.Where(d => d.Status == ResidenceDocumentStatus.Annulled),
        };
    }
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
            yield return new("text", "RP.search-words");
        }
    }
}

internal sealed class FindDocumentsHandler(ForeignResidenceDb db) : IHandler<FindDocuments, DocumentPage>
{
    public async Task<Result<DocumentPage>> Handle(FindDocuments request, UseCase useCase, CancellationToken cancellation)
    {
        var wanted = Matching(db, request.Text, useCase.Actor);
        wanted = request.State is { } state ? wanted.In(state, BusinessTime.DateOf(useCase.Now)) : wanted;
        wanted = request.Kind is { } kind ? wanted.Where(d => d.Kind == kind) : wanted;
        var found = await Page(wanted, request.State is ResidenceState.Ending, request.After).Take(request.Size + 1).ToListAsync(cancellation);
        var page = found.Take(request.Size).ToList();
        page.ForEach(d => useCase.Viewed("residence-document", d.Number, d.PersonId));
        return new DocumentPage([.. page.Select(DocumentLine.Of)], found.Count > request.Size ? new DayCursor(page[^1].Until, page[^1].Serial) : null);
    }

    internal static IQueryable<ResidenceDocument> Matching(ForeignResidenceDb db, string? text, Actor actor)
    {
        var all = db.ResidenceDocuments.AsNoTracking();
        return string.IsNullOrWhiteSpace(text) ? all.Where(d => d.Region == actor.Region) : all.FoundBy(d => d.Keys, SearchKey.Asked(text));
    }

    // What ends comes first by its last day; everything else the newest first.
    private static IQueryable<ResidenceDocument> Page(IQueryable<ResidenceDocument> documents, bool ending, DayCursor? after)
    {
        var (until, serial) = (after?.Day, after?.Serial);
        if (ending)
        {
            documents = after is null ? documents : documents.Where(d => d.Until > until || (d.Until == until && d.Serial > serial));
            return documents.OrderBy(d => d.Until).ThenBy(d => d.Serial);
        }

        documents = after is null ? documents : documents.Where(d => d.Serial < serial);
        return documents.OrderByDescending(d => d.Serial);
    }
}
