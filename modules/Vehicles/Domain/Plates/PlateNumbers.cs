namespace Licensing.Vehicles.Domain.Plates;

/// <summary>Numbers of a series for an act: consecutive ones as a range, «001–050, 052».</summary>
internal static class PlateNumbers
{
    public static string Of(IEnumerable<PlateText> plates)
    {
        var runs = new List<(PlateText First, PlateText Last)>();
        foreach (var plate in plates.OrderBy(p => p.Number))
        {
            if (runs.Count > 0 && runs[^1].Last.Number + 1 == plate.Number)
            {
                runs[^1] = (runs[^1].First, plate);
            }
            else
            {
                runs.Add((plate, plate));
            }
        }

        return string.Join(", ", runs.Select(run => run.First == run.Last ? Digits(run.First) : $"{Digits(run.First)}–{Digits(run.Last)}"));
    }

    private static string Digits(PlateText plate) => plate.Layout.Part(plate.Key, '9');
}
