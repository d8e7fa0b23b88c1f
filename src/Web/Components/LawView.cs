using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using Licensing.Platform.Texts;

namespace Licensing.Web.Components;

/// <summary>A line of the law column: words, the clause behind them, and why.</summary>
public sealed record LawLine(string Text, string? Clause = null, string? Why = null, decimal? Amount = null);

/// <summary>An assessment in words, for intake's right column and for «check before you come» (C-12).</summary>
public sealed record LawView(
    Assessment Assessment,
    IReadOnlyList<LawLine> Documents,
    IReadOnlyList<LawLine> Missing,
    IReadOnlyList<LawLine> Grounds,
    IReadOnlyList<LawLine> Fees)
{
    /// <summary>The words of one service's resources for what was assessed.</summary>
    public static LawView Of(Assessment assessment, IStandard standard, ITexts texts)
    {
        var edition = standard.FindEdition(assessment.Edition);
        var asked = assessment.Documents.Select(document => new LawLine(
            texts[TextKeys.Document(assessment.Service, document.Code)], document.Clause)).ToList();
        return new LawView(
            assessment,
            asked,
            [.. asked.Where((_, i) => !assessment.Documents[i].Presented)],
            [.. assessment.Findings.Select(finding => Ground(assessment, finding, standard, texts))],
            [.. assessment.Fees.Select(fee => new LawLine(
                texts[TextKeys.Fee(assessment.Service, fee.Code)],
                edition?.Fees.FirstOrDefault(rule => rule.Code == fee.Code)?.Clause,
                texts.Format("law.fee.why", fee.PercentOfMci, assessment.Mci),
                fee.Amount))]);
    }

    /// <summary>The edition, and that it was repealed where it was (C-2).</summary>
    public string EditionText(ITexts texts, DateTimeOffset on) =>
        Assessment.Act.IsRepealedOn(BusinessTime.DateOf(on))
            ? texts.Format("law.edition.repealed", Assessment.Edition, Assessment.Act.RepealedOn)
            : texts.Format("law.edition", Assessment.Edition);

    private static LawLine Ground(Assessment assessment, GroundFinding finding, IStandard standard, ITexts texts)
    {
        var facts = finding.Facts.Select(fact => texts.Format(
            "law.fact", texts[TextKeys.Fact(assessment.Service, fact.Name)], FactText.Of(standard, fact, texts)));
        return new LawLine(
            texts[TextKeys.Ground(assessment.Service, finding.Code)],
            finding.Clause,
            finding.IsBar ? texts["law.bar.why"] : string.Join("; ", facts));
    }
}
