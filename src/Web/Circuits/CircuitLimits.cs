namespace Licensing.Web.Circuits;

/// <summary>Section <c>Circuits</c> of the configuration: what officers' open pages may cost a node. Each page that is open costs memory here as long as it is open.</summary>
public sealed class CircuitLimits
{
    /// <summary>Open pages on a node; who has none yet is asked to wait then. 0: no limit.</summary>
    public int Most { get; set; } = 1000;

    /// <summary>Open pages of one user, where the node is full.</summary>
    public int MostOfUser { get; set; } = 10;

    /// <summary>Pages whose connection was lost, kept for their browsers to come back; the oldest go first.</summary>
    public int Retained { get; set; } = 100;

    /// <summary>Minutes for which they are kept.</summary>
    public int RetainedMinutes { get; set; } = 3;

    /// <summary>Bytes of the longest message of a browser; files come in parts of less.</summary>
    public int LongestMessage { get; set; } = 64 * 1024;
}
