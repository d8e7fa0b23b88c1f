using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Licensing.Kernel.Cases;

namespace Licensing.Platform.Operations.Backups;

/// <summary>
/// A backup on disk: <c>database/</c> by the database's own tool, <c>files/</c> as the store keeps them, <c>files.sha256</c> with the hash of each, <c>manifest.json</c>,
/// and <c>manifest.sha256</c> over these two. Anybody can check it without this program: <c>sha256sum -c manifest.sha256 files.sha256</c>.
/// </summary>
internal static class BackupFolder
{
    public const string Database = "database";
    public const string Files = "files";
    public const int Format = 1;

    private const string Moment = "yyyy-MM-dd'T'HHmmss'Z'";
    private const string Manifest = "manifest.json";
    private const string Hashes = "files.sha256";
    private const string Seal = "manifest.sha256";

    /// <summary>Name of a nightly backup: the moment at which it began.</summary>
    public static string NameAt(DateTimeOffset moment) => moment.ToUniversalTime().ToString(Moment, CultureInfo.InvariantCulture);

    /// <summary>Nightly backups of a folder, the newest last; what somebody keeps there under another name is not among them.</summary>
    public static IReadOnlyList<string> Begun(string folder) => !Directory.Exists(folder) ? []
        : [.. Directory.GetDirectories(folder).Where(backup => DateTime.TryParseExact(Path.GetFileName(backup), Moment, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)).Order(StringComparer.Ordinal)];

    /// <summary>Those of them that were finished.</summary>
    public static IReadOnlyList<string> Within(string folder) => [.. Begun(folder).Where(IsFinished)];

    /// <summary>Whether it came to its end.</summary>
    public static bool IsFinished(string folder) => File.Exists(Path.Combine(folder, Seal));

    /// <summary>Writes what makes it a backup; the seal comes last and at once.</summary>
    public static async Task Close(string folder, BackupManifest manifest, IReadOnlyList<BackupFile> files, CancellationToken cancellation)
    {
        await File.WriteAllLinesAsync(Path.Combine(folder, Hashes), files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(Line), cancellation);
        await File.WriteAllTextAsync(Path.Combine(folder, Manifest), JsonSerializer.Serialize(manifest, CaseJson.Options), cancellation);
        var lines = new List<string>();
        foreach (var name in new[] { Manifest, Hashes })
        {
            lines.Add(Line(new BackupFile(name, await HashOf(Path.Combine(folder, name), cancellation))));
        }

        var unfinished = Path.Combine(folder, $"{Seal}.new");
        await File.WriteAllLinesAsync(unfinished, lines, cancellation);
        File.Move(unfinished, Path.Combine(folder, Seal));
    }

    /// <summary>What it says that it holds.</summary>
    /// <exception cref="FileNotFoundException">It is no finished backup.</exception>
    public static async Task<BackupManifest> Read(string folder, CancellationToken cancellation) =>
        CaseJson.Read<BackupManifest>(await File.ReadAllTextAsync(Path.Combine(folder, Manifest), cancellation));

    /// <summary>Reads every byte of it: what was changed, is missing or does not belong there, by name.</summary>
    public static async Task<IReadOnlyList<RunFault>> Check(string folder, CancellationToken cancellation)
    {
        if (!IsFinished(folder))
        {
            return [new RunFault("no-backup", Path.GetFileName(folder))];
        }

        if (!(await Listed(folder, Seal, cancellation)).Select(f => f.Path).SequenceEqual([Manifest, Hashes]))
        {
            return [new RunFault("file-changed", Seal)];
        }

        var faults = await Faults(folder, Seal, cancellation);
        if (faults.Count > 0)
        {
            return faults;
        }

        if ((await Read(folder, cancellation)).Format != Format)
        {
            return [new RunFault("backup-format", Manifest, $"{Format}")];
        }

        faults = await Faults(folder, Hashes, cancellation);
        var known = (await Listed(folder, Hashes, cancellation)).Select(f => f.Path).Concat([Manifest, Hashes, Seal]).ToHashSet(StringComparer.Ordinal);
        var strange = Under(folder).Where(path => !known.Contains(path)).Select(path => new RunFault("file-strange", path));
        return [.. faults, .. strange];
    }

    /// <summary>Paths of all files under a folder, with slashes.</summary>
    public static IEnumerable<string> Under(string folder) => !Directory.Exists(folder) ? []
        : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'));

    /// <summary>The files as they were written.</summary>
    public static Task<IReadOnlyList<BackupFile>> Listed(string folder, CancellationToken cancellation) => Listed(folder, Hashes, cancellation);

    /// <summary>Copies a file and gives the hash of what was written; half a file is never left under its name.</summary>
    public static async Task<string> Copy(string from, string to, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var unfinished = $"{to}.new";
        await using (var source = File.OpenRead(from))
        await using (var target = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            var buffer = new byte[1 << 20];
            int read;
            while ((read = await source.ReadAsync(buffer, cancellation)) > 0)
            {
                hash.AppendData(buffer, 0, read);
                await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }
        }

        File.Move(unfinished, to, overwrite: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static async Task<string> HashOf(string file, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
    }

    private static async Task<IReadOnlyList<RunFault>> Faults(string folder, string list, CancellationToken cancellation)
    {
        var faults = new List<RunFault>();
        foreach (var file in await Listed(folder, list, cancellation))
        {
            var path = Path.Combine(folder, file.Path);
            if (!Path.GetFullPath(path).StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                faults.Add(new RunFault("file-strange", file.Path));
            }
            else if (!File.Exists(path))
            {
                faults.Add(new RunFault("file-missing", file.Path));
            }
            else if (await HashOf(path, cancellation) is var hash && hash != file.Hash)
            {
                faults.Add(new RunFault("file-changed", file.Path, file.Hash, hash));
            }
        }

        return faults;
    }

    // As sha256sum writes it: hash, two spaces, path.
    private static string Line(BackupFile file) => $"{file.Hash}  {file.Path}";

    private static async Task<IReadOnlyList<BackupFile>> Listed(string folder, string list, CancellationToken cancellation) =>
        [.. (await File.ReadAllLinesAsync(Path.Combine(folder, list), cancellation)).Select(line => line.Split("  ", 2)).Where(parts => parts.Length == 2).Select(parts => new BackupFile(parts[1], parts[0]))];
}
