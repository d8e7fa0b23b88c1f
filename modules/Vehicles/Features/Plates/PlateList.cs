using System.Globalization;
using Licensing.Platform.UseCases;
using Licensing.Vehicles.Domain.Plates;

namespace Licensing.Vehicles.Features.Plates;

/// <summary>A plate of a list, with the format that it has.</summary>
internal readonly record struct ListedPlate(PlateText Text, PlateFormat Format);

/// <summary>Plates as an officer writes them down: one or a range to a line («001 ABC 02 – 100 ABC 02»), or with commas between; all of them, or what is wrong.</summary>
internal sealed class PlateList
{
    /// <summary>How many plates one act may name.</summary>
    public const int Most = 5_000;

    /// <summary>How many wrong plates are named; whoever sees so many looks again.</summary>
    public const int MostErrors = 20;

    private const string Field = "plates";

    private readonly List<ListedPlate> plates = [];
    private readonly List<FieldError> errors = [];
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);

    private PlateList()
    {
    }

    public IReadOnlyList<ListedPlate> Plates => plates;

    public IReadOnlyList<FieldError> Errors => errors;

    /// <summary>Reads a list.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="formats">The formats.</param>
    /// <param name="day">The day that chooses among them.</param>
    /// <param name="mustHold">Only formats that are in force on that day.</param>
    public static PlateList Read(string? typed, PlateFormats formats, DateOnly day, bool mustHold)
    {
        var list = new PlateList();
        foreach (var part in (typed ?? "").Split(['\n', '\r', ',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            list.Add(part, formats, day, mustHold);
            if (list.errors.Count >= MostErrors)
            {
                break;
            }
        }

        if (list.plates.Count == 0 && list.errors.Count == 0)
        {
            list.Wrong("VR.plates-needed");
        }

        return list;
    }

    /// <summary>A wrong plate, as every page names it.</summary>
    public static FieldError Error(string code, params string[] args) => new(Field, code, args);

    private void Add(string part, PlateFormats formats, DateOnly day, bool mustHold)
    {
        if ((PlateText.Parse(part) is { } one ? (one, one) : Ends(part)) is not var (from, to))
        {
            Wrong("VR.plate-unreadable", part);
            return;
        }

        if (formats.Of(from, day) is not { } format || !format.Fits(to))
        {
            Wrong("VR.plate-format", part);
            return;
        }

        if (mustHold && !format.HoldsOn(day))
        {
            Wrong("VR.plate-format-over", part);
            return;
        }

        if (format.Range(from, to, Most) is not { } range)
        {
            Wrong("VR.plate-range", part, Most.ToString(CultureInfo.InvariantCulture));
            return;
        }

        Add(range, format);
    }

    private void Add(IEnumerable<PlateText> range, PlateFormat format)
    {
        foreach (var text in range)
        {
            if (plates.Count == Most)
            {
                Wrong("VR.too-many-plates", Most.ToString(CultureInfo.InvariantCulture));
                return;
            }

            if (!keys.Add(text.Key))
            {
                Wrong("VR.plate-twice", text.Printed);
                return;
            }

            plates.Add(new ListedPlate(text, format));
        }
    }

    // A dash can stand within a plate too: the one with a plate on either side parts a range.
    private static (PlateText From, PlateText To)? Ends(string part)
    {
        for (var i = 1; i < part.Length - 1; i++)
        {
            if ("-–—…".Contains(part[i], StringComparison.Ordinal) && PlateText.Parse(part[..i]) is { } from && PlateText.Parse(part[(i + 1)..]) is { } to)
            {
                return (from, to);
            }
        }

        return null;
    }

    private void Wrong(string code, params string[] args) => errors.Add(Error(code, args));
}
