using Licensing.Demo.People;
using Licensing.Demo.Seeding;
using Licensing.Kernel.People;

namespace Licensing.Tests.Platform.Demo;

public sealed class BuilderTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void Person_SameSeed_SamePeople()
    {
        var (one, other) = (new PeopleSource(7, Today), new PeopleSource(7, Today));

        Assert.Equal(Lines(one, 200), Lines(other, 200));
    }

    [Fact]
    public void Person_ManyBornOnOneDay_NumbersDiffer()
    {
        var source = new PeopleSource(7, Today);
        var numbers = Enumerable.Range(0, 500).Select(_ => source.Person().Born(1990, 1, 1).Man().Build().Iin).ToList();

        Assert.Equal(500, numbers.Distinct().Count());
    }

    [Fact]
    public void Person_NumberTakenAlready_GetsAnother()
    {
        var first = new PeopleSource(7, Today).Person().Born(1990, 1, 1).Man().Build().Iin!;
        var second = new PeopleSource(7, Today, [first]).Person().Born(1990, 1, 1).Man().Build().Iin;

        Assert.NotEqual(first, second);
    }

    [Fact]
    public void Organisation_Default_HasValidBin()
    {
        var made = new PeopleSource(7, Today).Organisation().Build();

        Assert.True(Bin.Parse(made.Bin).AgreesWith(made.RegisteredOn));
    }

    [Theory]
    [InlineData("--people", "1_000_000")]
    [InlineData("--people", "10", "--cases", "5")]
    public void Options_Numbers_AreABulk(params string[] arguments) => Assert.True(SeedOptions.Parse(arguments)!.Bulk);

    [Theory]
    [InlineData("--people")]
    [InlineData("--people", "many")]
    [InlineData("--cars", "5")]
    public void Options_Unreadable_AreNone(params string[] arguments) => Assert.Null(SeedOptions.Parse(arguments));

    private static List<string> Lines(PeopleSource source, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => source.Person().Build()).Select(p => $"{p.Name} {p.BirthDate:O} {p.Iin} {p.Documents[0].Number}")];
}
