using Microsoft.Extensions.Options;

namespace Licensing.Platform.Files;

/// <summary>Section <c>Files</c> of the configuration.</summary>
public sealed class FileOptions
{
    /// <summary>Folder of the scans; shared by all nodes.</summary>
    public string Folder { get; set; } = "files";

    /// <summary>
    /// Keys that files are encrypted with: an id, for instance <c>2026-11</c>, and the file that holds 32 bytes as Base64. New files take the key whose id sorts last, so
    /// an id that begins with a date is the simplest; the others open what was written with them.
    /// </summary>
    public Dictionary<string, string> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>Files lie as they came. Only where the disk itself is encrypted; an app without keys that does not say so does not start.</summary>
    public bool Plain { get; set; }
}

/// <summary>A key of the files.</summary>
/// <param name="Id">At most 40 letters, digits and dashes; stands in every file that it closes.</param>
/// <param name="Bytes">AES-256.</param>
internal sealed record FileKey(string Id, byte[] Bytes);

/// <summary>The ring of keys, read once: a process that should know a new key is started anew.</summary>
internal sealed class FileKeys(IOptions<FileOptions> options)
{
    /// <summary>Beside the files: which keys they were written with, so that an app that lacks one says so at its start and not when somebody opens a scan.</summary>
    public const string UsedFile = "keys.txt";

    private const int Bytes = 32;

    private readonly Lazy<IReadOnlyDictionary<string, FileKey>> ring = new(() => options.Value.Keys.ToDictionary(k => k.Key, k => Read(k.Key, k.Value), StringComparer.Ordinal));

    /// <summary>The key of new files; none where there are no keys.</summary>
    public FileKey? Newest => ring.Value.Count == 0 ? null : ring.Value[ring.Value.Keys.Max(StringComparer.Ordinal)!];

    /// <summary>A key by its id.</summary>
    /// <exception cref="InvalidOperationException">The ring has none of that id; the message names the setting.</exception>
    public FileKey Get(string id) => ring.Value.TryGetValue(id, out var key) ? key : throw new InvalidOperationException(Missing(id));

    /// <summary>What keeps the app from serving, a sentence each that names the setting.</summary>
    public IReadOnlyList<string> Faults()
    {
        try
        {
            var lost = Used().Where(id => !ring.Value.ContainsKey(id)).Select(Missing).ToList();
            return lost.Count > 0 || ring.Value.Count > 0 || options.Value.Plain ? lost
                : ["Files:Keys names no key, and files hold personal data: set Files:Keys:{id} to a file of 32 bytes as Base64, or Files:Plain=true where the disk itself is encrypted."];
        }
        catch (InvalidOperationException e)
        {
            return [e.Message];
        }
    }

    /// <summary>Ids of the keys that files were written with.</summary>
    public IReadOnlyList<string> Used() => File.Exists(UsedPath) ? [.. File.ReadAllLines(UsedPath).Where(line => line.Length > 0).Distinct()] : [];

    /// <summary>Notes that files are written with a key, before the first is.</summary>
    public void Note(FileKey key)
    {
        if (!Used().Contains(key.Id))
        {
            Directory.CreateDirectory(options.Value.Folder);
            Write([.. Used(), key.Id]);
        }
    }

    /// <summary>Notes that only this key is needed any more.</summary>
    public void NoteOnly(FileKey key) => Write([key.Id]);

    // Aside and then in its place: a full disk leaves what was there.
    private void Write(IReadOnlyList<string> ids)
    {
        var aside = Path.Combine(options.Value.Folder, Path.GetRandomFileName());
        File.WriteAllLines(aside, ids);
        File.Move(aside, UsedPath, overwrite: true);
    }

    private string UsedPath => Path.Combine(options.Value.Folder, UsedFile);

    private string Missing(string id) => $"Files:Keys has no «{id}», with which files in «{options.Value.Folder}» are encrypted: nobody could open them.";

    private static FileKey Read(string id, string path)
    {
        var setting = $"Files:Keys:{id}";
        if (id.Length is 0 or > SealedFile.LongestId || !id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            throw new InvalidOperationException($"{setting}: an id is at most {SealedFile.LongestId} Latin letters, digits and dashes.");
        }

        try
        {
            var bytes = Convert.FromBase64String(File.ReadAllText(path).Trim());
            return bytes.Length == Bytes ? new FileKey(id, bytes) : throw new InvalidOperationException($"{setting} names «{path}», which holds {bytes.Length} bytes and not {Bytes}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"{setting} names «{path}», which cannot be read.", e);
        }
        catch (FormatException e)
        {
            throw new InvalidOperationException($"{setting} names «{path}», which is not Base64.", e);
        }
    }
}
