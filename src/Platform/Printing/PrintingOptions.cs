namespace Licensing.Platform.Printing;

/// <summary>The section «Printing» of the configuration.</summary>
public sealed record PrintingOptions
{
    /// <summary>The folder of the DejaVu files (Debian: the package fonts-dejavu-core). They are not part of the repository.</summary>
    public string FontFolder { get; set; } = "/usr/share/fonts/truetype/dejavu";
}
