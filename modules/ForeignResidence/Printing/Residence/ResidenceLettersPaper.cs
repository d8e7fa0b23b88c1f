using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Papers;
using Licensing.Platform.Texts;
using static Licensing.Platform.Printing.Blocks;
using static Licensing.Platform.Printing.PaperParts;

namespace Licensing.ForeignResidence.Printing;

/// <summary>What a letter is about; the words are resources <c>print.res.{kind}.…</c>.</summary>
internal static class LetterKind
{
    /// <summary>Inquiry to internal affairs (PR flow).</summary>
    public const string InternalAffairs = "ask-police";

    /// <summary>Inquiry to national security (PR flow).</summary>
    public const string NationalSecurity = "ask-security";

    /// <summary>The decision is positive: what to bring (PR-17).</summary>
    public const string Decision = "decision";

    /// <summary>The document is ready (RP-16).</summary>
    public const string Ready = "ready";

    /// <summary>The document ends.</summary>
    public const string Ending = "ending";
}

/// <summary>A letter.</summary>
/// <param name="Kind">One of <see cref="LetterKind"/>.</param>
/// <param name="Recipient">To whom; none where the words of the kind name the body.</param>
/// <param name="Values">What is put into the text.</param>
/// <param name="Facts">Resource of a label, and the value.</param>
/// <param name="List">What follows one by one: papers to bring.</param>
internal sealed record ResidenceLetter(
    string Kind, string? Recipient, IReadOnlyList<object?> Values, IReadOnlyList<(string Label, string Value)> Facts, IReadOnlyList<Bilingual> List);

/// <summary>Letters of PR and RP, each on a page of its own.</summary>
internal sealed record ResidenceLettersPaper(
    PaperOffice Office, PaperEdition Edition, string Number, IReadOnlyList<ResidenceLetter> Letters, string Officer, DateTimeOffset PrintedAt) : IPaper
{
    /// <inheritdoc/>
    public PdfSheet Compose(PaperWords words) => new FlowSheet(
        new SheetInfo($"{words[$"res.{Letters[0].Kind}.title"].Kk} {Number}", PrintedAt), PageFormat.A4, [.. Letters.SelectMany((letter, i) => Page(words, letter, i))])
    {
        Footer = Footer(words, Edition, Number),
    };

    private IEnumerable<Block> Page(PaperWords words, ResidenceLetter letter, int index)
    {
        var (title, recipient) = (words[$"res.{letter.Kind}.title"], PaperStyles.Value with { Align = Align.Right, Bold = true });
        return
        [
            .. index > 0 ? [new PageBreak()] : Array.Empty<Block>(),
            .. Letterhead(words, Office),
            .. letter.Recipient is { } name ? Plain(name, Align.Right, bold: true) : Both(words[$"res.{letter.Kind}.to"], recipient, PaperStyles.Second with { Align = Align.Right }),
            new Space(10),
            Text(title.Kk, PaperStyles.Title),
            Text(title.Ru, PaperStyles.Title with { Size = 10, Bold = false, After = 8 }),
            .. Both(words.Format($"res.{letter.Kind}.text", [.. letter.Values]), PaperStyles.Value with { After = 6 }, PaperStyles.Value with { After = 8 }),
            KeyValues(letter.Facts.Select(f => (words[$"res.{f.Label}"], Plain(f.Value, bold: true)))),
            new Space(6),
            .. letter.List.SelectMany((line, i) => Both(new Bilingual($"{i + 1}) {line.Kk}", line.Ru), PaperStyles.Value with { Before = 2 })),
            .. Both(words[$"res.{letter.Kind}.after"], PaperStyles.Value with { Before = 6, After = 4 }, PaperStyles.Value),
            new Space(14),
            new Together([Signature(words, words["res.officer"], Officer), Text(Formats.Date(PrintedAt), PaperStyles.Small)]),
        ];
    }
}
