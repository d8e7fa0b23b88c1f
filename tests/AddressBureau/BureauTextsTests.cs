using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Features.Residents;
using Licensing.Kernel.Addresses;
using Licensing.Kernel.People.Matching;
using Licensing.Testing;

namespace Licensing.Tests.AddressBureau;

/// <summary>Every text that the pages and papers name is there in all three languages, also those whose keys are put together.</summary>
public sealed class BureauTextsTests
{
    private static readonly string[] Faults =
        ["required", "AC.cell-too-long", "AC.code-twice", "AC.kind-unknown", "AC.parent-unknown", "AC.parent-too-small", "AC.place-lies-elsewhere", "AC.region-has-no-parent", "AC.number-needed"];

    private static readonly string[] Parts = ["title", "to", "from", "text", "enclosed", "citizen"];

    [Fact]
    public void Texts_NamedInTheSources_AreThereInAllLanguages()
    {
        var used = UsedTexts.NamedIn("modules/AddressBureau", "AC");

        Assert.True(used.Count > 80, $"{used.Count} keys only: the sources were not read.");
        Assert.Empty(UsedTexts.Lacking(used));
    }

    [Fact]
    public void Texts_OfEveryCode_AreThereInAllLanguages() => Assert.Empty(UsedTexts.Missing(
    [
        .. Enum.GetNames<PlaceKind>().Select(k => $"AC.place.{k}"),
        .. Enum.GetNames<RemovalReason>().Select(r => $"AC.reason.{r}"),
        .. Enum.GetNames<AddressAnswer>().Select(a => $"AC.answer.{a}"),
        .. Enum.GetNames<NamePart>().Select(p => $"AC.part.{p}"),
        .. Enum.GetNames<PartAgreement>().Skip(1).Select(a => $"AC.match.{a}"),
        .. InquiryPurpose.Kinds.Select(k => $"AC.purpose.{k}"),
        .. Faults.Select(code => $"error.{code}"),
        .. Parts.Select(part => $"print.ac.application.{part}"),
    ]));
}
