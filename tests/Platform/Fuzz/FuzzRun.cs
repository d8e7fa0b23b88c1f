using System.Globalization;

namespace Licensing.Tests.Platform.Fuzz;

/// <summary>
/// How much is tried. <c>LICENSING_FUZZ=10000</c> tries so many inputs for every endpoint, form, use case and reader; without it a few, which every run of the tests can afford.
/// <c>LICENSING_FUZZ_SEED</c> tries others; what fails names its seed.
/// </summary>
internal static class FuzzRun
{
    public static int Seed { get; } = Setting("LICENSING_FUZZ_SEED") ?? 1;

    public static int Inputs(int usually) => Setting("LICENSING_FUZZ") ?? usually;

    /// <summary>The same input has the same source of chance in every run.</summary>
    public static Random Chance(int input) => new(unchecked((Seed * 1_000_003) + input));

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
