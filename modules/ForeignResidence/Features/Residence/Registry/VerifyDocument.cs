using Licensing.ForeignResidence.Data;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.Search;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Platform.Verifying;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features;

/// <summary>The QR code of a document: valid or not, number, issuer, dates, and nothing of the holder.</summary>
internal sealed class VerifyDocument(ForeignResidenceDb db) : IVerifiable
{
    public async Task<VerifiedPaper?> Find(string code, DateOnly on, CancellationToken cancellation) =>
        await db.ResidenceDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.VerifyCode == code, cancellation) is { } document
            ? new($"RP.kind.{document.Kind}", document.Number, document.OfficeName, document.From, document.Until, document.HoldsOn(on))
            : null;
}

/// <summary>Numbers of permits and certificates in the search field of the frame; names are the people's.</summary>
internal sealed class SearchDocuments(ForeignResidenceDb db, TimeProvider clock, ITexts texts) : ISearchSource
{
    private static readonly string[] Readers = [Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor];

    public async Task<IReadOnlyList<SearchHit>> Find(string text, Actor actor, int most, CancellationToken cancellation)
    {
        if (!actor.Has(Readers) || !SearchKey.IsNumber(text))
        {
            return [];
        }

        var today = BusinessTime.DateOf(clock.GetUtcNow());
        var found = await FindDocumentsHandler.Matching(db, text, actor).OrderByDescending(d => d.Serial).Take(most).ToListAsync(cancellation);
        return [.. found.Select(d => new SearchHit(
            $"RP.kind.{d.Kind}", d.Number, $"{d.Name.Full}, {texts[$"RP.state.{ResidenceStates.Of(d.Status, d.Until, today)}"]}, {Formats.Date(d.Until)}", ResidencePaths.Of(d.Id), d.PersonId))];
    }
}
