using Licensing.Tests.Architecture.Rules;

namespace Licensing.Tests.Architecture;

/// <summary>Every id of the specification's pages is named in code and in a test; shown to fail where one is not.</summary>
public sealed class SpecIdsTests
{
    private static readonly IReadOnlyList<SourceFile> Lists = [.. Tree.Sources(".txt").Where(file => file.In("tests/Architecture/Ids/"))];

    private static readonly IReadOnlyList<SourceFile> Sources =
        [.. Tree.Sources(".cs").Where(file => !file.Generated && !file.In("tests/Architecture/"))];

    public static TheoryData<string> Services() => new(Lists.Select(list => Path.GetFileNameWithoutExtension(list.Path)));

    [Theory]
    [MemberData(nameof(Services))]
    public void Ids_OfAService_AreNamedInCode(string service) =>
        Assert.Empty(SpecIds.Unnamed(IdsOf(service), Sources.Where(file => file.In("modules/") || file.In("src/"))));

    [Theory]
    [MemberData(nameof(Services))]
    public void Ids_OfAService_AreNamedInATest(string service) =>
        Assert.Empty(SpecIds.Unnamed(IdsOf(service), Sources.Where(file => file.In("tests/"))));

    [Fact]
    public void Lists_OnDisk_HoldIdsOfTheirService()
    {
        Assert.NotEmpty(Lists);
        Assert.All(Lists, list => Assert.NotEmpty(SpecIds.Read(list)));
        Assert.Empty(Lists.SelectMany(SpecIds.Malformed));
    }

    [Theory]
    [InlineData("PD-12")]
    [InlineData("VR-12.1")]
    [InlineData("VR-12.1\nVR-12.1")]
    [InlineData("VR-12(1)")]
    public void List_WithSomethingElse_IsFound(string text) =>
        Assert.Equal(text == "VR-12.1" ? 0 : 1, SpecIds.Malformed(new SourceFile("tests/Architecture/Ids/VR.txt", text)).Count());

    [Theory]
    [InlineData("// PD-12.2: the last day counts", "PD-12.2", true)]
    [InlineData("/// <summary>What is presented (PD-12.1 to 12.3).</summary>", "PD-12.3", true)]
    [InlineData("    .Term(Hours(3), clause: \"7(1)\") // PD-7.1", "PD-7", true)]
    [InlineData("// PD-12.1 to PD-12.3", "PD-12.2", true)]
    [InlineData("// PD-12.1 to PD-12.3", "PD-12.4", false)]
    [InlineData("// PD-12", "PD-12.1", false)]
    [InlineData("// PD-120", "PD-12", false)]
    [InlineData("// PD-12.10", "PD-12.1", false)]
    [InlineData("// the case PD-12-0000123-4", "PD-12", false)]
    [InlineData("var id = \"PD-12\";", "PD-12", false)]
    public void Id_InALine_CountsInACommentOnly(string line, string id, bool named) =>
        Assert.Equal(named ? [] : [id], SpecIds.Unnamed([id], [new SourceFile("modules/X/X.cs", line)]));

    private static IReadOnlyList<string> IdsOf(string service) =>
        SpecIds.Read(Lists.Single(list => Path.GetFileNameWithoutExtension(list.Path) == service));
}
