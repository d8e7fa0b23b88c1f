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
