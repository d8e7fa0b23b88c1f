using Licensing.ForeignResidence.Data;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.Search;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>Passports and migration cards in the search field of the frame; names are the people's.</summary>
internal sealed class SearchStays(ForeignResidenceDb db, StayAccess access, TimeProvider clock, ITexts texts) : ISearchSource
{
    private static readonly string[] Readers = [Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor];

    public async Task<IReadOnlyList<SearchHit>> Find(string text, Actor actor, int most, CancellationToken cancellation)
    {
        if (!actor.Has(Readers) || !SearchKey.IsNumber(text) || await access.Deny(actor, cancellation) is not null)
        {
            return [];
        }

        var today = BusinessTime.DateOf(clock.GetUtcNow());
        var found = await StayQuery.Matching(db, new FindStays(text), actor).OrderByDescending(s => s.Serial).Take(most).ToListAsync(cancellation);
        return [.. found.Select(s => new SearchHit(
            "TR.stay", s.DocumentNumber, $"{s.Name.Full}, {texts[$"TR.status.{s.StatusOn(today)}"]}, {Formats.Date(s.Until)}", $"/stays/{s.Id}", s.PersonId))];
    }
}
