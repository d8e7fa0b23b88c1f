using Licensing.Kernel.Addresses;
using Licensing.ResidenceRegistration.Domain;
using Licensing.ResidenceRegistration.Features;
using Licensing.ResidenceRegistration.Pages;
using Licensing.Testing;

namespace Licensing.Tests.ResidenceRegistration;

/// <summary>Every text that the pages and papers name is there in all three languages, also those whose keys are put together.</summary>
public sealed class ResidenceTextsTests
{
    [Fact]
    public void Texts_NamedInTheSources_AreThereInAllLanguages()
    {
        var used = UsedTexts.NamedIn("modules/ResidenceRegistration", "RR", "RD");
        Assert.True(used.Count > 120, $"{used.Count} keys only: the sources were not read.");
        Assert.Empty(UsedTexts.Lacking(used));
    }

    [Fact]
    public void Texts_OfEveryCode_AreThereInAllLanguages() => Assert.Empty(UsedTexts.Missing(Made()));

    private static IEnumerable<string> Made()
    {
        string[] needed =
        [
            "place", "until", "cameFrom", "document", "documentOn", "owner", "ownerDocument", "ownerDocumentOn", "consentOn", "consentCount", "visitedOn", "relation", "people", "leftFor",
            "court", "actNumber", "actOn",
        ];
        string[] columns = ["serial", "kind", "case", "name", "birth-date", "iin", "address", "on", "until", "came-from", "reason", "left-for", "basis", "visited-on", "chip", "by"];
        string[] papers = ["rr.consent.title", "rr.address.title", "rr.notice.title", "rr.notice.text", "rr.extract.title", "rr.register.title", "rd.slip.title", "rd.slip.stamp", "rd.slip.seal"];
        return
        [
            .. needed.Select(n => $"error.RR.needed.{n}"),
            .. columns.Select(c => $"RR.export.{c}"),
            .. papers.Select(p => $"print.{p}"),
            .. Enum.GetNames<ActKind>().Select(k => $"RR.kind.{k}"),
            .. Enum.GetNames<ActList>().Select(l => $"RR.registry.lead.{l}"),
            .. Enum.GetNames<ActList>().Skip(1).Select(l => $"RR.list.{l}"),
            .. Enum.GetNames<ActOrder>().Skip(1).Select(o => $"RR.order.{o}"),
            .. Enum.GetNames<ChipState>().Select(c => $"RR.chip.{c}"),
            .. Enum.GetNames<Relation>().Select(r => $"RR.relation.{r}"),
            .. Enum.GetNames<RemovalReason>().Select(r => $"RR.reason.{r}"),
            .. Enum.GetNames<PlaceKind>().Select(p => $"RR.place.{p}"),
            .. DwellingPurpose.Kinds.Select(p => $"RR.purpose.{p}"),
            .. Enum.GetNames<Licensing.ResidenceRegistration.Law.RemovalReason>().Select(r => $"RD.people.hint.{r}"),
            "RD.subject.act-number.Imprisonment", "RD.subject.act-number.CourtDecision",
        ];
    }
}
