using Licensing.Platform.Data;
using Licensing.Vehicles.Domain.Plates;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Vehicles.Data;

/// <summary>Formats of plates of plate-formats.json. They are the file's: no page changes them.</summary>
internal sealed class PlateFormatsData(VehiclesDb db) : IReferenceData
{
    public int Order => 40;

    public async Task Upsert(CancellationToken cancellation)
    {
        var known = await db.PlateFormats.ToDictionaryAsync(f => f.Code, cancellation);
        foreach (var wanted in PlateFormats.Declared.All)
        {
            if (known.TryGetValue(wanted.Code, out var format))
            {
                (format.Type, format.Holder, format.Pattern, format.Letters) = (wanted.Type, wanted.Holder, wanted.Pattern, wanted.Letters);
                (format.Regions, format.From, format.To, format.Script) = (wanted.Regions.ToDictionary(), wanted.From, wanted.To, wanted.Script);
            }
            else
            {
                db.PlateFormats.Add(Copy(wanted));
            }
        }
    }

    private static PlateFormat Copy(PlateFormat from) => new()
    {
        Code = from.Code, Type = from.Type, Holder = from.Holder, Pattern = from.Pattern, Letters = from.Letters,
        Regions = from.Regions.ToDictionary(), From = from.From, To = from.To, Script = from.Script,
    };
}
