using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features;

/// <summary>Searches the register by plate in any layout, VIN or a part of it, certificate, owner's name, IIN or BIN; without words it lists the office's own vehicles.</summary>
/// <param name="Text">What was typed.</param>
/// <param name="After">Where the page before ended.</param>
/// <param name="Size">Lines of a page.</param>
/// <param name="By">What the words are, where the officer says so; otherwise the likeliest meaning that finds anything.</param>
[Allow(Roles.IntakeOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record FindVehicles(string? Text = null, VehicleCursor? After = null, int Size = 25, VehicleSought? By = null)
    : IQuery<VehiclePage>, IPersonSearch;

/// <summary>The last line of a page: its key and vehicle, or its serial where nothing was searched.</summary>
internal sealed record VehicleCursor(string? Key, Guid VehicleId, long Serial);

/// <summary>A page of the register.</summary>
/// <param name="Next">Where the next page begins, or none.</param>
/// <param name="Read">As what the words were read, where they found anything.</param>
internal sealed record VehiclePage(IReadOnlyList<VehicleLine> Lines, VehicleCursor? Next, VehicleSought? Read = null);

/// <summary>A line of the register.</summary>
internal sealed record VehicleLine(
    Guid Id, string Identifier, string Title, string Colour, string? Plate, string? Certificate, string? OwnerName, string? OwnerNumber, Guid? OwnerPersonId,
    VehicleStatus Status)
{
    public static VehicleLine Of(Vehicle v) => new(
        v.Id, v.Identifier, v.Title, v.Colour, v.Plate, v.Certificate, v.OwnerName, v.OwnerNumber, v.OwnerPersonId, v.Status);
}

internal sealed class FindVehiclesValidator : IValidator<FindVehicles>
{
    public IEnumerable<FieldError> Check(FindVehicles request)
    {
        if (request.Size is < 1 or > 500)
        {
            yield return new("size", "range", "1", "500");
        }

        if (request.Text?.Length > 200)
        {
            yield return new("text", "too-long", "200");
        }
    }
}

internal sealed class FindVehiclesHandler(VehiclesDb db, VehicleSearch search) : IHandler<FindVehicles, VehiclePage>
{
    public async Task<Result<VehiclePage>> Handle(FindVehicles request, UseCase useCase, CancellationToken cancellation)
    {
        var page = string.IsNullOrWhiteSpace(request.Text)
            ? await Own(request, useCase.Actor, cancellation)
            : await search.Page(request.Text, request.By, request.After, request.Size, cancellation);
        foreach (var line in page.Lines)
        {
            useCase.Viewed("vehicle", line.Identifier, line.OwnerPersonId);
        }

        return page;
    }

    private async Task<VehiclePage> Own(FindVehicles request, Actor actor, CancellationToken cancellation)
    {
        var own = actor.Has(Roles.Supervisor)
            ? db.Vehicles.Where(v => v.Region == actor.Region)
            : db.Vehicles.Where(v => v.OfficeId == actor.OfficeId);
        if (request.After is { } after)
        {
            own = own.Where(v => v.Serial < after.Serial);
        }

        var found = await own.AsNoTracking().OrderByDescending(v => v.Serial).Take(request.Size + 1).ToListAsync(cancellation);
        var page = found.Take(request.Size).ToList();
        return new VehiclePage(
            [.. page.Select(VehicleLine.Of)], found.Count > request.Size ? new VehicleCursor(null, page[^1].Id, page[^1].Serial) : null);
    }
}
