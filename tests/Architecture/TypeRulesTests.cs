using System.Reflection;
using System.Xml.Linq;
using Licensing.Platform.Modules;
using Licensing.Tests.Architecture.Rules;

namespace Licensing.Tests.Architecture;

/// <summary>Every rule holds on the assemblies found, and is broken by a violator made for it.</summary>
public sealed class TypeRulesTests
{
    private static readonly IReadOnlyList<Assembly> Modules = [.. Discovery.Modules.Select(module => module.GetType().Assembly)];

    [Fact]
    public void ModuleTypes_Compiled_AreInternalButForModuleAndComponents() =>
        Assert.Empty(TypeRules.PublicInModule(Modules.SelectMany(module => module.GetExportedTypes())));

    [Fact]
    public void ModuleType_Public_IsFound() => Assert.Single(TypeRules.PublicInModule([typeof(PublicAndOpen)]));

    [Fact]
    public void Classes_Compiled_AreSealedOrBases() =>
        Assert.Empty(TypeRules.NeitherSealedNorBase([.. Discovery.Assemblies.SelectMany(assembly => assembly.GetTypes())]));

    [Fact]
    public void Class_OpenWithoutHeirs_IsFound() => Assert.Single(TypeRules.NeitherSealedNorBase([typeof(PublicAndOpen)]));

    [Fact]
    public void Contracts_Compiled_HoldInterfacesAndRecords()
    {
        var contracts = Discovery.Assemblies.Where(assembly => assembly.GetName().Name!.EndsWith(".Contracts", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(contracts);
        Assert.Empty(TypeRules.NotAContract(contracts.SelectMany(assembly => assembly.GetTypes())));
    }

    [Theory]
    [InlineData(typeof(PublicAndOpen), 1)]
    [InlineData(typeof(OpenAnswer), 1)]
    [InlineData(typeof(HiddenAnswer), 1)]
    [InlineData(typeof(Choice), 1)]
    [InlineData(typeof(IQuestion), 0)]
    [InlineData(typeof(Answer), 0)]
    public void Contract_OfAnotherKind_IsFound(Type type, int found) => Assert.Equal(found, TypeRules.NotAContract([type]).Count());

    [Theory]
    [InlineData("Licensing.Kernel")]
    [InlineData("Licensing.Platform")]
    public void PublicTypes_OfKernelAndPlatform_SayWhatTheyAreFor(string assembly) =>
        Assert.Empty(TypeRules.PublicWithoutSummary(
            Assembly.Load(assembly).GetExportedTypes(), XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{assembly}.xml"))));

    [Fact]
    public void PublicType_WithoutSummary_IsFound() =>
        Assert.Single(TypeRules.PublicWithoutSummary([typeof(PublicAndOpen)], XDocument.Parse("<doc><members /></doc>")));
}

public class PublicAndOpen;

public record OpenAnswer;

internal sealed record HiddenAnswer;

public enum Choice
{
    None,
}

public interface IQuestion;

public sealed record Answer(string Text);
