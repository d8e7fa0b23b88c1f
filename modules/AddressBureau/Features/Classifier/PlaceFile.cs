using CsvHelper;
using Licensing.AddressBureau.Domain.Classifier;
using Licensing.Kernel;
using Licensing.Kernel.Addresses;
using Licensing.Platform.Files;

namespace Licensing.AddressBureau.Features.Classifier;

/// <summary>A row of a file of the classifier.</summary>
/// <param name="Line">Its place in the file, the heading being the first.</param>
internal sealed record PlaceRow(int Line, string Code, string Parent, string Kind, string NameKk, string NameRu);

/// <summary>What is wrong with a row.</summary>
/// <param name="Line">Line of the file.</param>
/// <param name="Column">Column, as the heading has it.</param>
/// <param name="Code">Resource <c>error.{Code}</c>.</param>
internal sealed record PlaceFault(int Line, string Column, string Code, string Value);

/// <summary>Reads the classifier as a spreadsheet saves it: columns code, parent, kind, name_kk, name_ru in any order.</summary>
internal static class PlaceFile
{
    public const int MostBytes = 32 * 1024 * 1024;
    public const int MostRows = 300_000;
    public const string Code = "code";
    public const string Parent = "parent";
    public const string Kind = "kind";
    public const string NameKk = "name_kk";
    public const string NameRu = "name_ru";

    public static IReadOnlyList<string> Columns { get; } = [Code, Parent, Kind, NameKk, NameRu];

    /// <summary>The rows, or why the file is no classifier.</summary>
    public static (IReadOnlyList<PlaceRow> Rows, Problem? Problem) Read(byte[] file)
    {
        var text = TableText.Decode(file);
        if (string.IsNullOrWhiteSpace(text))
        {
            return ([], new Problem("AC.file-empty"));
        }

        using var csv = CsvReader.FromText(text, new CsvReaderOptions { HasHeader = false, Separator = TableText.SeparatorOf(text), TrimWhitespace = true });
        var rows = new List<PlaceRow>();
        Dictionary<string, int>? places = null;
        for (var line = 1; csv.Read(); line++)
        {
            var cells = Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).ToArray();
            if (places is null)
            {
                places = Places(cells);
                if (Columns.FirstOrDefault(c => !places.ContainsKey(c)) is { } lacking)
                {
                    return ([], new Problem("AC.file-no-column", lacking));
                }
            }
            else if (cells.Any(c => !string.IsNullOrWhiteSpace(c)))
            {
                rows.Add(Row(line, column => cells.ElementAtOrDefault(places[column])?.Trim() ?? ""));
            }

            if (rows.Count > MostRows)
            {
                return ([], new Problem("AC.file-too-many", $"{MostRows}"));
            }
        }

        return rows.Count == 0 ? ([], new Problem("AC.file-empty")) : (rows, null);
    }

    /// <summary>What is wrong with a row by itself.</summary>
    public static PlaceFault? Fault(PlaceRow row) =>
        Text(row, Code, row.Code, Place.LongestCode) ?? Text(row, NameKk, row.NameKk, Place.LongestName) ?? Text(row, NameRu, row.NameRu, Place.LongestName)
        ?? (KindOf(row) is not { } kind ? new PlaceFault(row.Line, Kind, "AC.kind-unknown", row.Kind)
            : kind == PlaceKind.Region && row.Parent.Length > 0 ? new PlaceFault(row.Line, Parent, "AC.region-has-no-parent", row.Parent)
            : kind != PlaceKind.Region && row.Parent.Length == 0 ? new PlaceFault(row.Line, Parent, "required", "")
            : kind is PlaceKind.House or PlaceKind.Flat && Place.NumberKey(row.NameKk).Length == 0 ? new PlaceFault(row.Line, NameKk, "AC.number-needed", row.NameKk)
            : null);

    /// <summary>The level that a row names.</summary>
    public static PlaceKind? KindOf(PlaceRow row) => Enum.TryParse<PlaceKind>(row.Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) && !char.IsAsciiDigit(row.Kind[0]) ? kind : null;

    private static Dictionary<string, int> Places(string[] headings)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (heading, i) in headings.Select((h, i) => (h.Trim(), i)))
        {
            places.TryAdd(heading, i);
        }

        return places;
    }

    private static PlaceRow Row(int line, Func<string, string> cell) => new(line, cell(Code), cell(Parent), cell(Kind), cell(NameKk), cell(NameRu));

    private static PlaceFault? Text(PlaceRow row, string column, string text, int most) =>
        text.Length == 0 ? new PlaceFault(row.Line, column, "required", "") : text.Length > most ? new PlaceFault(row.Line, column, "AC.cell-too-long", text[..20] + "…") : null;
}
