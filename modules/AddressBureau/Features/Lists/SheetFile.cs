using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Licensing.Kernel;
using Licensing.Platform.Files;

namespace Licensing.AddressBureau.Features.Lists;

/// <summary>A file as rows of text: CSV as spreadsheets save it, or the first sheet of an XLSX file.</summary>
internal static class SheetFile
{
    /// <summary>The largest file.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    // What is packed small can be large when unpacked: no part is read beyond this.
    private const long MostCharacters = 40_000_000;
    private const int MostCells = 30;
    private static readonly byte[] Zip = "PK\u0003\u0004"u8.ToArray();

    /// <summary>The rows with their numbers in the sheet, at most so many, empty ones left out; or why there are none.</summary>
    public static (IReadOnlyList<(int Number, string[] Cells)> Rows, Problem? Problem) Read(byte[] file, int most)
    {
        var isWorkbook = file.AsSpan().StartsWith(Zip);
        try
        {
            var rows = (isWorkbook ? Workbook(file) : Text(file)).Where(r => r.Cells.Any(c => !string.IsNullOrWhiteSpace(c))).Take(most + 1).ToList();
            return rows.Count > most ? ([], new Problem("AC.list-too-many", $"{most - 1}")) : (rows, null);
        }
        catch (Exception e) when (isWorkbook ? e is not OutOfMemoryException : e is FormatException or CsvFormatException) // whatever stands in a spoilt workbook, its library throws something else
        {
            return ([], new Problem("AC.list-unreadable"));
        }
    }

    private static IEnumerable<(int Number, string[] Cells)> Text(byte[] file)
    {
        var text = TableText.Decode(file);
        if (string.IsNullOrWhiteSpace(text))
        {
            yield break;
        }

        using var csv = CsvReader.FromText(text, new CsvReaderOptions { HasHeader = false, Separator = TableText.SeparatorOf(text), TrimWhitespace = true });
        for (var number = 1; csv.Read(); number++)
        {
            yield return (number, [.. Enumerable.Range(0, Math.Min(csv.FieldCount, MostCells)).Select(csv.GetString)]);
        }
    }

    private static IEnumerable<(int Number, string[] Cells)> Workbook(byte[] file)
    {
        using var content = new MemoryStream(file);
        using var document = SpreadsheetDocument.Open(content, isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters });
        var workbook = document.WorkbookPart ?? throw new FormatException();
        var first = workbook.Workbook.Descendants<Sheet>().FirstOrDefault()?.Id?.Value ?? throw new FormatException();
        var shared = workbook.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText).ToList() ?? [];
        using var reader = OpenXmlReader.Create(workbook.GetPartById(first));
        var number = 0;
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement && reader.LoadCurrentElement() is Row row)
            {
                number = (int?)row.RowIndex?.Value ?? (number + 1);
                yield return (number, Cells(row, shared));
            }
        }
    }

    private static string[] Cells(Row row, List<string> shared)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            // A sheet leaves empty cells out: the letters of the reference say which column it is.
            var column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : cells.Count;
            if (column >= MostCells)
            {
                break;
            }

            cells.AddRange(Enumerable.Repeat("", Math.Max(0, column - cells.Count)));
            cells.Add(TextOf(cell, shared).Trim());
        }

        return [.. cells];
    }

    private static string TextOf(Cell cell, List<string> shared) =>
        cell.DataType?.Value == CellValues.SharedString ? int.TryParse(cell.CellValue?.Text, out var at) && at >= 0 && at < shared.Count ? shared[at] : ""
        : cell.DataType?.Value == CellValues.InlineString ? cell.InlineString?.InnerText ?? ""
        : cell.CellValue?.Text ?? "";

    private static int ColumnOf(string reference) => reference.TakeWhile(char.IsAsciiLetter).Aggregate(0, (sum, c) => (sum * 26) + char.ToUpperInvariant(c) - 'A' + 1) - 1;
}
