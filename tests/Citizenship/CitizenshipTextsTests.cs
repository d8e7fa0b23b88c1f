using Licensing.Citizenship;
using Licensing.Citizenship.Domain;
using Licensing.Citizenship.Features;
using Licensing.Testing;

namespace Licensing.Tests.Citizenship;

/// <summary>Every text that the pages name is there in all three languages, also those whose keys are put together.</summary>
public sealed class CitizenshipTextsTests
{
    [Fact]
    public void Texts_NamedInTheSources_AreThereInAllLanguages()
    {
        var used = UsedTexts.NamedIn("modules/Citizenship", "CZ");

        Assert.True(used.Count > 100, $"{used.Count} keys only: the sources were not read.");
        Assert.Empty(UsedTexts.Lacking(used));
    }

    // CZ-6.5: each profession with what it requires, in our own words.
    [Fact]
    public void Texts_OfEveryCode_AreThereInAllLanguages() => Assert.Empty(UsedTexts.Missing(Made()));

    private static IEnumerable<string> Made()
    {
        string[] steps = [.. CitizenshipSteps.Answered, CitizenshipSteps.File, CitizenshipSteps.Decree, CitizenshipSteps.Notice, CitizenshipSteps.Surrender];
        string[] outcomes = ["clear", "against-some", "against", "sent", "granted", "granted-some", "declined", "told", "surrendered"];
        string[] pages = ["questionnaire", "undertaking", "admitted", "let-go", "declined", "receipt", .. CitizenshipSteps.Answered.Select(s => $"ask.{s}")];
        string[] columns = ["number", "kind", "person", "birth-date", "iin", "former", "present", "basis", "role", "decree", "decree-on", "case", "handed-over", "office"];
        return
        [
            .. steps.SelectMany(s => new[] { $"step.{s}", $"CZ.waits.{s}" }),
            .. CitizenshipSteps.Answered.Select(s => $"CZ.answer.{s}"),
            .. outcomes.Select(o => $"outcome.cz-{o}"),
            .. Enum.GetNames<Basis>().SelectMany(b => new[] { $"CZ.basis.{b}", $"CZ.basis.{b}.asks" }),
            .. Enum.GetNames<BasisFit>().Select(f => $"CZ.fit.{f}"),
            .. Enum.GetNames<MemberRole>().SelectMany(r => new[] { $"CZ.role.{r}", $"CZ.family.row.{r}" }),
            .. Enum.GetNames<MemberOutcome>().Concat(["Open", "Against"]).Select(o => $"CZ.outcome.{o}"),
            .. Enum.GetNames<FileState>().Select(s => $"CZ.state.{s}"),
            .. Enum.GetNames<BatchState>().SelectMany(s => new[] { $"CZ.batch.state.{s}", $"CZ.batch.lead.{s}" }),
            .. Enum.GetNames<ActKind>().SelectMany(k => new[] { $"CZ.kind.{k}", $"CZ.act.{k}" }),
            .. Enum.GetNames<ToldBy>().Select(t => $"CZ.told.by.{t}"),
            .. Professions.All.Select(p => $"CZ.profession.{p}.requires"),
            .. columns.Select(c => $"CZ.export.{c}"),
            .. pages.SelectMany(p => new[] { $"print.cz.{p}.title", $"print.cz.{p}.to", $"print.cz.{p}.text" }),
            "error.CZ.needed.birthPlace", "error.CZ.needed.address", "error.CZ.needed.relative", "error.CZ.needed.kinship",
        ];
    }
}
