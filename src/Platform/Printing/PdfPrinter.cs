using Licensing.Platform.Printing.Layout;
using Licensing.Platform.Printing.Pdf;

namespace Licensing.Platform.Printing;

/// <summary>A paper: plain data that compose themselves into a sheet.</summary>
public interface IPaper
{
    /// <summary>Sets the data out with the words of both languages.</summary>
    PdfSheet Compose(PaperWords words);
}

/// <summary>Makes PDF files of papers. One for the process.</summary>
public sealed class PdfPrinter
{
    private readonly PaperWords _words;

    private readonly DejaVuFonts _fonts;

    /// <summary>Fails with a clear message where the fonts are missing.</summary>
    public PdfPrinter(PrintingOptions options, PaperWords words)
    {
        ArgumentNullException.ThrowIfNull(options);
        _words = words;
        _fonts = DejaVuFonts.From(options.FontFolder);
    }

    /// <summary>The PDF file of a paper.</summary>
    public byte[] Print(IPaper paper) => PdfDrawing.Draw(Lay(paper), _fonts);

    /// <summary>Where everything stands, before it is drawn.</summary>
    internal LaidSheet Lay(IPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return SheetLayout.Lay(paper.Compose(_words), _fonts);
    }
}
