using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Licensing.Platform.Files;

/// <summary>
/// A file as it lies in the store: a head (mark, id of the key, salt), then pieces of 64 KiB, each closed by AES-256-GCM with its place in the file; the last one says that it is
/// the last and whose content it is. So no piece can be changed, moved, left out or taken from another file, and no file can be put under another's name. Every file has a key of
/// its own, drawn from the ring's key and the salt, so that counting pieces is nonce enough.
/// </summary>
internal static class SealedFile
{
    public const int LongestId = 40;
    public const int Piece = 64 * 1024;
    public const int Tag = 16;
    private const int Salt = 32;
    private const int Nonce = 12;

    private static readonly byte[] Mark = "LICFILE1"u8.ToArray();

    /// <summary>A new head.</summary>
    public static byte[] Head(FileKey key) =>
        [.. Mark, (byte)key.Id.Length, .. Encoding.ASCII.GetBytes(key.Id), .. RandomNumberGenerator.GetBytes(Salt)];

    /// <summary>The head of a stored file, and which key closed it; none where the file lies as it came.</summary>
    public static (byte[] Head, string KeyId)? ReadHead(Stream file)
    {
        var start = new byte[Mark.Length + 1];
        if (file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !start.AsSpan(0, Mark.Length).SequenceEqual(Mark))
        {
            return null;
        }

        var rest = new byte[start[^1] + Salt];
        file.ReadExactly(rest);
        return ([.. start, .. rest], Encoding.ASCII.GetString(rest.AsSpan(0, start[^1])));
    }

    /// <summary>The file's own cipher.</summary>
    public static AesGcm Cipher(FileKey key, ReadOnlySpan<byte> head)
    {
        Span<byte> own = stackalloc byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Bytes, own, head[^Salt..], "licensing file"u8);
        return new AesGcm(own, Tag);
    }

    /// <summary>Closes a piece: what is written for it.</summary>
    public static byte[] Close(AesGcm cipher, byte[] head, long place, ReadOnlySpan<byte> piece, string? last)
    {
        var closed = new byte[piece.Length + Tag];
        cipher.Encrypt(NonceOf(place, last), piece, closed.AsSpan(0, piece.Length), closed.AsSpan(piece.Length), Bound(head, last));
        return closed;
    }

    /// <summary>Opens a piece.</summary>
    /// <exception cref="AuthenticationTagMismatchException">It is not what was written there.</exception>
    public static byte[] Open(AesGcm cipher, byte[] head, long place, ReadOnlySpan<byte> closed, string? last)
    {
        var piece = new byte[closed.Length - Tag];
        cipher.Decrypt(NonceOf(place, last), closed[..piece.Length], closed[piece.Length..], piece, Bound(head, last));
        return piece;
    }

    private static byte[] NonceOf(long place, string? last)
    {
        var nonce = new byte[Nonce];
        BinaryPrimitives.WriteInt64BigEndian(nonce, place);
        nonce[^1] = last is null ? (byte)0 : (byte)1;
        return nonce;
    }

    private static byte[] Bound(byte[] head, string? last) => last is null ? head : [.. head, .. Encoding.ASCII.GetBytes(last)];
}

/// <summary>Writes a file into the store, piece by piece: nothing of it ever lies on the disk as it came. Without a key it does.</summary>
internal sealed class SealingWriter : IAsyncDisposable
{
    private readonly FileStream to;
    private readonly AesGcm? cipher;
    private readonly byte[] head;
    private readonly byte[] piece = new byte[SealedFile.Piece];
    private int filled;
    private long place;

    public SealingWriter(string path, FileKey? key)
    {
        to = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        head = key is null ? [] : SealedFile.Head(key);
        cipher = key is null ? null : SealedFile.Cipher(key, head);
        to.Write(head);
    }

    public async Task Write(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        while (content.Length > 0)
        {
            if (filled == piece.Length)
            {
                await Put(null, cancellation);
            }

            var part = Math.Min(content.Length, piece.Length - filled);
            content[..part].CopyTo(piece.AsMemory(filled));
            filled += part;
            content = content[part..];
        }
    }

    /// <summary>Ends the file, and waits until the disk has it.</summary>
    public async Task Finish(string sha256, CancellationToken cancellation)
    {
        await Put(sha256, cancellation);
        to.Flush(flushToDisk: true);
    }

    public async ValueTask DisposeAsync()
    {
        cipher?.Dispose();
        await to.DisposeAsync();
    }

    private async Task Put(string? last, CancellationToken cancellation)
    {
        await to.WriteAsync(cipher is null ? piece.AsMemory(0, filled) : SealedFile.Close(cipher, head, place, piece.AsSpan(0, filled), last), cancellation);
        (place, filled) = (place + 1, 0);
    }
}
