using System.Globalization;
using System.Text.Json;

namespace Licensing.Bench;

/// <summary>One figure beside its peer or its limit, from the same run.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Ours">Our figure.</param>
/// <param name="Peer">The peer's figure, or the limit.</param>
/// <param name="PeerName">What the peer is.</param>
/// <param name="Unit">Unit of both.</param>
/// <param name="Ratio">Ours to the peer's.</param>
/// <param name="Bound">What the ratio may be, in words; none where it is only told.</param>
/// <param name="IsWithin">Whether it is.</param>
internal sealed record Row(string Name, double Ours, double Peer, string PeerName, string Unit, double Ratio, string? Bound, bool IsWithin);

/// <summary>All figures of a run, as a table and as JSON.</summary>
internal sealed class Report
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly List<Row> rows = [];

    /// <summary>Whether every bounded figure is within its bound.</summary>
    public bool AllWithin => rows.All(r => r.IsWithin);

    /// <summary>Ours may be at most so many times the peer's.</summary>
    public void AtMost(string name, double ours, double peer, string peerName, string unit, double most) =>
        rows.Add(new Row(name, ours, peer, peerName, unit, ours / peer, $"≤ {most.ToString(CultureInfo.InvariantCulture)}", ours <= most * peer));

    /// <summary>Ours must be at least so many times the peer's.</summary>
    public void AtLeast(string name, double ours, double peer, string peerName, string unit, double least) =>
        rows.Add(new Row(name, ours, peer, peerName, unit, ours / peer, $"≥ {least.ToString(CultureInfo.InvariantCulture)}", ours >= least * peer));

    /// <summary>Told beside it, without a bound.</summary>
    public void Told(string name, double ours, double peer, string peerName, string unit) =>
        rows.Add(new Row(name, ours, peer, peerName, unit, ours / peer, null, true));

    /// <summary>The table.</summary>
    public void Print(TextWriter to)
    {
        to.WriteLine($"{"",-46} {"ours",12} {"peer",12} {"unit",-8} {"ratio",7} {"bound",-7}    peer");
        foreach (var r in rows)
        {
            to.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{r.Name,-46} {r.Ours,12:0.##} {r.Peer,12:0.##} {r.Unit,-8} {r.Ratio,7:0.00} {r.Bound,-7} {(r.Bound is null ? "  " : r.IsWithin ? "ok" : "NO")} {r.PeerName}"));
        }
    }

    /// <summary>The file.</summary>
    public Task Write(string path) => File.WriteAllTextAsync(path, JsonSerializer.Serialize(rows, Json));
}
