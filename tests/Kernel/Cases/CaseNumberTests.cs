using FsCheck;
using FsCheck.Fluent;
using Licensing.Kernel.Cases;

namespace Licensing.Tests.Kernel.Cases;

/// <summary>C-3: case numbers that a person can read out.</summary>
public sealed class CaseNumberTests
{
    private static readonly string[] Services =
        ["DL", "RP", "AC", "TR", "PR", "CZ", "WP", "VR", "PD", "ID", "TI", "RR", "RD", "EX", "IN"];

    private static readonly Gen<CaseNumber> Numbers =
        from service in Gen.Elements(Services)
        from year in Gen.Choose(2007, 2099)
        from sequence in Gen.Frequency((3, Gen.Choose(1, 9_999_999)), (1, Gen.Choose(10_000_000, int.MaxValue)))
        select CaseNumber.Create(service, year, sequence);

    [Fact]
    public void Create_Number_ReadsAsSpecified()
    {
        var number = CaseNumber.Create("DL", 2026, 1234);
        Assert.Matches("^DL-26-0001234-[0-9]$", number.Value);
        Assert.Equal(("DL", 2026, 1234L), (number.Service, number.Year, number.Sequence));
        Assert.Matches("^DL-26-10000000-[0-9]$", CaseNumber.Create("DL", 2026, 10_000_000).Value);
    }

    [Fact]
    public void TryParse_AnyNumber_IsReadBack() => ForAll(number =>
        CaseNumber.TryParse(number.Value, out var read, out _) && read == number && read.Sequence == number.Sequence);

    [Fact]
    public void TryParse_AnyWrongDigit_IsMistyped() => ForAll(number =>
    {
        var text = number.Value;
        return Enumerable.Range(0, text.Length).Where(i => char.IsAsciiDigit(text[i])).All(i =>
            Enumerable.Range(0, 10).Select(d => (char)('0' + d)).Where(d => d != text[i]).All(d =>
                IsMistyped(text[..i] + d + text[(i + 1)..])));
    });

    [Fact]
    public void TryParse_AnySwapOfNeighbours_IsMistyped() => ForAll(number =>
    {
        // Neighbours across a dash too: dashes are not counted when people type.
        var plain = number.Value.Replace("-", "", StringComparison.Ordinal);
        return Enumerable.Range(0, plain.Length - 1).Where(i => plain[i] != plain[i + 1]).All(i =>
            IsMistyped(plain[..i] + plain[i + 1] + plain[i] + plain[(i + 2)..]));
    });

    // The proof, not a sample: Damm's conditions for every state, digit and pair of digits.
    [Fact]
    public void CheckDigit_EveryStateAndPair_TellsDigitsAndSwapsApart()
    {
        var digits = Enumerable.Range(0, 10).ToArray();
        var starts = LetterPairs().GroupBy(pair => CheckDigit.Of(pair, "")).ToDictionary(g => g.Key, g => g.First());
        Assert.Equal(10, starts.Count); // all ten states can be reached
        foreach (var letters in starts.Values)
        {
            Assert.Equal(10, digits.Select(d => CheckDigit.Of(letters, $"{d}")).Distinct().Count()); // a wrong digit changes the state
            foreach (var (a, b) in digits.SelectMany(_ => digits, (a, b) => (a, b)).Where(pair => pair.a != pair.b))
            {
                Assert.NotEqual(CheckDigit.Of(letters, $"{a}{b}"), CheckDigit.Of(letters, $"{b}{a}")); // a swap changes the state
                // The last digit and the check digit: right the one way, wrong the other.
                Assert.False(CheckDigit.Of(letters, $"{a}") == b && CheckDigit.Of(letters, $"{b}") == a);
            }
        }

        // Different states never lead to the same one, so no later digit hides an error.
        Assert.All(digits, d => Assert.Equal(10, starts.Values.Select(l => CheckDigit.Of(l, $"{d}")).Distinct().Count()));
    }

    [Fact]
    public void CheckDigit_EveryPairOfLetters_TellsTheSwapApart() => Assert.All(
        LetterPairs().Where(pair => pair[0] != pair[1]),
        pair => Assert.NotEqual(CheckDigit.Of(pair, "260001234"), CheckDigit.Of($"{pair[1]}{pair[0]}", "260001234")));

    [Fact]
    public void TryParse_HowPeopleType_IsUnderstood()
    {
        var number = CaseNumber.Create("AC", 2026, 1234);
        var check = number.Value[^1];
        foreach (var typed in new[]
        {
            $"ac-26-0001234-{check}", $" AC 26 0001234 {check} ", $"AC260001234{check}", $"АС–26–0001234–{check}",
            $"ас—26—0001234—{check}", $"Ac\u201126\u20110001234\u2011{check}", $"AC\u221226\u22120001234\u2212{check}", $"AC26\u00A00001234\u00A0{check}",
        })
        {
            Assert.True(CaseNumber.TryParse(typed, out var read), typed);
            Assert.Equal(number, read);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("900101300017")]
    [InlineData("DL-26-1234-7")]
    [InlineData("DLX-26-0001234-7")]
    [InlineData("DL-26-0001234-7!")]
    [InlineData("ДЛ-26-0001234-7")]
    public void TryParse_SomethingElse_IsNotANumber(string? text)
    {
        Assert.False(CaseNumber.TryParse(text, out var number, out var error));
        Assert.Equal(CaseNumberError.NotANumber, error);
        Assert.Equal("", number.Value);
    }

    [Fact]
    public void TryParse_WiderSequenceWithLeadingZero_IsMistyped()
    {
        // The check digit of what is written, so that only the zero is wrong.
        var digits = "2600001234";
        Assert.True(IsMistyped($"DL{digits}{CheckDigit.Of("DL", digits)}"));
        Assert.True(IsMistyped($"DL260000000{CheckDigit.Of("DL", "260000000")}"));
    }

    private static IEnumerable<string> LetterPairs() =>
        from first in Enumerable.Range('A', 26) from second in Enumerable.Range('A', 26) select $"{(char)first}{(char)second}";

    private static bool IsMistyped(string text) =>
        !CaseNumber.TryParse(text, out _, out var error) && error == CaseNumberError.Mistyped;

    private static void ForAll(Func<CaseNumber, bool> holds) =>
        Prop.ForAll(Numbers.ToArbitrary(), holds).QuickCheckThrowOnFailure();
}
