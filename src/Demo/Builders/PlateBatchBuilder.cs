using Licensing.Kernel;
using Licensing.Kernel.Offices;
using Licensing.Vehicles.Domain.Plates;

namespace Licensing.Demo.Builders;

/// <summary>
/// A batch of new plates in an office, with its act. Series begin with the letter K, so that vehicles of the past can have those before it.
/// </summary>
internal sealed class PlateBatchBuilder(Office office, long serial)
{
    private const string FirstLetters = "KAA";

    private readonly List<(string Format, int Count)> wanted = [];
    private string basis = "№ 12 жүкқұжат";
    private int place;

    public PlateBatchBuilder Of(string format, int count) => Set(() => wanted.Add((format, count)));

    /// <summary>Offices of one region get series of their own.</summary>
    public PlateBatchBuilder At(int placeInRegion) => Set(() => place = placeInRegion);

    public PlateBatchBuilder By(string paper) => Set(() => basis = paper);

    public (PlateAct Act, List<Plate> Plates) Receive(Officer by, DateTime now)
    {
        var act = PlateAct.Draw(PlateActKind.Receipt, serial, office.Id, basis, wanted.Sum(w => w.Count), by, now);
        act.Version = 1;
        return (act, [.. wanted.SelectMany(w => Plates(w.Format, w.Count, act, by, now))]);
    }

    private IEnumerable<Plate> Plates(string code, int count, PlateAct act, Officer by, DateTime now)
    {
        var format = PlateFormats.Declared.All.Single(f => f.Code == code);
        var region = format.Regions.FirstOrDefault(r => r.Value == office.Region).Key ?? format.Regions.Keys.First();
        var letters = FirstLetters[..format.Layout.SeriesLetters];
        var first = format.Ordinal(PlateText.Parse(format.Layout.Compose(region, letters, 1))!.Value) + ((long)place * format.Layout.MostNumbers);
        return Enumerable.Range(0, count).Select(i =>
        {
            var plate = Plate.Receive(format.At(region, first + i), format, act, by, now);
            plate.Version = 1;
            return plate;
        });
    }

    private PlateBatchBuilder Set(Action change)
    {
        change();
        return this;
    }
}
