using System.Globalization;

namespace Licensing.Bench;

/// <summary>How much is measured.</summary>
internal sealed record BenchOptions(int People, int Cases, int Rounds, int Vehicles, int Weapons, int Stays, string? Only, string Json, TimeSpan Minutes, int Nodes, string? Database, int Audit, Uri? Peer, string? PeerToken)
{
    /// <summary><c>[NAME,NAME] --people N --cases N --rounds N --vehicles N --only NAME,NAME --json FILE --large --minutes N --nodes N --database NAME --audit N --peer URL --peer-token T</c>: 1,000,000 people where nothing else is said, with <c>--large</c> 20,000,000, 5,000,000 cases, 10,000,000 rows of audit; a quick look is <c>--people 50000 --cases 10000 --vehicles 50000 --weapons 50000 --stays 50000 --rounds 200</c>. A named database is kept: filled once, measured often.</summary>
    public static BenchOptions Parse(string[] args)
    {
        string? Value(string name) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;
        int Number(string name, int otherwise) => Value(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        string? Named() => args.Where((a, i) => !IsOption(a) && (i == 0 || !IsOption(args[i - 1]) || args[i - 1] == "--large")).FirstOrDefault();
        var isLarge = args.Contains("--large");
        return new BenchOptions(Number("--people", isLarge ? 20_000_000 : 1_000_000), Number("--cases", isLarge ? 5_000_000 : 100_000), Number("--rounds", 1000), Number("--vehicles", 2_000_000), Number("--weapons", 1_000_000), Number("--stays", 2_000_000), Value("--only") ?? Named(), Value("--json") ?? "artifacts/bench.json", TimeSpan.FromMinutes(Number("--minutes", 1)), Number("--nodes", 1), Value("--database"), Number("--audit", isLarge ? 10_000_000 : 1_000_000), Value("--peer") is { } peer ? new Uri(peer) : null, Value("--peer-token"));
    }

    private static bool IsOption(string argument) => argument.StartsWith("--", StringComparison.Ordinal);
}
