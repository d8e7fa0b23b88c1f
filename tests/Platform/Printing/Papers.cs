using Licensing.Platform.Printing;
using Licensing.Platform.Printing.Layout;
using Licensing.Platform.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Printing;

/// <summary>A printer with the project's own texts, and what tests ask of a laid-out paper.</summary>
internal static class Papers
{
    public static PdfPrinter Printer { get; } = new(new PrintingOptions(), new PaperWords(
        new ServiceCollection().AddLogging().AddTexts().BuildServiceProvider().GetRequiredService<ITexts>()));

    public static string Text(this LaidSheet sheet) => string.Join(' ', sheet.Pages.Select(p => p.Text));

    /// <summary>Marks that lie, wholly or in part, off their page.</summary>
    public static IEnumerable<Mark> Outside(this LaidSheet sheet) => sheet.Pages.SelectMany(page => page.Marks.Where(mark =>
        mark.X < 0 || mark.Y < 0 || mark.X + mark.Width > page.Width + 0.01 || mark.Y + mark.Height > page.Height + 0.01));

    /// <summary>Lines of text that lie over one another.</summary>
    public static IEnumerable<(TextMark, TextMark)> Overlaps(this LaidPage page)
    {
        var texts = page.Marks.OfType<TextMark>().OrderBy(t => t.Y).ToList();
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var other in texts.Skip(i + 1).TakeWhile(t => t.Y < texts[i].Y + texts[i].Height - 0.5))
            {
                if (other.X < texts[i].X + texts[i].Width - 0.5 && texts[i].X < other.X + other.Width - 0.5)
                {
                    yield return (texts[i], other);
                }
            }
        }
    }
}
