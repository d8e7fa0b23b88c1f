using CsvHelper;
using Licensing.Kernel;
using Licensing.Platform.Files;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>Reads a list of guests that a spreadsheet saved, or that was pasted from one.</summary>
internal static class GuestFile
{
    /// <summary>The largest file.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>The rows, or why the file is no list.</summary>
    public static (IReadOnlyList<GuestRow> Rows, Problem? Problem) Read(byte[] file, GuestWords words) => Read(TableText.Decode(file), words);

    /// <summary>The same of text.</summary>
    public static (IReadOnlyList<GuestRow> Rows, Problem? Problem) Read(string text, GuestWords words)
    {
        // No text holds a NUL: the file is in an encoding without a mark, or no table at all.
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return ([], new Problem("TR.file-unreadable"));
        }

        var table = Cells(text);
        if (table.Count < 2)
        {
            return ([], new Problem("TR.file-empty"));
        }

        var columns = table[0].Select(words.Column).ToList();
        return GuestColumns.Needed.FirstOrDefault(c => !columns.Contains(c)) is { } lacking ? ([], new Problem("TR.file-no-column", lacking))
            : columns.OfType<string>().GroupBy(c => c).FirstOrDefault(g => g.Count() > 1) is { } twice ? ([], new Problem("TR.file-column-twice", twice.Key))
            : table.Count - 1 > GroupEntry.MostGuests ? ([], new Problem("TR.file-too-many", $"{GroupEntry.MostGuests}", $"{table.Count - 1}"))
            : ([.. table.Skip(1).Select(cells => Row(columns, cells))], null);
    }

    private static GuestRow Row(List<string?> columns, string[] cells) => new(
        [.. GuestColumns.All.Select(column => columns.IndexOf(column) is >= 0 and var at && at < cells.Length ? cells[at].Trim() : "")]);

    private static List<string[]> Cells(string text)
    {
        using var csv = CsvReader.FromText(text, new CsvReaderOptions { HasHeader = false, Separator = TableText.SeparatorOf(text.TrimStart()), TrimWhitespace = true });
        var rows = new List<string[]>();
        while (csv.Read())
        {
            var cells = Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).ToArray();
            if (cells.Any(c => !string.IsNullOrWhiteSpace(c)))
            {
                rows.Add(cells);
            }
        }

        return rows;
    }
}
