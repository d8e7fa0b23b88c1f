using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Texts;
using Licensing.Web.Components;

namespace Licensing.Web.Terminal;

/// <summary>A public status in plain words; nothing that <see cref="PublicStatus"/> does not hold (C-10).</summary>
internal static class PublicStatusText
{
    public static string State(PublicStatus status, ITexts texts) => texts[status.GoesOn ? "public-state.goes-on" : $"public-state.{status.State.ToString().ToLowerInvariant()}"];

    public static Tone Tone(PublicStatus status) => status.State switch
    {
        CaseState.Granted or CaseState.HandedOver => Components.Tone.Good,
        CaseState.Refused or CaseState.Ended or CaseState.Unclaimed => Components.Tone.Warn,
        _ => Components.Tone.Info,
    };

    /// <summary>The whole way of a case: accepted, the service's steps, decision, handing over.</summary>
    public static IReadOnlyList<StepItem> Steps(PublicStatus status, ITexts texts) =>
    [
        new(texts["public-step.accepted"], StepState.Done),
        .. status.Steps.Where(step => !step.FollowsDecision).Select(step => Item(step, texts)),
        new(texts["public-step.decision"], Decision(status)),
        .. status.Steps.Where(step => step.FollowsDecision).Select(step => Item(step, texts)),
        new(texts["public-step.hand-over"], status.GoesOn ? StepState.Later : HandOver(status.State)),
    ];

    /// <summary>«12:00–13:00, 18:00–19:00»; null where results are handed out while the office is open.</summary>
    public static string? Windows(PublicStatus status) => status.Where.Windows.Count == 0
        ? null
        : string.Join(", ", status.Where.Windows.Select(window => $"{window.From:HH\\:mm}–{window.To:HH\\:mm}"));

    private static StepItem Item(PublicStep step, ITexts texts) =>
        new(texts[$"step.{step.Code}"], step.State, When: step.ClosedAt is { } at ? Formats.Moment(at) : null);

    private static StepState Decision(PublicStatus status) => status.State switch
    {
        CaseState.InReview when status.Step is not null => StepState.Later,
        CaseState.InReview or CaseState.Proposed => StepState.Open,
        CaseState.Refused => StepState.Failed,
        CaseState.Ended or CaseState.Withdrawn => StepState.Dropped,
        _ => StepState.Done,
    };

    private static StepState HandOver(CaseState state) => state switch
    {
        CaseState.InReview or CaseState.Proposed => StepState.Later,
        CaseState.Withdrawn => StepState.Dropped,
        CaseState.HandedOver => StepState.Done,
        CaseState.Unclaimed => StepState.Failed,
        _ => StepState.Open,
    };
}
