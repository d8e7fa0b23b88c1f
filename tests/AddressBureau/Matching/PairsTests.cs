using System.Globalization;
using System.Text;
using Licensing.Kernel.People;
using Licensing.Kernel.People.Matching;

namespace Licensing.Tests.AddressBureau.Matching;

/// <summary>
/// AC: people are matched across spellings, measured on a labelled set that lies beside the tests: <c>pairs-built.csv</c> out of <see cref="PairBuilder"/>, <c>pairs-hard.csv</c> by hand.
/// Found means found as the register finds: by a shared key of sound and birth date first, then by the score.
/// </summary>
public sealed class PairsTests(ITestOutputHelper output)
{
    private const double Least = 0.95;
    private static readonly MatchOptions Options = new();

    private static IReadOnlyList<LabelledPair> All { get; } = [.. Read("pairs-built.csv"), .. Read("pairs-hard.csv")];

    [Fact]
    public void Set_IsLargeAndFollowsFromItsSeed()
    {
        var built = string.Join('\n', new PairBuilder().Build().Select(p => p.Write()).Prepend(LabelledPair.Headings)) + "\n";
        if (Environment.GetEnvironmentVariable("LICENSING_WRITE_TABLES") == "1")
        {
            File.WriteAllText(Source("pairs-built.csv"), built, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        Assert.Equal(built, File.ReadAllText(Source("pairs-built.csv")));
        Assert.True(All.Count >= 2000, $"{All.Count} pairs");
        Assert.True(All.Count(p => p.IsSame) > 1000 && All.Count(p => !p.IsSame) > 1000);
        Assert.True(All.Select(p => p.Write()).Distinct().Count() > All.Count * 0.99);
    }

    [Fact]
    public void Matching_OnTheLabelledSet_IsGoodEnough()
    {
        var judged = All.Select(p => (Pair: p, Same: IsFound(p))).ToList();
        double right = judged.Count(j => j.Same && j.Pair.IsSame);
        var (recall, precision) = (right / All.Count(p => p.IsSame), right / judged.Count(j => j.Same));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{All.Count} pairs: recall {recall:F4}, precision {precision:F4}, from a score of {Options.SameFrom}"));
        foreach (var kind in judged.GroupBy(j => j.Pair.Kind))
        {
            output.WriteLine($"{kind.Key}: {kind.Count(j => j.Same == j.Pair.IsSame)} of {kind.Count()} right");
        }

        foreach (var (pair, _) in judged.Where(j => j.Same != j.Pair.IsSame))
        {
            output.WriteLine($"wrong: {pair.Write()} {NameMatch.Of(pair.One, pair.Born, pair.Other, pair.OtherBorn).Score:F2}");
        }

        Assert.True(recall >= Least && precision >= Least, $"recall {recall:F4}, precision {precision:F4}");
    }

    // What is measured must be able to fail: taking everybody of one day for one person is not precise, and taking only equal spellings finds too few.
    [Fact]
    public void Measure_OfBadMatching_IsBad()
    {
        var sameDay = All.Where(p => p.Born == p.OtherBorn).ToList();
        Assert.True((double)sameDay.Count(p => p.IsSame) / sameDay.Count < Least);
        Assert.True((double)All.Count(p => p.IsSame && p.One == p.Other) / All.Count(p => p.IsSame) < Least);
    }

    [Fact]
    public void Match_SaysWhy()
    {
        var match = NameMatch.Of(new PersonName("Nurlanov", "Serik"), new PersonName("Нұрланов", "Серік", "Болатұлы"));
        Assert.Equal([(NamePart.Surname, PartAgreement.Spelling), (NamePart.GivenName, PartAgreement.Spelling)], match.Reasons.Select(r => (r.Part, r.Agreement)));
        Assert.False(match.IsSwapped);
        Assert.True(NameMatch.Of(["Серик", "Нурланов"], new PersonName("Нұрланов", "Серік")) is { IsSwapped: true } swapped && swapped.Reasons.All(r => r.Agreement == PartAgreement.Variant));
        Assert.Equal(PartAgreement.Slip, NameMatch.Of(["Нұрлнов", "Серік"], new PersonName("Нұрланов", "Серік")).Reasons[0].Agreement);
        Assert.Equal(PartAgreement.Ending, NameMatch.Of(["Нұрлан", "Серік"], new PersonName("Нұрланов", "Серік")).Reasons[0].Agreement);
        Assert.Equal(PartAgreement.Initial, NameMatch.Of(["Нұрланов", "С"], new PersonName("Нұрланов", "Серік")).Reasons[1].Agreement);
        Assert.Equal(NameMatch.None, NameMatch.Of([], new PersonName("Нұрланов", "Серік")));
    }

    private static bool IsFound(LabelledPair pair) =>
        NameSound.Keys(pair.One, pair.Born).Intersect(NameSound.Keys(pair.Other, pair.OtherBorn), StringComparer.Ordinal).Any()
        && NameMatch.Of(pair.One, pair.Born, pair.Other, pair.OtherBorn).Score >= Options.SameFrom;

    private static IEnumerable<LabelledPair> Read(string name) => File.Exists(Source(name)) ? File.ReadAllLines(Source(name)).Skip(1).Select(LabelledPair.Read) : [];

    private static string Source(string name, [System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, name);
}
