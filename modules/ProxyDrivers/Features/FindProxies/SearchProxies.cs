using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.Search;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ProxyDrivers.Features;

/// <summary>Plates, numbers of powers of attorney and marks in the search field of the frame; names are the people's.</summary>
internal sealed class SearchProxies(ProxyDriversDb db, TimeProvider clock, ITexts texts) : ISearchSource
{
    private static readonly string[] Readers = [Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor];

    public async Task<IReadOnlyList<SearchHit>> Find(string text, Actor actor, int most, CancellationToken cancellation)
    {
        if (!actor.Has(Readers) || !SearchKey.IsNumber(text))
        {
            return [];
        }

        var today = BusinessTime.DateOf(clock.GetUtcNow());
        var found = await FindProxiesHandler.Matching(db, text, actor).OrderByDescending(r => r.Serial).Take(most).ToListAsync(cancellation);
        return [.. found.Select(r => new SearchHit(
            "PD.registration", $"№ {r.MarkNumber}", $"{r.Plate}, {r.Driver.Full}, {texts[$"PD.status.{r.StatusOn(today)}"]}, {Formats.Date(r.From)}",
            $"/proxy-drivers/{r.Id}", r.DriverId))];
    }
}
