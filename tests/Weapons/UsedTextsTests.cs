using Licensing.Testing;
using Licensing.Weapons;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features;

namespace Licensing.Tests.Weapons;

/// <summary>Every text that this module names is there in all three languages, also those whose keys are put together.</summary>
public sealed class UsedTextsTests
{
    [Fact]
    public void Texts_NamedInTheSources_AreThereInAllLanguages()
    {
        var used = UsedTexts.NamedIn("modules/Weapons", "WP");

        Assert.True(used.Count > 100, $"{used.Count} keys only: the sources were not read.");
        Assert.Empty(UsedTexts.Lacking(used));
    }

    [Fact]
    public void Texts_OfEveryCode_AreThereInAllLanguages() => Assert.Empty(UsedTexts.Missing(Made()));

    private static IEnumerable<string> Made()
    {
        string[] steps = [WeaponSteps.Visit, WeaponSteps.Convictions, WeaponSteps.Health, WeaponSteps.Shot];
        return
        [
            .. steps.SelectMany(s => new[] { $"step.{s}", $"WP.waits.{s}", $"WP.reference.{s}" }),
            "outcome.conditions-met", "outcome.conditions-not-met", "outcome.shot-made", "outcome.shot-against", "outcome.nothing-against", "outcome.stands-against",
            .. Enum.GetNames<WeaponOrigin>().Select(o => $"WP.origin.{o}"),
            .. Enum.GetNames<WeaponStatus>().Select(s => $"WP.weapon-is.{s}"),
            .. Enum.GetNames<PermitStatus>().Select(s => $"WP.permit-is.{s}"),
            .. Enum.GetNames<WeaponStatus>().Except(["Entered", "Registered", "Deposited"]).SelectMany(s => new[] { $"error.WP.unit-{s}", $"problem.WP.weapon-{s}" }),
            .. new[] { CheckCodes.NoStorage, CheckCodes.NoResidence, CheckCodes.Convicted, CheckCodes.Offences, CheckCodes.Unfit, CheckCodes.Altered, CheckCodes.NotCompliant }
                .Select(c => $"WP.finding.{c}"),
            .. Enum.GetValues<PermitKind>().Select(FactTexts.Permit),
            .. Enum.GetValues<WeaponKind>().Select(FactTexts.Weapon),
        ];
    }
}
