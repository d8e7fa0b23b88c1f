using Licensing.Kernel.People;
using Licensing.Platform.Offices;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features.Plates;

/// <summary>Plates in the order of their keys: those of an office, or, by a text, those that begin with it wherever they are.</summary>
/// <param name="Text">A plate or its beginning, in any layout and script.</param>
/// <param name="After">Key of the last line of the page before.</param>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ListPlates(
    string? Text = null, PlateType? Type = null, PlateState? State = null, string? Series = null, string? After = null, int Size = 50) : IQuery<PlatePage>;

/// <summary>A page of plates.</summary>
internal sealed record PlatePage(IReadOnlyList<PlateLine> Lines, string? Next);

/// <summary>A plate in a list.</summary>
internal sealed record PlateLine(Guid Id, int Version, string Key, string Text, PlateType Type, PlateHolder Holder, PlateState State, string? Office);

internal sealed class ListPlatesHandler(VehiclesDb db, OfficeDirectory directory) : IHandler<ListPlates, PlatePage>, IValidator<ListPlates>
{
    public IEnumerable<FieldError> Check(ListPlates request)
    {
        if (request.Size is < 1 or > 200)
        {
            yield return new("size", "range", "1", "200");
        }
    }

#pragma warning disable CA1309, CA1310 // Comparisons in a query are the database's, in the byte order of a search key.
    public async Task<Result<PlatePage>> Handle(ListPlates request, UseCase useCase, CancellationToken cancellation)
    {
        var plates = db.Plates.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(request.Text))
        {
            if (PlateText.Fold(request.Text) is not { } typed)
            {
                return new PlatePage([], null);
            }

            var (key, beyond) = SearchKey.Range(typed);
            plates = plates.Where(p => string.Compare(p.Key, key) >= 0 && string.Compare(p.Key, beyond) < 0);
        }
        else
        {
            plates = plates.Where(p => p.OfficeId == useCase.Actor.OfficeId);
        }

        plates = plates.Where(p => (request.Type == null || p.Type == request.Type) && (request.State == null || p.State == request.State)
            && (request.Series == null || p.Series == request.Series));
        if (request.After is { } after)
        {
            plates = plates.Where(p => string.Compare(p.Key, after) > 0);
        }

        var found = await plates.OrderBy(p => p.Key).Take(request.Size + 1).ToListAsync(cancellation);
        var page = found.Take(request.Size).ToList();
        var names = await directory.Names([.. page.Select(p => p.OfficeId).OfType<string>().Distinct()], cancellation);
        return new PlatePage(
            [.. page.Select(p => new PlateLine(p.Id, p.Version, p.Key, p.Text, p.Type, p.Holder, p.State, p.OfficeId is { } id ? names.GetValueOrDefault(id, id) : null))],
            found.Count > request.Size ? page[^1].Key : null);
    }
#pragma warning restore CA1309, CA1310
}
