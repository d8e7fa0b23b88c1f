using System.Globalization;
using Licensing.Platform.Printing.Layout;

namespace Licensing.Platform.Printing.Pdf;

/// <summary>
/// Draws laid-out pages into a PDF file. Written here because the one PDF library within reach, PDFsharp 6.5, runs only for
/// programs that put themselves under the AGPL or buy a key; what a paper needs of the format is a page of code.
/// </summary>
internal sealed class PdfDrawing
{
    private readonly PdfObjects _objects = new();

    private readonly DejaVuFonts _fonts;

    private readonly Dictionary<TrueTypeFont, PdfFont> _used = [];

    private readonly Dictionary<string, int> _images = [];

    private PdfDrawing(DejaVuFonts fonts) => _fonts = fonts;

    public static byte[] Draw(LaidSheet sheet, DejaVuFonts fonts) => new PdfDrawing(fonts).Draw(sheet);

    private byte[] Draw(LaidSheet sheet)
    {
        var (catalog, tree, resources) = (_objects.Reserve(), _objects.Reserve(), _objects.Reserve());
        var pages = sheet.Pages.Select(page => Draw(page, tree, resources)).ToList();
        _objects.Set(tree, $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select(p => $"{p} 0 R"))}] >>");
        var fonts = string.Join(' ', _used.Values.Select(f => $"/{f.Resource} {f.Write(_objects)} 0 R"));
        var images = string.Join(' ', _images.Select(i => $"/{i.Key} {i.Value} 0 R"));
        _objects.Set(resources, $"<< /Font << {fonts} >> /XObject << {images} >> >>");
        _objects.Set(catalog, $"<< /Type /Catalog /Pages {tree} 0 R /Lang (kk) /ViewerPreferences << /DisplayDocTitle true >>{PdfAttachment.Add(_objects, sheet.Info)} >>");
        return _objects.File(catalog, Info(sheet.Info));
    }

    private int Info(SheetInfo info)
    {
        var made = info.MadeAt.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        return _objects.Add(
            $"<< /Title {PdfObjects.Text(info.Title)} /Creator (Licensing) /CreationDate (D:{made}Z) /ModDate (D:{made}Z) >>");
    }

    private int Draw(LaidPage page, int tree, int resources)
    {
        var content = _objects.AddStream("", new PageContent(page, Font, Picture).Write());
        return _objects.Add(
            $"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {PdfObjects.Number(page.Width)} {PdfObjects.Number(page.Height)}] "
            + $"/Resources {resources} 0 R /Contents {content} 0 R >>");
    }

    private PdfFont Font(FontSpec spec)
    {
        var font = _fonts[spec];
        if (!_used.TryGetValue(font, out var used))
        {
            _used[font] = used = new PdfFont($"F{_used.Count + 1}", font);
        }

        return used;
    }

    private (string Name, PdfImage Image) Picture(PictureMark mark)
    {
        var image = PdfImage.Add(_objects, mark.Bytes.Span);
        var name = $"I{_images.Count + 1}";
        _images[name] = image.Number;
        return (name, image);
    }
}
