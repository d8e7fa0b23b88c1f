using Licensing.Platform.Disclosure;
using Licensing.Testing;
using Licensing.Weapons;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features;
using Licensing.Web.Session;

namespace Licensing.Tests.Weapons.Registry;

/// <summary>Texts of the register whose keys are put together are there in all three languages.</summary>
public sealed class RegistryTextsTests
{
    [Fact]
    public void Texts_OfEveryCode_AreThereInAllLanguages() => Assert.Empty(UsedTexts.Missing(Made()));

    private static IEnumerable<string> Made() =>
    [
        .. Enum.GetNames<WeaponKind>().Select(n => $"WP.kind.{n}"),
        .. Enum.GetNames<WeaponStatus>().Select(n => $"WP.registry.status.{n}"),
        .. Enum.GetNames<WeaponHappening>().Select(n => $"WP.weapon-event.{n}"),
        .. Enum.GetNames<WeaponMove>().Select(n => $"WP.move.{n}"),
        .. Enum.GetNames<Acquisition>().Select(n => $"WP.acquisition.{n}"),
        .. Enum.GetNames<PermitKind>().SelectMany(n => new[] { $"WP.permit.kind.{n}", $"WP.registry.filed.{n}" }),
        .. Enum.GetNames<PermitState>().Select(n => $"WP.permit.state.{n}"),
        .. Enum.GetNames<TimelinePart>().Select(n => $"WP.registry.part.{n}"),
        .. Enum.GetNames<PurposeKind>().Select(n => $"why.kind.{n}"),
        .. Enum.GetNames<WeaponReportKind>().Select(n => $"WP.report.{n}"),
        .. Enum.GetNames<SecondSignInFault>().Select(n => $"WP.export.chief.{n}"),
        .. Enum.GetNames<WeaponSought>().SelectMany(n => new[] { $"WP.registry.by.{n}", $"WP.registry.read.{n}", $"WP.registry.none.{n}", $"WP.registry.none.not-{n}" }),
        .. Enum.GetValues<WeaponHappening>().Where(WeaponTimeline.IsMove).Select(n => $"print.wp.act.{n}"),
        "WP.registry.none.Owner.number", "WP.registry.permit-until", "WP.registry.owner-number",
        "audit.kind.weapon", "audit.kind.weapon-permit", "audit.kind.weapons-of-owner", "audit.kind.weapon-report", "audit.kind.weapon-export",
    ];
}
