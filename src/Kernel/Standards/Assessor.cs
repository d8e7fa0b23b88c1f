using System.Collections.Immutable;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.Fees;

namespace Licensing.Kernel.Standards;

/// <summary>Asks the rules of one edition, in the order in which they lean on one another (C-12).</summary>
internal sealed class Assessor<TFacts>(Edition<TFacts> edition)
    where TFacts : ServiceFacts
{
    public AssessmentResult Assess(Situation<TFacts> situation, ImmutableArray<string> presented)
    {
        var errors = WrongFacts(situation);
        if (!errors.IsEmpty)
        {
            return new(null, errors);
        }

        var fees = Fees(situation);
        situation = situation with { TotalFee = fees.Sum(fee => fee.Amount) };
        situation = situation with { Deadlines = Deadlines(situation) };
        var documents = Documents(situation, presented);
        ImmutableArray<string> missing = [.. documents.Where(d => !d.Presented).Select(d => d.Code)];
        var findings = Findings(situation);
        var outcome = findings.Length > 0 ? Outcome.Refuse : missing.Length > 0 ? Outcome.Incomplete : Outcome.Accept;
        return new(
            new Assessment(
                edition.Service, edition.Code, outcome, documents, missing,
                [.. findings.Select(finding => new FoundGround(finding.Code, finding.Clause))],
                fees, situation.TotalFee, situation.DueAt, Queue(situation), Result(situation),
                situation.Law.DatesOf(edition.Act, situation.FiledOn))
            {
                Mci = situation.Law.Mci.On(situation.PaidOn),
                Deadlines = situation.Deadlines,
                Later = [.. edition.LaterDocumentRules.Where(later => later.AppliesTo(situation)).Select(later => later.Rule)],
                Findings = findings,
            },
            []);
    }

    private ImmutableArray<InputError> WrongFacts(Situation<TFacts> situation)
    {
        var errors = new InputErrors("facts");
        foreach (var rule in edition.InputRules.Where(rule => rule.AppliesTo(situation)))
        {
            errors.Add(rule.Rule.Fact, InputErrorCode.NotAllowed, rule.Rule.Message);
        }

        foreach (var bar in situation.Facts.Bars)
        {
            var rules = edition.GroundRules.Where(ground => ground.Rule.IsBar && ground.Rule.Code == bar).ToList();
            if (rules.Count == 0)
            {
                errors.Add(FactNames.Bars, InputErrorCode.UnknownCode, $"{bar} is no ground that a check can find here");
            }
            else if (!rules.Exists(rule => rule.AppliesTo(situation)))
            {
                errors.Add(FactNames.Bars, InputErrorCode.NotAllowed, $"{bar} does not belong to these facts");
            }
        }

        return errors.Found;
    }

    private ImmutableArray<FeeLine> Fees(Situation<TFacts> situation)
    {
        var mci = situation.Law.Mci.On(situation.PaidOn);
        return
        [
            .. edition.FeeRules.Where(fee => fee.AppliesTo(situation)).Select(fee => FeeLine.Of(
                fee.Rule.Code,
                Overridden(situation, LawKeys.Fee(fee.Rule.Code), fee.Rule.PercentOfMci),
                fee.Times?.Invoke(situation.Facts) ?? 1,
                mci) with { AfterDecision = fee.Rule.AfterDecision }),
        ];
    }

    private ImmutableArray<AskedDocument> Documents(Situation<TFacts> situation, ImmutableArray<string> presented) =>
    [
        .. edition.DocumentRules.Where(document => document.AppliesTo(situation))
            .DistinctBy(document => document.Rule.Code)
            .Select(document => new AskedDocument(
                document.Rule.Code,
                document.Rule.Clause,
                presented.Contains(document.Rule.Code) && (document.Counts is null || document.Counts(situation)))),
    ];

    // One ground once, whichever rules lead to it.
    private ImmutableArray<GroundFinding> Findings(Situation<TFacts> situation) =>
    [
        .. edition.GroundRules
            .Where(ground => ground.AppliesTo(situation)
                && (!ground.Rule.IsBar || situation.Facts.Bars.Contains(ground.Rule.Code)))
            .DistinctBy(ground => ground.Rule.Code)
            .Select(ground => new GroundFinding(
                ground.Rule.Code, ground.Rule.Clause, ground.Rule.IsBar, FactsOf(ground.Rule, situation.Facts))),
    ];

    private ImmutableArray<FactValue> FactsOf(GroundRule ground, TFacts facts) => ground.IsBar
        ? [new FactValue(FactNames.Bars, [ground.Code])]
        : [.. ground.RestsOn.Select(name => new FactValue(name, edition.Schema.Get(name).Values(facts)))];

    private ImmutableArray<DeadlineSheet> Deadlines(Situation<TFacts> situation)
    {
        var term = edition.TermRules.First(rule => rule.AppliesTo(situation)).Rule;
        var stages = term.Stages.Select((stage, i) => stage with
        {
            Amount = (int)Overridden(situation, LawKeys.Term(term.Code, i + 1), stage.Amount),
        });
        return Clocks.Deadlines.WorkStages(
            stages, situation.FiledAt, situation.Schedule, situation.Law.Calendar, term.Clause, edition.Code);
    }

    private int? Queue(Situation<TFacts> situation)
    {
        var queue = edition.QueueRules.First(rule => rule.AppliesTo(situation)).Rule;
        return queue.Minutes is { } minutes
            ? (int)Overridden(situation, LawKeys.Queue(queue.Code), minutes)
            : null;
    }

    private OrderedDictionary<string, object?> Result(Situation<TFacts> situation)
    {
        var result = new OrderedDictionary<string, object?>();
        foreach (var rule in edition.ResultRules)
        {
            result.Add(rule.Name, rule.Value(situation));
        }

        return result;
    }

    private decimal Overridden(Situation<TFacts> situation, string key, decimal declared) =>
        situation.Law.Number(edition.Service, edition.Code, key, situation.FiledOn, declared);
}
