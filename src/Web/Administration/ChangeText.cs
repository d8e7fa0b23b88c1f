using System.Globalization;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Law;
using Licensing.Platform.Law.Changes;
using Licensing.Platform.Texts;
using Licensing.Web.Components;

namespace Licensing.Web.Administration;

/// <summary>A change of the law in words: what, from which value to which.</summary>
internal static class ChangeText
{
    /// <summary>What is changed.</summary>
    public static string What(ProposalView proposal, ITexts texts) => proposal.Change switch
    {
        SetMci => texts["admin.mci"],
        SetTariff c => $"{c.Service}: {texts[TextKeys.Fee(c.Service, c.Code)]}",
        AddHoliday c => texts.Format("changes.what.holiday", texts[$"holiday.{c.Code}"], c.First),
        EndHoliday => texts.Format("changes.what.holiday-end", texts[$"holiday.{proposal.Standing.Split(' ')[0]}"]),
        SetSchedule c => texts.Format("changes.what.schedule", proposal.About ?? texts[$"schedule.{c.Kind}"]),
        SetOverride { Service: LawKeys.AnyService } c => $"{c.Edition}: {OverrideText.Key(c.Service, c.Key, texts)}",
        SetOverride c => $"{c.Service}, {c.Edition}: {OverrideText.Key(c.Service, c.Key, texts)}",
        _ => proposal.Change.GetType().Name,
    };

    /// <summary>What holds on the first day as things stand, line by line.</summary>
    public static IReadOnlyList<string> Was(ProposalView proposal, ITexts texts) => (proposal.Change, proposal.Standing) switch
    {
        (SetMci or SetTariff, { Length: > 0 } tenge) => [Formats.Money(decimal.Parse(tenge, CultureInfo.InvariantCulture))],
        (AddHoliday, { Length: > 0 } codes) => [.. codes.Split(' ').Select(code => texts[$"holiday.{code}"])],
        (AddHoliday, _) => [texts["changes.was.working"]],
        (EndHoliday, _) => [texts["admin.holiday.yearly"]],
        (SetSchedule, { Length: > 0 } hours) => [.. HoursText.Lines(CaseJson.Read<List<Opening>>(hours), texts)],
        (SetOverride c, { } value) => [OverrideText.Value(c.Key, value, texts)],
        _ => [texts["admin.override.none"]],
    };

    /// <summary>What it would be.</summary>
    public static IReadOnlyList<string> Becomes(ProposalView proposal, ITexts texts) => proposal.Change switch
    {
        SetMci c => [Formats.Money(c.Tenge)],
        SetTariff c => [Formats.Money(c.Tenge)],
        AddHoliday c => [texts[!c.EveryYear ? "changes.becomes.once" : c.Moves ? "admin.holiday.yearly-moves" : "admin.holiday.yearly"]],
        EndHoliday c => [texts.Format("changes.becomes.ends", c.Last)],
        SetSchedule c => [.. HoursText.Lines(c.Openings, texts)],
        SetOverride c => [OverrideText.Value(c.Key, c.Value, texts)],
        _ => [],
    };

    /// <summary>How it stands.</summary>
    public static Tone Tone(ProposalState state) => state switch
    {
        ProposalState.Sent => Components.Tone.Warn,
        ProposalState.Applied => Components.Tone.Good,
        ProposalState.Rejected => Components.Tone.Bad,
        _ => Components.Tone.Neutral,
    };
}
