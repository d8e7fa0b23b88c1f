using System.Security.Cryptography;
using Licensing.Kernel.Cases;
using Microsoft.Extensions.Options;

namespace Licensing.Platform.Files;

/// <summary>What a scan may be (C-4), told by its first bytes.</summary>
public static class FileTypes
{
    /// <summary>10 MB a file (C-4).</summary>
    public const long MaxBytes = 10 * 1024 * 1024;

    /// <summary>PDF, PNG or JPEG; nothing else.</summary>
    public static string? Detect(ReadOnlySpan<byte> content) =>
        content.StartsWith("%PDF-"u8) ? "application/pdf"
        : content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : null;
}

/// <summary>Why a file was not taken.</summary>
public enum FileFault
{
    /// <summary>More than 10 MB.</summary>
    TooLarge,

    /// <summary>Not PDF, PNG or JPEG by its content.</summary>
    UnknownType,

    /// <summary>Nothing in it.</summary>
    Empty,

    /// <summary>A picture that would unfold into more than <see cref="PictureSize.MostPoints"/>.</summary>
    TooManyPoints,

    /// <summary>The disk of the store is full; nothing is wrong with the file.</summary>
    NoRoom,
}

/// <summary>Keeps scans outside the tables, each once, under the hash of its content.</summary>
public interface IFileStore
{
    /// <summary>Takes a file over; size and content are checked (C-4).</summary>
    Task<(ScanRef? Scan, FileFault? Fault)> Save(string name, Stream content, CancellationToken cancellation);

    /// <summary>Takes over a file that was checked already and is no scan: a signed request. Nothing where the disk is full.</summary>
    Task<ScanRef?> Keep(string name, string contentType, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>Opens a file, or gives nothing where it is not there.</summary>
    Stream? Find(string sha256);
}

internal sealed class FileStore(IOptions<FileOptions> options, FileKeys keys) : IFileStore
{
    private const int MostHead = 1024 * 1024;

    // As the system says it: ENOSPC, EDQUOT; ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL.
    private static readonly int[] Full = [28, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    private bool isNoted;

    public async Task<(ScanRef? Scan, FileFault? Fault)> Save(string name, Stream content, CancellationToken cancellation)
    {
        var temporary = Temporary();
        try
        {
            var (size, fault, type, hash) = await Receive(temporary, content, cancellation);
            if (fault is not null)
            {
                return (null, fault);
            }

            Place(temporary, hash);
            return (new ScanRef(hash, Path.GetFileName(name), type!, size), null);
        }
        catch (IOException e) when (IsFull(e))
        {
            return (null, FileFault.NoRoom);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public async Task<ScanRef?> Keep(string name, string contentType, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var (hash, temporary) = (Convert.ToHexStringLower(SHA256.HashData(content.Span)), Temporary());
        try
        {
            await using (var file = new SealingWriter(temporary, Key()))
            {
                await file.Write(content, cancellation);
                await file.Finish(hash, cancellation);
            }

            Place(temporary, hash);
            return new ScanRef(hash, Path.GetFileName(name), contentType, content.Length);
        }
        catch (IOException e) when (IsFull(e))
        {
            return null;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public Stream? Find(string sha256)
    {
        var path = sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower) ? PathOf(sha256) : null;
        return File.Exists(path) ? Open(path, sha256) : null;
    }

    /// <summary>Whether writing failed for want of room.</summary>
    internal static bool IsFull(IOException e) => Full.Contains(e.HResult);

    /// <summary>The key that a stored file was closed with; none where it lies as it came.</summary>
    internal static string? KeyOf(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        return SealedFile.ReadHead(file)?.KeyId;
    }

    /// <summary>Writes a stored file anew with the newest key.</summary>
    /// <exception cref="InvalidDataException">Its content is not what its name says: it stays as it is.</exception>
    internal async Task Rewrite(string path, CancellationToken cancellation)
    {
        var (name, temporary) = (Path.GetFileName(path), Temporary());
        try
        {
            await using (var content = Open(path, name))
            {
                var (_, _, _, hash) = await Receive(temporary, content, cancellation, isScan: false);
                if (hash != name)
                {
                    throw new InvalidDataException($"The file {name} does not hold what its name says.");
                }
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    // What was stored before there were keys lies as it came, and stays readable where it is what its name says: nobody puts something else there.
    private Stream Open(string path, string sha256)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        try
        {
            if (SealedFile.ReadHead(file) is not var (head, id))
            {
                file.Position = 0;
                if (keys.Newest is not null && Convert.ToHexStringLower(SHA256.HashData(file)) != sha256)
                {
                    throw new InvalidDataException($"The file {sha256} does not hold what its name says.");
                }

                file.Position = 0;
                return file;
            }

            return new SealedStream(file, SealedFile.Cipher(keys.Get(id), head), head, sha256);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private FileKey? Key()
    {
        if (keys.Newest is { } key && !isNoted)
        {
            keys.Note(key);
            isNoted = true;
        }

        return keys.Newest;
    }

    private string Temporary() => Path.Combine(Directory.CreateDirectory(options.Value.Folder).FullName, Path.GetRandomFileName());

    private void Place(string temporary, string sha256)
    {
        var target = PathOf(sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(temporary, target, overwrite: true);
    }

    private async Task<(long Size, FileFault? Fault, string? Type, string Hash)> Receive(string path, Stream content, CancellationToken cancellation, bool isScan = true)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (size, type, buffer, start) = (0L, (string?)null, new byte[81920], new MemoryStream());
        await using var file = new SealingWriter(path, Key());
        int read;
        while ((read = await content.ReadAtLeastAsync(buffer, size == 0 ? 16 : 1, throwOnEndOfStream: false, cancellation)) > 0)
        {
            type ??= FileTypes.Detect(buffer.AsSpan(0, read));
            size += read;
            if (isScan && (type is null || size > FileTypes.MaxBytes))
            {
                return (size, type is null ? FileFault.UnknownType : FileFault.TooLarge, null, "");
            }

            start.Write(buffer, 0, (int)Math.Min(read, Math.Max(0, MostHead - start.Length)));
            hash.AppendData(buffer, 0, read);
            await file.Write(buffer.AsMemory(0, read), cancellation);
        }

        var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        await file.Finish(sha256, cancellation);
        return (size, size == 0 ? FileFault.Empty : isScan ? TooLarge(type, start.GetBuffer().AsSpan(0, (int)start.Length)) : null, type, sha256);
    }

    // A head that is longer than this hides how large the picture is.
    private static FileFault? TooLarge(string? type, ReadOnlySpan<byte> start) =>
        type?.StartsWith("image/", StringComparison.Ordinal) != true ? null
        : PictureSize.Of(start) is { } size ? (long)size.Width * size.Height > PictureSize.MostPoints ? FileFault.TooManyPoints : null
        : start.Length == MostHead ? FileFault.UnknownType : null;

    private string PathOf(string sha256) => Path.Combine(options.Value.Folder, sha256[..2], sha256[2..4], sha256);
}
