using System.Collections.Immutable;
using System.Globalization;

namespace Licensing.Kernel.Standards;

/// <summary>Lists what of an edition rows can override.</summary>
internal static class LawDefaults
{
    public static ImmutableArray<LawDefault> Of<TFacts>(Edition<TFacts> edition)
        where TFacts : ServiceFacts =>
    [
        .. edition.Terms.SelectMany(term => term.Stages.Select(
            (stage, i) => new LawDefault(LawKeys.Term(term.Code, i + 1), Text(stage.Amount), term.Clause))),
        .. edition.Queues.Where(queue => queue.Minutes is not null).Select(
            queue => new LawDefault(LawKeys.Queue(queue.Code), Text(queue.Minutes!.Value), queue.Clause)),
        .. edition.Fees.Select(fee => new LawDefault(LawKeys.Fee(fee.Code), Text(fee.PercentOfMci), fee.Clause)),
        .. edition.Numbers.Select(number => new LawDefault(
            LawKeys.Number(number.Key), Text(number.Value.Value), number.Value.Clause)),
        .. edition.Lists.Select(list => new LawDefault(
            LawKeys.List(list.Key), string.Join(' ', list.Value.Codes), list.Value.Clause)),
    ];

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
