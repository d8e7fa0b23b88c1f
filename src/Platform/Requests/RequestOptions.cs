namespace Licensing.Platform.Requests;

/// <summary>Section <c>Requests</c> of the configuration: what is taken through the portal.</summary>
public sealed class RequestOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Requests";

    /// <summary>Longest signed request, bytes: its files are inside.</summary>
    public int MaxBytes { get; set; } = 15 * 1024 * 1024;

    /// <summary>For how long after its signing a request is taken, hours: nobody sends an old one again as a new one.</summary>
    public int FreshHours { get; set; } = 24;
}
