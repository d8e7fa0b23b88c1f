using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;

namespace Licensing.Platform.Printing;

/// <summary>The parts that official papers share: letterhead, labelled values, signature lines, tables in two languages.</summary>
public static class PaperParts
{
    private const int CodeGroup = 5;

    /// <summary>A text in Kazakh, and in Russian below it where that differs.</summary>
    public static IReadOnlyList<Block> Both(Bilingual text, TextStyle? first = null, TextStyle? second = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var style = first ?? PaperStyles.Value;
        var below = second ?? PaperStyles.Second with { Align = style.Align, Face = style.Face };
        return text.Kk == text.Ru ? [Text(text.Kk, style)] : [Text(text.Kk, style), Text(text.Ru, below)];
    }

    /// <summary>Who gives the paper out: Kazakh on the left, Russian on the right, a double line below.</summary>
    public static IReadOnlyList<Block> Letterhead(PaperWords words, PaperOffice office, bool small = false)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(office);
        var authority = office.Authority ?? words["authority"];
        return
        [
            Columns(
                [Col.Star(1), Col.Mm(small ? 3 : 14), Col.Star(1)],
                Head(authority.Kk, office.Name.Kk, office.Address.Kk, office.Phone, small),
                [],
                Head(authority.Ru, office.Name.Ru, office.Address.Ru, office.Phone, small)) with { PadY = 0, KeepWithNext = true },
            new Space(small ? 3 : 5),
            new Rule(1.2),
            new Space(1.2),
            new Rule(0.4),
            new Space(small ? 6 : 12),
        ];
    }

    /// <summary>Values with their names, a hairline between.</summary>
    public static Grid KeyValues(IEnumerable<(Bilingual Label, IReadOnlyList<Block> Value)> rows, double labelShare = 0.6)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new Grid(
            [Col.Star(labelShare), Col.Star(1)],
            [.. rows.Select(r => new GridRow([new Cell(Both(r.Label, PaperStyles.Label, PaperStyles.Small)), new Cell(r.Value)]))])
        {
            Lines = GridLines.Between,
        };
    }

    /// <summary>A row of headings for a table.</summary>
    public static GridRow TableHead(params Bilingual[] heads)
    {
        ArgumentNullException.ThrowIfNull(heads);
        var second = PaperStyles.TableHead with { Bold = false, Size = 6.5, Grey = 0.2 };
        return new GridRow([.. heads.Select(h => new Cell(Both(h, PaperStyles.TableHead, second)) { Middle = true })]) { Shaded = true };
    }

    /// <summary>A row of a table.</summary>
    public static GridRow TableRow(params IReadOnlyList<Block>[] cells) => new([.. cells.Select(c => new Cell(c))]);

    /// <summary>A cell with one text.</summary>
    public static IReadOnlyList<Block> Plain(string text, Align align = Align.Left, bool bold = false) =>
        [Text(text, PaperStyles.Value with { Align = align, Bold = bold })];

    /// <summary>A place to sign: who, the line, the name.</summary>
    public static Grid Signature(PaperWords words, Bilingual position, string name)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Signature(words["signature"], position, name);
    }

    /// <summary>A place to sign in the words given.</summary>
    public static Grid Signature(Bilingual signature, Bilingual position, string name)
    {
        ArgumentNullException.ThrowIfNull(signature);
        var caption = PaperStyles.Small with { Align = Align.Centre, Size = 6 };
        return new Grid(
            [Col.Star(1.25), Col.Star(0.85), Col.Star(1)],
            [
                new GridRow(
                [
                    new Cell(Both(position)) { Bottom = true },
                    new Cell([new Rule(0.5), Text(signature.OnOneLine, caption)]) { Bottom = true },
                    new Cell([Text(name, PaperStyles.Value), new Space(7)]) { Bottom = true },
                ]) { MinHeight = 32 },
            ])
        { PadY = 0 };
    }

    /// <summary>A QR code with what it is for, and the code in letters for who cannot read it by a camera.</summary>
    public static IReadOnlyList<Block> Verification(PaperWords words, string address, double millimetres = 24)
    {
        ArgumentNullException.ThrowIfNull(words);
        var caption = PaperStyles.Small with { Size = 5.5, Align = Align.Centre, Face = Face.Condensed };
        var code = address[(address.LastIndexOf('/') + 1)..];
        return
        [
            new QrCode(address, millimetres) { Align = Align.Centre }, .. Both(words["verify"], caption, caption),
            Text(string.Join(' ', code.Chunk(CodeGroup).Select(letters => new string(letters))), caption with { Size = 4.5 }),
        ];
    }

    /// <summary>The line below the pages of a paper about a case.</summary>
    public static SheetFooter Footer(PaperWords words, PaperEdition edition, string number)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(edition);
        var standard = words.Format("footer.edition", edition.Code).OnOneLine;
        var repealed = edition.RepealedOn is { } day ? $" · {words["footer.repealed"].OnOneLine} {Formats.Date(day)}" : "";
        return new SheetFooter(standard + repealed, number, words["footer.page"].OnOneLine);
    }

    private static IReadOnlyList<Block> Head(string authority, string office, string address, string? phone, bool small)
    {
        var size = small ? 6.8 : 8.5;
        var line = new TextStyle(Face.Serif, size) { Align = Align.Centre };
        var fine = line with { Face = Face.Sans, Size = size - 1.2, Grey = 0.25 };
        return
        [
            Text(authority, line with { Bold = true, After = 2 }),
            Text(office, line with { After = 1.5 }),
            Text(phone is null ? address : $"{address}\n{phone}", fine),
        ];
    }
}
