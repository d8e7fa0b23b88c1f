using CsvHelper;
using Licensing.Kernel;
using Licensing.Platform.Files;
using Licensing.Vehicles.Domain.Fleet;

namespace Licensing.Vehicles.Features.ImportFleet;

/// <summary>A file as a table: the columns that are known, and the rows as text.</summary>
/// <param name="Columns">The column of each cell, in the order of the file; none for one that nobody knows.</param>
/// <param name="Unknown">Headings that mean no column.</param>
internal sealed record FleetTable(IReadOnlyList<FleetColumn?> Columns, IReadOnlyList<string> Unknown, IReadOnlyList<string[]> Rows)
{
    private readonly Dictionary<string, int> places = Columns.Select((c, i) => (c?.Code, i)).Where(c => c.Code is not null).ToDictionary(c => c.Code!, c => c.i);

    /// <summary>Where a column stands; -1 where it does not.</summary>
    public int IndexOf(string code) => places.GetValueOrDefault(code, -1);

    /// <summary>The first row of each vehicle, by what it is called: a second one is a fault.</summary>
    public IReadOnlyDictionary<string, int> FirstRows()
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 1; number <= Rows.Count; number++)
        {
            foreach (var name in FleetLine.Names(this, number))
            {
                first.TryAdd(name, number);
            }
        }

        return first;
    }
}

/// <summary>Reads what a spreadsheet saves: UTF-8 with or without a mark, UTF-16 with one, or Windows-1251; separated by semicolon, comma or tab.</summary>
internal static class FleetReader
{
    /// <summary>The largest file.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    private static readonly string[] Needed = [FleetColumns.Operation, FleetColumns.Kind];

    /// <summary>The table, or why the file is none.</summary>
    public static (FleetTable? Table, Problem? Problem) Read(byte[] file, FleetWords words)
    {
        var text = TableText.Decode(file);
        if (string.IsNullOrWhiteSpace(text))
        {
            return (null, new Problem("VR.fleet-empty"));
        }

        using var csv = CsvReader.FromText(text, new CsvReaderOptions { HasHeader = false, Separator = TableText.SeparatorOf(text), TrimWhitespace = true });
        var rows = new List<string[]>();
        string[]? headings = null;
        while (csv.Read())
        {
            var cells = Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).ToArray();
            if (headings is null)
            {
                headings = cells;
            }
            else if (cells.Any(c => !string.IsNullOrWhiteSpace(c)))
            {
                rows.Add(cells);
            }

            if (rows.Count > FleetImport.MostRows)
            {
                return (null, new Problem("VR.fleet-too-many", $"{FleetImport.MostRows}"));
            }
        }

        return Table(headings ?? [], rows, words);
    }

    private static (FleetTable? Table, Problem? Problem) Table(string[] headings, List<string[]> rows, FleetWords words)
    {
        var columns = headings.Select(words.Column).ToList();
        var twice = columns.OfType<FleetColumn>().GroupBy(c => c.Code).FirstOrDefault(g => g.Count() > 1);
        var lacking = Needed.Where(code => columns.All(c => c?.Code != code)).ToList();
        return lacking.Count > 0 ? (null, new Problem("VR.fleet-no-column", lacking[0]))
            : twice is not null ? (null, new Problem("VR.fleet-column-twice", twice.Key))
            : rows.Count == 0 ? (null, new Problem("VR.fleet-empty"))
            : (new FleetTable(columns, [.. headings.Where((h, i) => columns[i] is null && h.Length > 0)], rows), null);
    }
}
