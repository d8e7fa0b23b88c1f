using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Licensing.Platform.Printing.Pdf;

/// <summary>The numbered objects of a PDF 1.7 file and their cross-reference table (ISO 32000-1, 7.5).</summary>
internal sealed class PdfObjects
{
    private readonly List<byte[]> _objects = [];

    /// <summary>A number to refer to before its object is known.</summary>
    public int Reserve()
    {
        _objects.Add([]);
        return _objects.Count;
    }

    public int Add(string dictionary)
    {
        var number = Reserve();
        Set(number, dictionary);
        return number;
    }

    public void Set(int number, string dictionary) => _objects[number - 1] = Latin(dictionary);

    /// <summary>A stream; what is not packed yet is deflated.</summary>
    public int AddStream(string entries, ReadOnlySpan<byte> content, bool packed = false)
    {
        var body = packed ? content.ToArray() : Deflate(content);
        var filter = packed ? "" : " /Filter /FlateDecode";
        _objects.Add([.. Latin($"<< {entries}{filter} /Length {body.Length} >>\nstream\n"), .. body, .. Latin("\nendstream")]);
        return _objects.Count;
    }

    /// <summary>The file. Its identifier is the hash of its content: the same paper gives the same file.</summary>
    public byte[] File(int catalog, int info)
    {
        using var file = new MemoryStream();
        file.Write(Latin("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"));
        var offsets = new List<long>();
        for (var i = 0; i < _objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Write(Latin($"{i + 1} 0 obj\n"));
            file.Write(_objects[i]);
            file.Write(Latin("\nendobj\n"));
        }

        var id = Convert.ToHexString(SHA256.HashData(file.ToArray()).AsSpan(0, 16));
        var table = file.Length;
        file.Write(Latin($"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n"));
        foreach (var offset in offsets)
        {
            file.Write(Latin(string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n")));
        }

        file.Write(Latin($"trailer\n<< /Size {_objects.Count + 1} /Root {catalog} 0 R /Info {info} 0 R /ID [<{id}> <{id}>] >>\n"));
        file.Write(Latin($"startxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    /// <summary>Any text as a string object.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>A number as PDF writes it.</summary>
    public static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Deflate(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return packed.ToArray();
    }
}
