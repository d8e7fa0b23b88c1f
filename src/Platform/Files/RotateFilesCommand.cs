using System.Globalization;
using Licensing.Platform.Commands;
using Microsoft.Extensions.Options;

namespace Licensing.Platform.Files;

/// <summary>
/// <c>rotate-files</c>: writes every stored file that an older key closed, or none, anew with the newest key, while the app serves. Broken off, it goes on where it was when it is
/// called again: what has the newest key already is left alone. When all are done the older keys can go.
/// </summary>
[Command("rotate-files")]
internal sealed class RotateFilesCommand(FileStore store, FileKeys keys, IOptions<FileOptions> options, TimeProvider clock) : IHostCommand
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(2);

    public async Task<int> Run(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        if (keys.Faults() is [var fault, ..])
        {
            await Console.Error.WriteLineAsync(fault);
            return 3;
        }

        if (keys.Newest is not { } newest)
        {
            await Console.Error.WriteLineAsync("Files:Keys names no key to encrypt with.");
            return 3;
        }

        keys.Note(newest);
        var (files, done, wrong, told) = (Stored(), 0, 0, clock.GetTimestamp());
        for (var i = 0; i < files.Count; i++)
        {
            if (clock.GetElapsedTime(told) > Often)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i} of {files.Count} files looked at, {done} written anew"));
                told = clock.GetTimestamp();
            }

            switch (await Rotate(files[i], newest.Id, cancellation))
            {
                case null: wrong++; break;
                case true: done++; break;
                default: break;
            }
        }

        if (wrong == 0)
        {
            keys.NoteOnly(newest);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Count} files: {done} written anew with «{newest.Id}», {files.Count - done - wrong} had it, {wrong} could not be"));
        return wrong == 0 ? 0 : 1;
    }

    private List<string> Stored() => !Directory.Exists(options.Value.Folder) ? []
        : [.. Directory.EnumerateFiles(options.Value.Folder, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) is { Length: 64 } name && name.All(char.IsAsciiHexDigitLower))];

    // Whether it was written anew; nothing where it could not be.
    private async Task<bool?> Rotate(string path, string newest, CancellationToken cancellation)
    {
        try
        {
            if (FileStore.KeyOf(path) == newest)
            {
                return false;
            }

            await store.Rewrite(path, cancellation);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync($"{Path.GetFileName(path)}: {e.Message}");
            return null;
        }
    }
}
