using System.Globalization;
using Licensing.AddressBureau.Domain.Lists;
using Licensing.Kernel;
using Licensing.Kernel.People;
using Licensing.Platform.Texts;

namespace Licensing.AddressBureau.Features.Lists;

/// <summary>The columns of a list and what their cells mean; headings are codes or the words of any of the three languages.</summary>
internal sealed class ListColumns
{
    public const string Iin = "iin";
    public const string Name = "name";
    public const string Born = "born";

    /// <summary>Most parts of a name that the search compares.</summary>
    private const int MostParts = 3;
    private const int EarliestYear = 1890;
    private const int LatestYear = 2100;

    // How a sheet counts days: 30.12.1899 is none.
    private const int LatestSheetDay = 80_000;
    private static readonly DateOnly SheetDayNone = new(1899, 12, 30);
    private static readonly string[] Days = ["dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd", "dd/MM/yyyy", "ddMMyyyy", "dd-MM-yyyy"];
    private static readonly string[] NameParts = ["surname", "given", "patronymic"];

    private readonly Dictionary<string, string> headings = new(StringComparer.OrdinalIgnoreCase);

    public ListColumns(ITexts texts)
    {
        foreach (var code in All)
        {
            headings.TryAdd(code, code);
            foreach (var culture in Cultures.All)
            {
                headings.TryAdd(texts.In(culture)[TextKey(code)], code);
            }
        }
    }

    /// <summary>Codes, in the order of the template.</summary>
    public static IReadOnlyList<string> All { get; } = [Iin, Name, .. NameParts, Born];

    /// <summary>Resource of a column's name.</summary>
    public static string TextKey(string code) => $"AC.list.column.{code}";

    /// <summary>The rows of a list, each with what is wrong with it; or why the file is no list.</summary>
    public (IReadOnlyList<ListRow> Rows, Problem? Problem) Read(byte[] file, Guid listId, DateOnly today)
    {
        var (sheet, problem) = SheetFile.Read(file, PersonList.MostRows + 1);
        if (problem is not null || sheet.Count < 2)
        {
            return ([], problem ?? new Problem("AC.list-empty"));
        }

        var columns = sheet[0].Cells.Select(heading => headings.GetValueOrDefault(heading.Trim())).ToList();
        if (!columns.Contains(Iin) && !columns.Contains(Name) && !NameParts[..2].All(columns.Contains))
        {
            return ([], new Problem("AC.list-no-column"));
        }

        var (rows, seen) = (new List<ListRow>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var (number, cells) in sheet.Skip(1))
        {
            string Cell(string code) => columns.IndexOf(code) is >= 0 and var at && at < cells.Length ? cells[at].Trim() : "";
            rows.Add(Row(listId, number, Cell, today, seen));
        }

        return (rows, null);
    }

    private static ListRow Row(Guid listId, int line, Func<string, string> cell, DateOnly today, Dictionary<string, int> seen)
    {
        var iin = Number(cell(Iin));
        var name = string.Join(' ', string.Join(' ', NameParts.Select(cell).Prepend(cell(Name))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var (from, to) = BornBetween(cell(Born));
        var fault = Fault(iin, name, cell(Born), from, to, today);
        var isRead = fault?.Code is not ("AC.list-iin" or "AC.list-too-long");
        var row = new ListRow
        {
            ListId = listId, Line = line, Iin = isRead && iin.Length > 0 ? iin : null, Name = name.Length is 0 ? null : Cut(name), BornFrom = from, BornTo = to,
        };
        var key = iin.Length > 0 ? iin : $"{NameKey.Fold(name)}|{from}|{to}";
        fault ??= seen.TryGetValue(key, out var first) ? (iin.Length > 0 ? Iin : Name, "AC.list-twice", $"{first}") : null;
        seen.TryAdd(key, line);
        if (fault is var (column, code, value))
        {
            row.Fault(column, code, value);
        }

        return row;
    }

    private static (string Column, string Code, string? Value)? Fault(string iin, string name, string born, DateOnly? from, DateOnly? to, DateOnly today) =>
        iin.Length > 0 && !Kernel.People.Iin.TryParse(iin, out _, out _) ? (Iin, "AC.list-iin", iin)
        : name.Length > ListRow.LongestName ? (Name, "AC.list-too-long", $"{ListRow.LongestName}")
        : born.Length > 0 && from is null ? (Born, "AC.list-born", born)
        : from > today || to?.Year > today.Year ? (Born, "AC.list-born", born)
        : iin.Length > 0 ? null
        : name.Length == 0 ? (Iin, "AC.list-nobody", null)
        : name.Split(' ').Length is 1 or > MostParts ? (Name, "AC.list-name", name)
        : from is null ? (Born, "AC.list-born-needed", null)
        : null;

    // A sheet writes a number without its first noughts, and a long one by its power of ten.
    private static string Number(string text)
    {
        var bare = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\''));
        if (bare.Contains('E', StringComparison.OrdinalIgnoreCase) && double.TryParse(bare, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1e12)
        {
            bare = number.ToString("F0", CultureInfo.InvariantCulture);
        }

        return bare.Length is >= 9 and < 12 && bare.All(char.IsAsciiDigit) ? bare.PadLeft(12, '0') : bare;
    }

    private static (DateOnly? From, DateOnly? To) BornBetween(string text)
    {
        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (day, day);
        }

        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return (null, null);
        }

        return number is >= EarliestYear and < LatestYear ? (new DateOnly((int)number, 1, 1), new DateOnly((int)number, 12, 31))
            : number is > 0 and < LatestSheetDay ? (SheetDayNone.AddDays((int)number), SheetDayNone.AddDays((int)number))
            : (null, null);
    }

    private static string Cut(string text) => text.Length > ListRow.LongestName ? text[..ListRow.LongestName] : text;
}
