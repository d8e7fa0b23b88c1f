using System.Text;
using Licensing.Platform.Printing.Layout;
using static Licensing.Platform.Printing.Pdf.PdfObjects;

namespace Licensing.Platform.Printing.Pdf;

/// <summary>Writes the marks of a page as the operators that draw them; in a PDF the Y axis points up.</summary>
internal sealed class PageContent(LaidPage page, Func<FontSpec, PdfFont> font, Func<PictureMark, (string Name, PdfImage Image)> picture)
{
    private readonly StringBuilder _content = new();

    public byte[] Write()
    {
        foreach (var mark in page.Marks)
        {
            _content.Append(Operators(mark)).Append('\n');
        }

        return Encoding.ASCII.GetBytes(_content.ToString());
    }

    private string Operators(Mark mark) => mark switch
    {
        TextMark text => Text(text),
        LineMark line => Line(line),
        BoxMark box => $"{Number(box.Grey)} g {Rectangle(box.X, box.Y, box.BoxWidth, box.BoxHeight)} f",
        QrMark qr => Qr(qr),
        PictureMark image => Image(image),
        _ => throw new NotSupportedException(mark.GetType().Name),
    };

    private string Text(TextMark text)
    {
        var face = font(text.Font);
        return $"BT {Number(text.Grey)} g /{face.Resource} {Number(text.Font.Size)} Tf {Number(100 * TypeMeter.Stretch(text.Font.Face))} Tz "
            + $"{Number(text.X)} {Up(text.Baseline)} Td {face.Codes(text.Text)} Tj ET";
    }

    private string Line(LineMark line) =>
        $"{Number(line.Grey)} G {Number(line.Thickness)} w {(line.Dashed ? "[3 3]" : "[]")} 0 d "
        + $"{Number(line.X)} {Up(line.Y)} m {Number(line.X + line.Dx)} {Up(line.Y + line.Dy)} l S";

    private string Qr(QrMark qr)
    {
        var module = qr.Side / qr.Matrix.Size;
        var runs = qr.Matrix.DarkRuns().Select(r =>
            Rectangle(qr.X + (r.Column * module), qr.Y + (r.Row * module), r.Length * module, module));
        return $"0 g {string.Join(' ', runs)} f";
    }

    private string Image(PictureMark mark)
    {
        var (name, image) = picture(mark);
        var scale = Math.Min(mark.BoxWidth / image.Width, mark.BoxHeight / image.Height);
        var (width, height) = (image.Width * scale, image.Height * scale);
        var x = mark.X + ((mark.BoxWidth - width) / 2);
        var bottom = mark.Y + ((mark.BoxHeight + height) / 2);
        return $"q {Number(width)} 0 0 {Number(height)} {Number(x)} {Up(bottom)} cm /{name} Do Q";
    }

    private string Rectangle(double x, double y, double width, double height) =>
        $"{Number(x)} {Up(y + height)} {Number(width)} {Number(height)} re";

    private string Up(double y) => Number(page.Height - y);
}
