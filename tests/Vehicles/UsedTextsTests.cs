using Licensing.Testing;
using Licensing.Vehicles;
using Licensing.Vehicles.Domain.Registry;
using Licensing.Vehicles.Features;

namespace Licensing.Tests.Vehicles;

/// <summary>Every text that this module names is there in all three languages, also those whose keys are put together.</summary>
public sealed class UsedTextsTests
{
    // An act of the audit trail, not a text.
    private static readonly string[] NoTexts = ["VR.plate-act.received"];

    [Fact]
    public void Texts_NamedInTheSources_AreThereInAllLanguages()
    {
        var used = UsedTexts.NamedIn("modules/Vehicles", "VR").Except(NoTexts).ToList();

        Assert.True(used.Count > 200, $"{used.Count} keys only: the sources were not read.");
        Assert.Empty(UsedTexts.Lacking(used));
    }

    [Fact]
    public void Texts_OfEveryCode_AreThereInAllLanguages() => Assert.Empty(UsedTexts.Missing(Made()));

    private static IEnumerable<string> Made() =>
    [
        $"step.{VehicleSteps.Inspection}", $"step.{VehicleSteps.Checks}",
        "outcome.admitted", "outcome.not-admitted", "outcome.nothing-found", "outcome.restrictions-found",
        .. InspectionReasons.All.Select(r => $"VR.inspection-reason.{r}"),
        .. Enum.GetNames<RestrictionKind>().Select(k => $"VR.restriction.{k}"),
        .. Enum.GetNames<RestrictionState>().Select(s => $"VR.restrictions.state.{s}"),
        .. Enum.GetNames<AggregateKind>().Select(k => $"VR.aggregate.{k}"),
        .. Enum.GetNames<RoadCategory>().Select(c => $"VR.category.{c}"),
        .. Enum.GetNames<VehicleStatus>().Select(s => $"VR.vehicle-status.{s}"),
        .. Enum.GetValues<Operation>().Select(o => Kernel.Standards.TextKeys.FactCode("VR", "operation", System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName($"{o}"))),
        "audit.kind.vehicle", "audit.kind.vehicle-certificate", "audit.kind.vehicles-of-owner",
    ];
}
