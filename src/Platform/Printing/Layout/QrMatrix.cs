using QRCoder;

namespace Licensing.Platform.Printing.Layout;

/// <summary>The modules of a QR code with its quiet zone: medium error correction, which bears a stamp or a fold across it; low where it holds much.</summary>
internal sealed class QrMatrix
{
    private readonly QRCodeData _data;

    private QrMatrix(QRCodeData data) => _data = data;

    public int Size => _data.ModuleMatrix.Count;

    public bool this[int row, int column] => _data.ModuleMatrix[row][column];

    public static QrMatrix Of(string text, bool isDense = false)
    {
        using var generator = new QRCodeGenerator();
        return new QrMatrix(generator.CreateQrCode(text, isDense ? QRCodeGenerator.ECCLevel.L : QRCodeGenerator.ECCLevel.M));
    }

    /// <summary>The dark stretches, row by row: from column, and how many.</summary>
    public IEnumerable<(int Row, int Column, int Length)> DarkRuns()
    {
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
            {
                var length = 0;
                while (column + length < Size && this[row, column + length])
                {
                    length++;
                }

                if (length > 0)
                {
                    yield return (row, column, length);
                    column += length;
                }
            }
        }
    }
}
