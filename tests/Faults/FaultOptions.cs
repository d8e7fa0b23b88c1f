using System.Globalization;

namespace Licensing.Testing.Faults;

/// <summary>How long, and which order of faults.</summary>
/// <param name="Top">The checkout, whose <c>build/pg</c> keeps the database.</param>
/// <param name="Duration">For how long the officers are disturbed.</param>
/// <param name="Seed">The same one disturbs in the same order.</param>
internal sealed record FaultOptions(string Top, TimeSpan Duration, int Seed)
{
    /// <summary><c>--top DIR [--minutes N] [--seed N]</c>.</summary>
    public static FaultOptions Parse(string[] args)
    {
        string? Value(string name) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;
        double Number(string name, double otherwise) => Value(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        return new FaultOptions(Value("--top") ?? throw new ArgumentException("--top DIR"), TimeSpan.FromMinutes(Number("--minutes", 10)), (int)Number("--seed", Random.Shared.Next(1, 10_000)));
    }
}
