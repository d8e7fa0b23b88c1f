using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>Which restrictions are wanted.</summary>
internal enum RestrictionState
{
    Holding,
    Over,
}

/// <summary>Restrictions of all vehicles, by plate, VIN, certificate, owner, by who imposed them or by the paper.</summary>
/// <param name="Text">What was typed.</param>
/// <param name="Kind">Only this kind.</param>
/// <param name="State">Only those that hold, or that do not.</param>
/// <param name="OldestFirst">The order by the first day.</param>
/// <param name="After">Where the page before ended.</param>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ListRestrictions(
    string? Text = null, RestrictionKind? Kind = null, RestrictionState? State = null, bool OldestFirst = false, RestrictionCursor? After = null, int Size = 25)
    : IQuery<RestrictionPage>;

/// <summary>The last line of a page.</summary>
internal sealed record RestrictionCursor(DateOnly From, Guid Id);

/// <summary>A page of the list.</summary>
/// <param name="Next">Where the next page begins, or none.</param>
internal sealed record RestrictionPage(IReadOnlyList<RestrictedVehicle> Lines, RestrictionCursor? Next);

/// <summary>A restriction with its vehicle.</summary>
internal sealed record RestrictedVehicle(Guid VehicleId, string? Plate, string Identifier, string Title, RestrictionLine Line);

internal sealed class ListRestrictionsValidator : IValidator<ListRestrictions>
{
    public IEnumerable<FieldError> Check(ListRestrictions request)
    {
        if (request.Size is < 1 or > 100)
        {
            yield return new("size", "range", "1", "100");
        }

        if (request.Text?.Length > 200)
        {
            yield return new("text", "too-long", "200");
        }
    }
}

internal sealed class ListRestrictionsHandler(VehiclesDb db, VehicleSearch search) : IHandler<ListRestrictions, RestrictionPage>
{
    private const int MostVehicles = 200;

    public async Task<Result<RestrictionPage>> Handle(ListRestrictions request, UseCase useCase, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(useCase.Now);
        var wanted = await Meant(request.Text, db.Restrictions.AsNoTracking(), cancellation);
        wanted = InState(wanted, request.State, today).Where(r => request.Kind == null || r.Kind == request.Kind);
        var found = await Page(wanted, request).Take(request.Size + 1).Join(db.Vehicles, r => r.VehicleId, v => v.Id, (r, v) => new { Row = r, Vehicle = v }).ToListAsync(cancellation);
        var page = (request.OldestFirst
            ? found.OrderBy(x => x.Row.From).ThenBy(x => x.Row.Id)
            : found.OrderByDescending(x => x.Row.From).ThenByDescending(x => x.Row.Id)).Take(request.Size).ToList();
        page.ForEach(x => useCase.Viewed("vehicle", x.Vehicle.Identifier, x.Vehicle.OwnerPersonId));
        return new RestrictionPage(
            [.. page.Select(x => new RestrictedVehicle(x.Vehicle.Id, x.Vehicle.Plate, x.Vehicle.Identifier, x.Vehicle.Title, RestrictionLine.Of(x.Row, today)))],
            found.Count > request.Size ? new RestrictionCursor(page[^1].Row.From, page[^1].Row.Id) : null);
    }

    // The same answer as Restriction.HoldsOn, as the database can give it.
    private static IQueryable<Restriction> InState(IQueryable<Restriction> rows, RestrictionState? state, DateOnly today) => state switch
    {
        RestrictionState.Holding => rows.Where(r => r.From <= today && (r.Until == null || r.Until > today) && (r.LiftedOn == null || r.LiftedOn > today)),
        RestrictionState.Over => rows.Where(r => r.Until <= today || r.LiftedOn <= today),
        _ => rows,
    };

    private static IQueryable<Restriction> Page(IQueryable<Restriction> rows, ListRestrictions request) => request switch
    {
        { OldestFirst: true, After: { From: var from, Id: var id } } =>
            rows.Where(r => r.From > from || (r.From == from && r.Id.CompareTo(id) > 0)).OrderBy(r => r.From).ThenBy(r => r.Id),
        { OldestFirst: true } => rows.OrderBy(r => r.From).ThenBy(r => r.Id),
        { After: { From: var from, Id: var id } } =>
            rows.Where(r => r.From < from || (r.From == from && r.Id.CompareTo(id) < 0)).OrderByDescending(r => r.From).ThenByDescending(r => r.Id),
        _ => rows.OrderByDescending(r => r.From).ThenByDescending(r => r.Id),
    };

    // A vehicle is meant, or words of the order: there are few restrictions beside the vehicles, and their words are looked through.
    private async Task<IQueryable<Restriction>> Meant(string? text, IQueryable<Restriction> rows, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return rows;
        }

        var (ids, words) = (new List<Guid>(), Restriction.KeyOf(text));
        ids.AddRange((await search.Page(text, null, null, MostVehicles, cancellation)).Lines.Select(v => v.Id));
        return rows.Where(r => ids.Contains(r.VehicleId) || r.SearchKey.Contains(words));
    }
}
