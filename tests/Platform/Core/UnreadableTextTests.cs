using Licensing.Platform.UseCases;

namespace Licensing.Tests.Platform.Core;

/// <summary>Texts that no database keeps are named by their member, wherever in the request they stand.</summary>
public sealed class UnreadableTextTests
{
    [Fact]
    public void IsReadable_Text_KnowsWhatCanBeKept()
    {
        // Not as data of a theory: the names of tests are texts too.
        Assert.All(["", "Әсел", "\ud83d\ude97", "x\ud83d\ude97y"], text => Assert.True(UnreadableText.IsReadable(text)));
        Assert.All(["\0", "a\0", "\ud83d", "\ude97\ud83d", "x\ud83d\ude97\ud83d"], text => Assert.False(UnreadableText.IsReadable(text)));
    }

    [Fact]
    public void Errors_NestedTexts_AreNamedByTheirPath()
    {
        var request = new Outer("\0", [new("right"), new("\ud800")], new Dictionary<string, string> { ["k"] = "\0" }, ["a", "\0"], null, new("\0"));

        Assert.Equal(
            ["text", "items[1].name", "entries", "texts[1]", "inner.name"], UnreadableText.Errors(request).Select(e => e.Field));
    }

    private sealed record Outer(
        string Text, IReadOnlyList<Inner> Items, IReadOnlyDictionary<string, string> Entries, string[] Texts, string? Missing, Inner Inner);

    private sealed record Inner(string Name);
}
