using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.Search;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Platform.Verifying;
using Microsoft.EntityFrameworkCore;

namespace Licensing.IdentityDocuments.Features;

/// <summary>The QR code of a temporary card: valid or not, number, issuer, dates, and nothing of the holder.</summary>
internal sealed class VerifyDocument(IdentityDocumentsDb db) : IVerifiable
{
    public async Task<VerifiedPaper?> Find(string code, DateOnly on, CancellationToken cancellation) =>
        await db.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.VerifyCode == code && d.Kind == CitizenDocumentKind.TemporaryCard, cancellation) is { } document
            ? new($"ID.kind.{document.Kind}", document.Number, document.OfficeName, document.From, document.Until, document.HoldsOn(on))
            : null;
}

/// <summary>Numbers of documents in the search field of the frame; names are the people's.</summary>
internal sealed class SearchDocuments(IdentityDocumentsDb db, TimeProvider clock, ITexts texts) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> Find(string text, Actor actor, int most, CancellationToken cancellation)
    {
        if (!actor.HasOneOf(IdentityRoles.Readers) || !SearchKey.IsNumber(text))
        {
            return [];
        }

        var today = BusinessTime.DateOf(clock.GetUtcNow());
        var found = await FindDocumentsHandler.Matching(db, text, actor).OrderByDescending(d => d.Serial).Take(most).ToListAsync(cancellation);
        return [.. found.Select(DocumentLine.Of).Select(d => new SearchHit(
            $"ID.kind.{d.Kind}", d.Number, $"{d.Holder}, {texts[$"ID.status.{d.On(today)}"]}", IdentityPaths.Document(d.Id), d.PersonId))];
    }
}
