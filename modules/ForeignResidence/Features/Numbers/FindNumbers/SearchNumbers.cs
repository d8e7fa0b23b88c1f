using Licensing.ForeignResidence.Data;
using Licensing.Kernel.People;
using Licensing.Platform.Search;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features.Numbers;

/// <summary>Identification numbers and certificates in the search field of the frame; names are the people's.</summary>
internal sealed class SearchNumbers(ForeignResidenceDb db, ITexts texts) : ISearchSource
{
    private static readonly string[] Readers = NumberRoles.Readers.Split(',');

    public async Task<IReadOnlyList<SearchHit>> Find(string text, Actor actor, int most, CancellationToken cancellation)
    {
        if (!actor.Has(Readers) || !SearchKey.IsNumber(text))
        {
            return [];
        }

        var found = await FindNumbersHandler.Matching(db, text, actor).OrderByDescending(n => n.Serial).Take(most).ToListAsync(cancellation);
        return [.. found.Select(n => new SearchHit(
            "IN.number", n.Number, $"{n.Name.Full}, {Formats.Date(n.BirthDate)}, {texts[$"IN.status.{n.Status}"]}", NumberPaths.Of(n.Id), n.PersonId))];
    }
}
