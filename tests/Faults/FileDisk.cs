using System.Diagnostics;

namespace Licensing.Testing.Faults;

/// <summary>A small disk of the file store's own, in memory, that can be filled to the last byte; none where this user may not mount one.</summary>
internal sealed class FileDisk : IDisposable
{
    private const int Megabytes = 96;

    private FileDisk(string folder, bool isApart) => (Folder, IsApart) = (folder, isApart);

    /// <summary>Where files go.</summary>
    public string Folder { get; }

    /// <summary>Whether it can be filled.</summary>
    public bool IsApart { get; }

    private string Filler => Path.Combine(Folder, "filler");

    /// <summary>Makes it in a folder.</summary>
    public static FileDisk Make(string folder)
    {
        Directory.CreateDirectory(folder);
        return new FileDisk(folder, AsRoot("mount", "-t", "tmpfs", "-o", $"size={Megabytes}m,mode=777", "tmpfs", folder));
    }

    /// <summary>Leaves no byte free.</summary>
    public void Fill()
    {
        try
        {
            using var file = File.Create(Filler);
            for (var piece = new byte[64 * 1024]; ;)
            {
                file.Write(piece);
                file.Flush();
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    /// <summary>Makes room again.</summary>
    public void Empty() => File.Delete(Filler);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (IsApart)
        {
            AsRoot("umount", "-l", Folder);
        }
    }

    private static bool AsRoot(params string[] command)
    {
        var start = Environment.UserName == "root" ? new ProcessStartInfo(command[0], command[1..]) : new ProcessStartInfo("sudo", ["-n", .. command]);
        start.RedirectStandardError = true;
        using var run = Process.Start(start)!;
        run.WaitForExit();
        return run.ExitCode == 0;
    }
}
