using System.Buffers.Binary;

namespace Licensing.Platform.Printing.Pdf;

/// <summary>Reads the big-endian numbers and the table directory of a TrueType file.</summary>
internal sealed class FontBytes
{
    private readonly byte[] _bytes;

    private readonly Dictionary<string, (int Offset, int Length)> _tables = new(StringComparer.Ordinal);

    public FontBytes(byte[] bytes)
    {
        _bytes = bytes;
        for (var i = 0; i < UInt16(4); i++)
        {
            var entry = 12 + (16 * i);
            _tables[System.Text.Encoding.ASCII.GetString(bytes, entry, 4)] = (Int32(entry + 8), Int32(entry + 12));
        }
    }

    public int UInt16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(at));

    public int Int16(int at) => BinaryPrimitives.ReadInt16BigEndian(_bytes.AsSpan(at));

    public int Int32(int at) => BinaryPrimitives.ReadInt32BigEndian(_bytes.AsSpan(at));

    public int Table(string tag) => _tables[tag].Offset;

    /// <summary>The bytes of a table; empty where the font has none.</summary>
    public ReadOnlySpan<byte> TableBytes(string tag) =>
        _tables.TryGetValue(tag, out var table) ? _bytes.AsSpan(table.Offset, table.Length) : [];

    public ReadOnlySpan<byte> Slice(int at, int length) => _bytes.AsSpan(at, length);
}
