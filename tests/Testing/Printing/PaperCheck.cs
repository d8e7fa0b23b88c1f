using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Layout;
using Licensing.Platform.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Testing.Printing;

/// <summary>Lays papers out with the project's own texts, and says what is wrong with them.</summary>
public static class PaperCheck
{
    /// <summary>The words of both languages.</summary>
    public static PaperWords Words { get; } = new(
        new ServiceCollection().AddLogging().AddTexts().BuildServiceProvider().GetRequiredService<ITexts>());

    /// <summary>The printer with those words.</summary>
    public static PdfPrinter Printer { get; } = new(new PrintingOptions(), Words);

    /// <summary>The text of each page, in the order in which it was set.</summary>
    public static IReadOnlyList<string> Pages(IPaper paper) => [.. Printer.Lay(paper).Pages.Select(p => p.Text)];

    /// <summary>All text of a paper.</summary>
    public static string Text(IPaper paper) => string.Join(' ', Pages(paper));

    /// <summary>What lies off its page or over other text, and texts that have no words.</summary>
    public static IReadOnlyList<string> Problems(IPaper paper) =>
        [.. Printer.Lay(paper).Pages.SelectMany((page, i) => Outside(page).Concat(Overlaps(page)).Concat(Untranslated(page)).Select(p => $"page {i + 1}: {p}"))];

    /// <summary>
    /// What is wrong with a paper as a whole: another number of pages, something off its page or over other text, no edition (C-2), another file when printed again.
    /// Where LICENSING_PAPERS names a folder, the paper is left there to be looked at.
    /// </summary>
    public static IReadOnlyList<string> Faults(string name, IPaper paper, int pages, string edition = "362-2007")
    {
        var file = Printer.Print(paper);
        if (Environment.GetEnvironmentVariable("LICENSING_PAPERS") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{paper.GetType().Name}, {name}.pdf"), file);
        }

        var there = Pages(paper).Count;
        return
        [
            .. Problems(paper),
            .. there == pages ? Array.Empty<string>() : [$"{there} pages"],
            .. Text(paper).Contains(edition, StringComparison.Ordinal) ? Array.Empty<string>() : ["no edition"],
            .. file.AsSpan().SequenceEqual(Printer.Print(paper)) ? Array.Empty<string>() : ["another file when printed again"],
        ];
    }

    private static IEnumerable<string> Outside(LaidPage page) => page.Marks
        .Where(m => m.X < 0 || m.Y < 0 || m.X + m.Width > page.Width + 0.01 || m.Y + m.Height > page.Height + 0.01)
        .Select(m => $"off the page: {m}");

    private static IEnumerable<string> Overlaps(LaidPage page)
    {
        var texts = page.Marks.OfType<TextMark>().OrderBy(t => t.Y).ToList();
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var other in texts.Skip(i + 1).TakeWhile(t => t.Y < texts[i].Y + texts[i].Height - 0.5))
            {
                if (other.X < texts[i].X + texts[i].Width - 0.5 && texts[i].X < other.X + other.Width - 0.5)
                {
                    yield return $"«{texts[i].Text}» and «{other.Text}» overlap";
                }
            }
        }
    }

    private static IEnumerable<string> Untranslated(LaidPage page) => page.Marks.OfType<TextMark>()
        .Where(t => t.Text.Contains("print.", StringComparison.Ordinal))
        .Select(t => $"no words: {t.Text}");
}
