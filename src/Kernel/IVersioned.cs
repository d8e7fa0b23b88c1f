namespace Licensing.Kernel;

/// <summary>A row whose version the application raises at every change, so that the second of two writers is told.</summary>
public interface IVersioned
{
    /// <summary>Raised by one at every saved change; checked by the database at every update.</summary>
    int Version { get; set; }
}
