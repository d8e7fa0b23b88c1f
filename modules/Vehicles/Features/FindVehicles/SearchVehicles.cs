using Licensing.Platform.Search;
using Licensing.Platform.UseCases;

namespace Licensing.Vehicles.Features;

/// <summary>A plate, VIN or certificate in the search field of the frame; people are found by their names there, and their vehicles stand on their pages.</summary>
internal sealed class SearchVehicles(VehicleSearch search) : ISearchSource
{
    private static readonly string[] Readers =
        [Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor];

    public async Task<IReadOnlyList<SearchHit>> Find(string text, Actor actor, int most, CancellationToken cancellation)
    {
        if (!actor.Has(Readers) || !text.Any(char.IsDigit))
        {
            return [];
        }

        var page = await search.Page(text, null, null, most, cancellation);
        return [.. page.Lines.Select(v => new SearchHit(
            "VR.thing.vehicle", v.Plate ?? v.Identifier, $"{v.Title}, {v.Identifier}", VehiclePaths.Of(v.Id), v.OwnerPersonId))];
    }
}
