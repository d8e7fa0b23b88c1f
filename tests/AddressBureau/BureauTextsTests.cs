using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Domain.Lists;
using Licensing.AddressBureau.Domain.Packages;
using Licensing.AddressBureau.Domain.Post;
using Licensing.AddressBureau.Features.Lists;
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

    private static readonly string[] ListFaults =
        ["AC.list-iin", "AC.list-too-long", "AC.list-born", "AC.list-born-needed", "AC.list-nobody", "AC.list-name", "AC.list-twice", "AC.list-too-many", "AC.list-unreadable", "AC.list-empty", "AC.list-no-column"];

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
        .. Enum.GetNames<ListState>().Select(s => $"AC.list.state.{s}"),
        .. Enum.GetNames<RowState>().Select(s => $"AC.list.row.{s}"),
        .. ListColumns.All.Select(ListColumns.TextKey),
        .. Enum.GetNames<PackageKind>().SelectMany(k => new[] { $"AC.package.coming.{k}", $"AC.package.send.{k}", $"AC.package.kind.{k}", $"print.ac.package.{k}" }),
        .. new[] { FilePlace.AtCentre, FilePlace.AtBureau, FilePlace.Answered, FilePlace.Faulty, FilePlace.ToTell, FilePlace.Ready }.Select(p => $"AC.package.due.{p}"),
        .. new[] { FilePlace.AtBureau, FilePlace.ToTell, FilePlace.Ready }.SelectMany(p => new[] { $"AC.package.place.{p}", $"AC.package.place.{p}.text" }),
        .. Enum.GetNames<MailKind>().Select(k => $"AC.post.kind.{k}"),
        .. Enum.GetNames<AddressAnswer>().Select(a => $"print.ac.mail.count.{a}"),
        .. ListFaults.Select(code => $"error.{code}"),
        .. Faults.Select(code => $"error.{code}"),
        .. Parts.Select(part => $"print.ac.application.{part}"),
    ]));
}
