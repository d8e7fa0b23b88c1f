using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Cases;
using Licensing.Platform.Law;
using Licensing.Platform.Texts;
using Licensing.Web.Components;

namespace Licensing.Web.Cases;

/// <summary>The chips above the work queue.</summary>
internal static class WorkFilters
{
    /// <summary>Services only where there are several; steps as the rows on the screen have them.</summary>
    public static IReadOnlyList<Filter> Of(WorkFilter filter, IEnumerable<WorkRow> rows, ILaw law, ITexts texts)
    {
        var services = law.Services;
        var steps = rows.Select(r => r.CurrentStep).Append(filter.Step).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        List<Filter> chips =
        [
            Chip(WorkAddress.Due, "work.due", [DueFilter.Soon, DueFilter.Overdue], filter.Due == DueFilter.Any ? null : filter.Due, "due-filter", texts),
            Chip(WorkAddress.State, "work.state", States(filter.EffectiveStage), filter.State, "state", texts),
            new(WorkAddress.Step, texts["work.step"], [.. steps.Select(s => new FilterOption(s, texts[$"step.{s}"]))], filter.Step),
            new(WorkAddress.Service, texts["work.service"], [.. services.Select(s => new FilterOption(s, texts[TextKeys.Service(s)]))], filter.Service),
            Chip(
                WorkAddress.Officer, "work.officer", [OfficerFilter.Mine, OfficerFilter.Nobody],
                filter.Officer == OfficerFilter.Anybody ? null : filter.Officer, "officer-filter", texts),
        ];
        return [.. chips.Where(c => c.Options.Count > 1 || c.Value is not null)];
    }

    private static CaseState[] States(CaseStage stage) => stage switch
    {
        CaseStage.Review => [CaseState.InReview, CaseState.Proposed],
        CaseStage.HandOver => [CaseState.Granted, CaseState.Refused, CaseState.Ended],
        _ => [CaseState.HandedOver, CaseState.Withdrawn, CaseState.Unclaimed],
    };

    private static Filter Chip<T>(string key, string title, T[] options, T? chosen, string prefix, ITexts texts)
        where T : struct, Enum => new(
            key, texts[title], [.. options.Select(o => new FilterOption(WorkAddress.Code(o), texts[$"{prefix}.{o}"]))],
            chosen is { } value ? WorkAddress.Code(value) : null);
}
