using System.Security.Cryptography;
using Licensing.Kernel.Cases;
using Microsoft.Extensions.Options;

namespace Licensing.Platform.Files;

/// <summary>Section <c>Files</c> of the configuration.</summary>
public sealed class FileOptions
{
    /// <summary>Folder of the scans; shared by all nodes.</summary>
    public string Folder { get; set; } = "files";
}

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
}

/// <summary>Keeps scans outside the tables, each once, under the hash of its content.</summary>
public interface IFileStore
{
    /// <summary>Takes a file over; size and content are checked (C-4).</summary>
    Task<(ScanRef? Scan, FileFault? Fault)> Save(string name, Stream content, CancellationToken cancellation);

    /// <summary>Takes over a file that was checked already and is no scan: a signed request.</summary>
    Task<ScanRef> Keep(string name, string contentType, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>Opens a file, or gives nothing where it is not there.</summary>
    Stream? Find(string sha256);
}

internal sealed class FileStore(IOptions<FileOptions> options) : IFileStore
{
    public async Task<(ScanRef? Scan, FileFault? Fault)> Save(string name, Stream content, CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.Value.Folder);
        var temporary = Path.Combine(options.Value.Folder, Path.GetRandomFileName());
        try
        {
            var (size, fault, type, hash) = await Receive(temporary, content, cancellation);
            if (fault is not null)
            {
                return (null, fault);
            }

            var target = PathOf(hash);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(temporary, target, overwrite: true);
            return (new ScanRef(hash, Path.GetFileName(name), type!, size), null);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public async Task<ScanRef> Keep(string name, string contentType, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var (temporary, target) = (Path.Combine(Directory.CreateDirectory(options.Value.Folder).FullName, Path.GetRandomFileName()), PathOf(hash));
        await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await file.WriteAsync(content, cancellation);
            file.Flush(flushToDisk: true);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(temporary, target, overwrite: true);
        return new ScanRef(hash, Path.GetFileName(name), contentType, content.Length);
    }

    public Stream? Find(string sha256)
    {
        var path = sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower) ? PathOf(sha256) : null;
        return File.Exists(path) ? File.OpenRead(path) : null;
    }

    private static async Task<(long Size, FileFault? Fault, string? Type, string Hash)> Receive(string path, Stream content, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (size, type, buffer) = (0L, (string?)null, new byte[81920]);
        await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            int read;
            while ((read = await content.ReadAtLeastAsync(buffer, size == 0 ? 16 : 1, throwOnEndOfStream: false, cancellation)) > 0)
            {
                type ??= FileTypes.Detect(buffer.AsSpan(0, read));
                size += read;
                if (type is null || size > FileTypes.MaxBytes)
                {
                    return (size, type is null ? FileFault.UnknownType : FileFault.TooLarge, null, "");
                }

                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            file.Flush(flushToDisk: true);
        }

        return (size, size == 0 ? FileFault.Empty : null, type, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private string PathOf(string sha256) => Path.Combine(options.Value.Folder, sha256[..2], sha256[2..4], sha256);
}
