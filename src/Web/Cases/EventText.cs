using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.Texts;

namespace Licensing.Web.Cases;

/// <summary>What happened to a case, in words: resources <c>event.{type}</c>.</summary>
internal static class EventText
{
    public static string Of(CaseHappening what, string service, ITexts texts) => what switch
    {
        CaseHappening.Accepted e => texts.Format("event.Accepted", e.Edition, e.Documents, e.Paid, e.DueAt),
        CaseHappening.StepBegun e => texts.Format("event.StepBegun", texts[$"step.{e.Step}"]),
        CaseHappening.StepClosed { Outcome: "" } e => texts.Format("event.StepClosed.kept", texts[$"step.{e.Step}"]),
        CaseHappening.StepClosed e => texts.Format("event.StepClosed", texts[$"step.{e.Step}"], texts[$"outcome.{e.Outcome}"]),
        CaseHappening.Assigned e => texts.Format("event.Assigned", e.ToName),
        CaseHappening.DecisionProposed { Kind: DecisionKind.Grant } => texts["event.DecisionProposed.Grant"],
        CaseHappening.DecisionProposed e => texts.Format("event.DecisionProposed.Refuse", Grounds(e.Grounds, service, texts)),
        CaseHappening.DecisionReturned e => texts.Format("event.DecisionReturned", e.Words),
        CaseHappening.GrantDecided => texts["event.GrantDecided"],
        CaseHappening.RefusalDecided e => texts.Format("event.RefusalDecided", Grounds(e.Grounds, service, texts)),
        CaseHappening.EndedWithout e => texts.Format("event.EndedWithout", texts[$"outcome.{e.Reason}"]),
        CaseHappening.WithdrawnByApplicant e => texts.Format("event.WithdrawnByApplicant", e.Reason),
        CaseHappening.ResultHandedOver e => texts.Format("event.ResultHandedOver", e.To, e.RegisterNumber),
        CaseHappening.LeftUnclaimed => texts["event.LeftUnclaimed"],
        CaseHappening.DueMarked e => texts[$"event.DueMarked.{e.Mark}"],
        CaseHappening.Reopened e => texts.Format("event.Reopened", e.Complaint, e.Reason),
        CaseHappening.StepDueMoved e => texts.Format("event.StepDueMoved", texts[$"step.{e.Step}"], e.Was, e.Is, e.Change),
        CaseHappening.DueMoved e => texts.Format("event.DueMoved", e.Was, e.Is, e.Change),
        CaseHappening.Corrected e => texts.Format("event.Corrected", texts[$"corrected.{e.What}"], e.Reason),
        _ => what.GetType().Name,
    };

    /// <summary>The event that a conflict brought with it, where it brought one.</summary>
    public static string? OfConflict(string? json, string service, ITexts texts) =>
        json is ['{', ..] ? Of(CaseJson.Read<CaseHappening>(json), service, texts) : null;

    private static string Grounds(IEnumerable<string> codes, string service, ITexts texts) =>
        string.Join("; ", codes.Select(code => texts[TextKeys.Ground(service, code)]));
}
