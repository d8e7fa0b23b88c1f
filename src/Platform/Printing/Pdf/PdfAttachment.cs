using System.Globalization;
using System.Text;

namespace Licensing.Platform.Printing.Pdf;

/// <summary>A file inside a PDF file (ISO 32000-1, 7.11.4): a reader lists it beside the pages.</summary>
public static class PdfAttachment
{
    private const string Kind = "/Type /EmbeddedFile";
    private const string Length = "/Length ";
    private const string Begin = " >>\nstream\n";

    /// <summary>The attachment of a file that this system made, as it stands there; none where there is none.</summary>
    public static byte[]? Find(ReadOnlySpan<byte> pdf)
    {
        var at = pdf.IndexOf(Encoding.ASCII.GetBytes(Kind));
        var entries = at < 0 ? default : pdf[at..];
        var end = entries.IndexOf(Encoding.ASCII.GetBytes(Begin));
        var length = end < 0 ? -1 : entries[..end].LastIndexOf(Encoding.ASCII.GetBytes(Length));
        if (length < 0 || !int.TryParse(entries[(length + Length.Length)..end], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
        {
            return null;
        }

        var content = entries[(end + Begin.Length)..];
        return size <= content.Length ? content[..size].ToArray() : null;
    }

    /// <summary>Writes the attachment and gives what the catalogue says of it.</summary>
    internal static string Add(PdfObjects objects, SheetInfo info)
    {
        if (info.Attachment is not { } file)
        {
            return "";
        }

        // Not packed: whoever has the file finds the signed data in it without a PDF library.
        var type = file.MediaType.Replace("/", "#2F", StringComparison.Ordinal);
        var content = objects.AddStream($"{Kind} /Subtype /{type} /Params << /Size {file.Content.Length} >>", file.Content.Span, packed: true);
        var name = PdfObjects.Text(file.Name);
        var entry = objects.Add($"<< /Type /Filespec /F {name} /UF {name} /AFRelationship /Data /EF << /F {content} 0 R >> >>");
        return $" /AF [{entry} 0 R] /Names << /EmbeddedFiles << /Names [{name} {entry} 0 R] >> >>";
    }
}
