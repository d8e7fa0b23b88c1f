using Licensing.IdentityDocuments.Domain;
using Licensing.IdentityDocuments.Features;
using Licensing.IdentityDocuments.Printing;
using Licensing.Testing;

namespace Licensing.Tests.IdentityDocuments;

/// <summary>Every text that the pages and papers name is there in all three languages, also those whose keys are put together.</summary>
public sealed class IdentityTextsTests
{
    private static readonly int[] Terms = [7, 10, 15, 30];

    [Fact]
    public void Texts_NamedInTheSources_AreThereInAllLanguages()
    {
        var used = UsedTexts.NamedIn("modules/IdentityDocuments", "ID", "TI");

        Assert.True(used.Count > 80, $"{used.Count} keys only: the sources were not read.");
        Assert.Empty(UsedTexts.Lacking(used));
    }

    [Fact]
    public void Texts_OfEveryCode_AreThereInAllLanguages() => Assert.Empty(UsedTexts.Missing(Made()));

    private static IEnumerable<string> Made()
    {
        string[] steps = [IdentitySteps.Capture, IdentitySteps.Production, IdentitySteps.Notice, IdentitySteps.OldDocuments];
        string[] outcomes = ["pictures-taken", "documents-made", "applicant-notified", "old-documents-taken"];
        string[] needed = ["birthPlace", "address", "phone", "latinSurname", "latinGivenName", "loss", "consents"];
        return
        [
            .. steps.Select(s => $"step.{s}"), .. outcomes.Select(o => $"outcome.{o}"), .. needed.Select(f => $"error.ID.needed.{f}"),
            .. Enum.GetNames<CitizenDocumentKind>().SelectMany(k => new[] { $"ID.kind.{k}", $"ID.thing.{k}" }),
            .. Enum.GetNames<CitizenDocumentStatus>().Select(s => $"ID.status.{s}"),
            .. Enum.GetNames<OrderState>().Select(s => $"ID.order.state.{s}"),
            .. Enum.GetNames<RejectReason>().Select(r => $"ID.reject.{r}"),
            .. Enum.GetNames<NoticeWay>().Select(w => $"ID.ready.by.{w}"),
            .. Enum.GetNames<PictureKind>().SelectMany(k => new[] { $"ID.picture.{k}", $"ID.picture.upload.{k}" }),
            .. Terms.Select(d => $"ID.term.{d}"),
            .. Enumerable.Range(1, IdentityTalonPaper.Count).Select(i => $"print.ident.talon.{i}"),
            "error.ID.photo-ratio", "error.ID.signature-ratio",
        ];
    }
}
