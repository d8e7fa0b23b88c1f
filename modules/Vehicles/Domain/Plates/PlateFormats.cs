using System.Text;
using Licensing.Kernel.Cases;

namespace Licensing.Vehicles.Domain.Plates;

/// <summary>Formats as one set. Layouts come from the versioned file alone: they say how a text is read, not whether it may be taken in.</summary>
internal sealed class PlateFormats
{
    private const string Resource = "Licensing.Vehicles.plate-formats.json";

    private readonly Dictionary<string, PlateLayout> layouts;

    public PlateFormats(IReadOnlyList<PlateFormat> all)
    {
        All = all;
        layouts = all.Select(f => f.Layout).DistinctBy(l => l.Shape).ToDictionary(l => l.Shape, StringComparer.Ordinal);
    }

    /// <summary>What the file says.</summary>
    public static PlateFormats Declared { get; } = new(Read());

    public IReadOnlyList<PlateFormat> All { get; }

    /// <summary>The layout of a key; none where no format has it.</summary>
    public PlateLayout? LayoutOf(string key) => layouts.GetValueOrDefault(PlateLayout.ShapeOf(key));

    /// <summary>The format of a plate: one that holds on the day before one that does not.</summary>
    public PlateFormat? Of(PlateText text, DateOnly day) =>
        All.Where(f => f.Fits(text)).OrderByDescending(f => f.HoldsOn(day)).ThenByDescending(f => f.From).FirstOrDefault();

    private static List<PlateFormat> Read()
    {
        using var stream = typeof(PlateFormats).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return CaseJson.Read<List<PlateFormat>>(reader.ReadToEnd());
    }
}
