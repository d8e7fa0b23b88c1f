using Licensing.Kernel.Cases;
using Licensing.Platform.Files;

namespace Licensing.Weapons.Features;

/// <summary>Photographs of a case as a printer can draw them.</summary>
internal sealed class CasePhotos(IFileStore files)
{
    /// <summary>The first of the scans that is a picture.</summary>
    public ReadOnlyMemory<byte>? First(IEnumerable<ScanRef>? scans) => (scans ?? []).Select(Read).FirstOrDefault(bytes => bytes is not null);

    /// <summary>PNG or JPEG that a printer takes as it is; nothing where it is neither, or is not there.</summary>
    public ReadOnlyMemory<byte>? Read(ScanRef scan)
    {
        if (files.Find(scan.Sha256) is not { } stored)
        {
            return null;
        }

        using var content = stored;
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        var bytes = copy.ToArray();
        return PictureSize.Of(bytes) is { IsPlain: true } ? bytes : null;
    }
}
