using System.Security.Cryptography;

namespace Licensing.Platform.Files;

/// <summary>Reads a closed file from its start to its end; a piece that was touched ends the reading before anything of it is given out.</summary>
internal sealed class SealedStream(FileStream file, AesGcm cipher, byte[] head, string sha256) : Stream
{
    private readonly byte[] closed = new byte[SealedFile.Piece + SealedFile.Tag];
    private byte[] piece = [];
    private int given;
    private long place;
    private bool ended;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (given == piece.Length && !ended)
        {
            Opened(file.ReadAtLeast(closed, closed.Length, throwOnEndOfStream: false));
        }

        return Give(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (given == piece.Length && !ended)
        {
            Opened(await file.ReadAtLeastAsync(closed, closed.Length, throwOnEndOfStream: false, cancellationToken));
        }

        return Give(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            cipher.Dispose();
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Opened(int read)
    {
        if (read < SealedFile.Tag)
        {
            throw new InvalidDataException($"The file {sha256} was cut off.");
        }

        ended = file.Position == file.Length;
        try
        {
            piece = SealedFile.Open(cipher, head, place++, closed.AsSpan(0, read), ended ? sha256 : null);
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new InvalidDataException($"The file {sha256} is not as it was written.", e);
        }

        given = 0;
    }

    private int Give(Span<byte> buffer)
    {
        var part = Math.Min(buffer.Length, piece.Length - given);
        piece.AsSpan(given, part).CopyTo(buffer);
        given += part;
        return part;
    }
}
