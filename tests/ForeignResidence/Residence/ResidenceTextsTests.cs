using Licensing.ForeignResidence.Domain;
using Licensing.ForeignResidence.Features;
using Licensing.Testing;

namespace Licensing.Tests.ForeignResidence.Residence;

/// <summary>Every text that permanent residence names is there in all three languages, also those whose keys are put together.</summary>
public sealed class ResidenceTextsTests
{
    [Fact]
    public void Texts_NamedInTheSources_AreThereInAllLanguages()
    {
        var used = UsedTexts.NamedIn("modules/ForeignResidence", "PR", "RP");

        Assert.True(used.Count > 80, $"{used.Count} keys only: the sources were not read.");
        Assert.Empty(UsedTexts.Lacking(used));
    }

    [Fact]
    public void Texts_OfEveryCode_AreThereInAllLanguages() => Assert.Empty(UsedTexts.Missing(Made()));

    private static IEnumerable<string> Made()
    {
        string[] after = [ResidenceSteps.Papers, ResidenceSteps.Registration, ResidenceSteps.Production, ResidenceSteps.Notice, ResidenceSteps.Form];
        string[] needed = ["address", "housingOwner", "proofNumber", "birthPlace", "phone"];
        string[] outcomes = ["body-clear", "body-against", "papers-complete", "registered-for-good", "document-made", "applicant-told", "form-signed"];
        return
        [
            .. ResidenceSteps.Answered.Concat(after).SelectMany(s => new[] { $"step.{s}", $"PR.waits.{s}" }),
            .. ResidenceSteps.Answered.Select(s => $"PR.answer.{s}"),
            .. outcomes.Select(o => $"outcome.{o}"),
            .. Enum.GetNames<SolvencyExemption>().Except(["None"]).Select(e => $"PR.solvency.exempt.{e}"),
            .. Enum.GetNames<ResidenceDocumentKind>().Select(k => $"RP.kind.{k}"),
            .. Enum.GetNames<ResidenceDocumentStatus>().Select(s => $"RP.status.{s}"),
            .. Enum.GetNames<ResidenceState>().Select(s => $"RP.state.{s}"),
            .. Enum.GetNames<ToldBy>().Select(t => $"RP.told.by.{t}"),
            .. needed.Select(f => $"error.RP.needed.{f}"),
            "PR.papers.number.registration-book", "PR.papers.number.housing-title",
        ];
    }
}
