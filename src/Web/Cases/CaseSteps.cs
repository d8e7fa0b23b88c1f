using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Texts;
using Licensing.Web.Components;

namespace Licensing.Web.Cases;

/// <summary>The true state of a case as a line: what is done, by whom, what is next, for how long it has waited.</summary>
internal static class CaseSteps
{
    public static IReadOnlyList<StepItem> Of(CaseView view, ITexts texts)
    {
        var shown = view.Case;
        return
        [
            new(texts["step.accepted"], StepState.Done, shown.AcceptedByName, Formats.Moment(shown.FiledAt)),
            .. Steps(shown, after: false).Select(s => Review(s, view, texts)),
            Decision(view, texts),
            .. Steps(shown, after: true).Select(s => Review(s, view, texts)),
            .. shown.State == CaseState.Withdrawn ? Array.Empty<StepItem>() : [HandOver(view, texts)],
        ];
    }

    // What was not done when the case was decided, and still stands, follows the decision (PR-17, RP-16).
    private static IEnumerable<CaseStep> Steps(Case shown, bool after) => shown.Steps.OrderBy(s => s.Ordinal)
        .Where(s => s.State != StepState.Dropped && (shown.DecidedAt is { } decided && (s.ClosedAt is null || s.ClosedAt > decided)) == after);

    private static StepItem Review(CaseStep step, CaseView view, ITexts texts) => step.State switch
    {
        StepState.Done => new(texts[$"step.{step.Code}"], StepState.Done, step.ClosedByName, Moment(step.ClosedAt), Outcome(step, texts)),
        StepState.Failed => new(texts[$"step.{step.Code}"], StepState.Failed, step.ClosedByName, Moment(step.ClosedAt), Outcome(step, texts)),
        StepState.Open => Waiting(texts[$"step.{step.Code}"], texts[$"role.{step.WaitsFor}"], step.OpenedAt ?? view.Case.FiledAt, view, texts),
        _ => new(texts[$"step.{step.Code}"], StepState.Later),
    };

    private static StepItem Decision(CaseView view, ITexts texts)
    {
        var (shown, title) = (view.Case, texts["step.decision"]);
        var last = shown.LastDecision;
        return shown.State switch
        {
            CaseState.Proposed => Waiting(texts["step.approval"], texts[$"role.{Case.ApprovalRole}"], shown.CurrentStepSince, view, texts),
            CaseState.InReview when shown.CurrentStep == Case.DecisionStep =>
                Waiting(title, texts[$"role.{Case.DecisionRole}"], shown.CurrentStepSince, view, texts),
            CaseState.InReview => new(title, StepState.Later),
            CaseState.Withdrawn => new(texts["state.Withdrawn"], StepState.Failed, view.Happenings[0].UserName, Moment(shown.DecidedAt)),
            _ when last is { State: DecisionState.Final, Kind: DecisionKind.Grant } =>
                new(title, StepState.Done, last.DecidedByName, Moment(last.DecidedAt), texts["state.Granted"]),
            _ when last is { State: DecisionState.Final } =>
                new(title, StepState.Failed, last.DecidedByName, Moment(last.DecidedAt), texts["state.Refused"]),
            _ => new(texts["state.Ended"], StepState.Failed, null, Moment(shown.DecidedAt)),
        };
    }

    private static StepItem HandOver(CaseView view, ITexts texts)
    {
        var title = texts["step.hand-over"];
        return view.Case switch
        {
            { State: CaseState.HandedOver } => new(title, StepState.Done, view.Entry?.ByName, Moment(view.Entry?.At), view.Entry?.To),
            { State: CaseState.Unclaimed } => new(texts["state.Unclaimed"], StepState.Failed),
            { CurrentStep: Case.HandOverStep } => Waiting(title, texts["case.applicant"], view.Case.CurrentStepSince, view, texts),
            _ => new(title, StepState.Later),
        };
    }

    private static StepItem Waiting(string title, string whom, DateTime since, CaseView view, ITexts texts) =>
        new(title, StepState.Open, texts.Format("step.waits-for", whom), texts.Format("step.for", Formats.Span(texts, view.At - since)));

    private static string? Moment(DateTime? at) => at is { } moment ? Formats.Moment(moment) : null;

    private static string? Outcome(CaseStep step, ITexts texts) => step.Outcome is { } code ? texts[$"outcome.{code}"] : null;
}
