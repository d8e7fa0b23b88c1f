using Licensing.Platform.Texts;
using Licensing.ProxyDrivers.Domain;
using Licensing.ProxyDrivers.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.ProxyDrivers;

/// <summary>What is named by a value has its words in all three languages.</summary>
public sealed class WordsTests
{
    private static readonly ITexts Texts = new ServiceCollection().AddLogging().AddTexts().BuildServiceProvider().GetRequiredService<ITexts>();

    [Fact]
    public void Texts_OfEveryValue_AreThere()
    {
        string[] keys =
        [
            .. Enum.GetNames<ProxyStatus>().Select(n => $"PD.status.{n}"),
            .. Enum.GetNames<ProxyHappening>().Select(n => $"PD.event.{n}"),
            .. Enum.GetNames<MayDriveReason>().Select(n => $"PD.may-drive.{n}"),
            "PD.restriction.arrest", "PD.restriction.pledge", "PD.restriction.wanted",
            "audit.kind.may-drive", "audit.kind.proxy-registration", "audit.kind.proxy-registrations", "audit.kind.proxy-register",
            "PD.subject.certificate", "PD.subject.number", "PD.subject.issued-on", "PD.subject.notary",
        ];

        Assert.All(Cultures.All, culture => Assert.All(keys, key => Assert.NotEqual(key, Texts.In(culture)[key])));
    }
}
