using Licensing.DriverLicences.Data;
using Licensing.DriverLicences.Domain;
using Licensing.Kernel.People;
using Licensing.Platform.Search;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.DriverLicences.Features;

/// <summary>A licence's number in the search field of the frame.</summary>
internal sealed class SearchLicences(DriverLicencesDb db) : ISearchSource
{
    private static readonly string[] Readers =
        [Roles.IntakeOfficer, Roles.Examiner, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor];

#pragma warning disable CA1309 // Comparisons in a query are the database's, in the byte order of a search key.
    public async Task<IReadOnlyList<SearchHit>> Find(string text, Actor actor, int most, CancellationToken cancellation)
    {
        if (!actor.Has(Readers) || !LicenceNumber.LooksLike(text))
        {
            return [];
        }

        var (number, beyond) = SearchKey.Range(LicenceNumber.Key(text));
        var found = await db.Licences.AsNoTracking()
            .Where(l => string.Compare(l.NumberKey, number) >= 0 && string.Compare(l.NumberKey, beyond) < 0)
            .OrderBy(l => l.NumberKey).Take(most).ToListAsync(cancellation);
        return [.. found.Select(l => new SearchHit(
            "DL.paper.licence", l.FullNumber, $"{l.Holder.Full}, {Formats.Date(l.HolderBirthDate)}", $"/driver-licences/{l.Id}", l.PersonId))];
    }
#pragma warning restore CA1309
}
