using Licensing.ForeignResidence.Domain.Numbers;
using Licensing.Kernel.People;

namespace Licensing.Tests.ForeignResidence.Numbers;

/// <summary>IN: YYMMDD, 0, a serial of four digits, a check digit; a serial whose check digit fails is skipped, and no other.</summary>
public sealed class NumberCounterTests
{
    private static readonly DateOnly Born = new(1990, 3, 9);

    [Fact]
    public void From_EverySerial_SkipsOnlyThoseWhoseCheckDigitFails()
    {
        var formed = new List<int>();
        for (var next = 0; NumberCounter.From(Born, next) is (var number, var serial); next = serial + 1)
        {
            Assert.Equal($"9003090{serial:D4}", number.Value[..11]);
            Assert.True(Iin.TryParse(number.Value, out var read, out _) && read.IsOfForeigner);
            formed.Add(serial);
        }

        Assert.Equal(Enumerable.Range(0, NumberCounter.LastSerial + 1).Where(serial => Iin.CreateForForeigner(Born, serial) is not null), formed);
        Assert.InRange(formed.Count, 9000, 9999);
    }

    [Fact]
    public void From_BehindTheLastSerial_IsNothing() => Assert.Null(NumberCounter.From(Born, NumberCounter.LastSerial + 1));

    [Fact]
    public void DigitsOf_PeopleBornACenturyApart_AreTheSame() =>
        Assert.Equal(NumberCounter.DigitsOf(new(1926, 11, 1)), NumberCounter.DigitsOf(new(2026, 11, 1)));
}
