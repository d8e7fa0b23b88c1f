using Licensing.Kernel.Cases;
using Licensing.Platform.Auditing;

namespace Licensing.Demo.Mass;

/// <summary>The rows of the audit trail that the use cases of a past case would have left.</summary>
internal static class PastAudit
{
    public static IEnumerable<AuditRecord> Of(Case about) => about.Events.Select(e => new AuditRecord
    {
        At = e.At,
        UserId = e.UserId,
        UserName = e.UserName,
        OfficeId = e.OfficeId,
        Action = ActionOf(e, about),
        Verb = AuditVerb.Changed,
        SubjectKind = "case",
        SubjectId = about.Number,
        PersonId = about.PersonId,
        CaseId = about.Id,
    });

    private static string ActionOf(CaseEvent happened, Case about) => happened.Type switch
    {
        nameof(CaseHappening.Accepted) => "AcceptDraft",
        nameof(CaseHappening.StepClosed) => about.Steps.First().ClosedAt == happened.At ? "ConductTheoryExam" : "ConductPracticeExam",
        nameof(CaseHappening.EndedWithout) => "ConductTheoryExam",
        nameof(CaseHappening.WithdrawnByApplicant) => "WithdrawCase",
        nameof(CaseHappening.ResultHandedOver) => "HandOverCase",
        nameof(CaseHappening.LeftUnclaimed) => "ReturnUnclaimed",
        _ => "Decide",
    };
}
