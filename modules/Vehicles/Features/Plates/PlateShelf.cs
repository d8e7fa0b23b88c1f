using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Data;
using Licensing.Vehicles.Domain.Plates;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Features.Plates;

/// <summary>Plates that an officer names, brought from the database; each that is not where it should be is named.</summary>
internal sealed class PlateShelf(VehiclesDb db)
{
    /// <summary>Offices that register vehicles have stocks.</summary>
    public const string Service = "VR";

    private const int Chunk = 1_000;

    /// <summary>The formats as this database has them.</summary>
    public async Task<PlateFormats> Formats(CancellationToken cancellation) =>
        new(await db.PlateFormats.AsNoTracking().OrderBy(f => f.Code).ToListAsync(cancellation));

    /// <summary>Plates of any format that there ever was.</summary>
    public async Task<PlateList> Read(string typed, UseCase useCase, CancellationToken cancellation) =>
        PlateList.Read(typed, await Formats(cancellation), BusinessTime.DateOf(useCase.Now), mustHold: false);

    /// <summary>Plates of this office to which something may happen, in the order of the list.</summary>
    public async Task<Result<IReadOnlyList<Plate>>> Take(string typed, PlateHappening what, UseCase useCase, CancellationToken cancellation)
    {
        var list = await Read(typed, useCase, cancellation);
        if (list.Errors.Count > 0)
        {
            return new Failure.Invalid(list.Errors);
        }

        var found = await Known([.. list.Plates.Select(p => p.Text.Key)], cancellation);
        var office = useCase.Actor.OfficeId;
        var errors = list.Plates.Select(p => Misplaced(p.Text, found.GetValueOrDefault(p.Text.Key), office, what)).OfType<FieldError>().Take(PlateList.MostErrors).ToList();
        if (errors.Count > 0)
        {
            return new Failure.Invalid(errors);
        }

        return list.Plates.Select(p => found[p.Text.Key]).ToList();
    }

    /// <summary>Those of the keys that the register knows.</summary>
    public async Task<Dictionary<string, Plate>> Known(IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        var known = new Dictionary<string, Plate>(StringComparer.Ordinal);
        foreach (var some in keys.Chunk(Chunk))
        {
            foreach (var plate in await db.Plates.Where(p => some.Contains(p.Key)).ToListAsync(cancellation))
            {
                known.Add(plate.Key, plate);
            }
        }

        return known;
    }

    private static FieldError? Misplaced(PlateText text, Plate? plate, string office, PlateHappening what) => plate switch
    {
        null => PlateList.Error("VR.plate-unknown", text.Printed),
        _ when PlateRules.IsInOffice(plate.State) && plate.OfficeId != office => PlateList.Error("VR.plate-elsewhere", text.Printed),
        _ when !PlateRules.IsInOffice(plate.State) || !PlateRules.Allows(plate.State, what) => PlateList.Error($"VR.plate-is-{plate.State}", text.Printed),
        _ => null,
    };
}

/// <summary>The act that was drawn up.</summary>
internal sealed record PlateActMade(Guid Id, string Number, int Count);
