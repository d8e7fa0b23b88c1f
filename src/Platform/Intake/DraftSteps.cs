namespace Licensing.Platform.Intake;

/// <summary>The steps of an intake, in order; also the beginnings of the names of their fields.</summary>
public static class DraftSteps
{
    /// <summary>Who applies, and who acts for them.</summary>
    public const string Applicant = "applicant";

    /// <summary>The situation: the facts that the law asks about.</summary>
    public const string Facts = "facts";

    /// <summary>What the case is about beyond the facts; only where the service has an <see cref="IIntakeSubject"/>.</summary>
    public const string Subject = "subject";

    /// <summary>The checklist.</summary>
    public const string Documents = "documents";

    /// <summary>Fee and payments.</summary>
    public const string Fee = "fee";

    /// <summary>Everything on one sheet; accept or refuse to accept.</summary>
    public const string Check = "check";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Applicant, Facts, Subject, Documents, Fee, Check];

    /// <summary>Those of a service.</summary>
    public static IReadOnlyList<string> For(bool hasSubject) => hasSubject ? All : [.. All.Where(step => step != Subject)];

    /// <summary>The step on which a field stands.</summary>
    public static string Of(string field) => All.FirstOrDefault(step => field.StartsWith(step, StringComparison.Ordinal)) ?? Check;
}

/// <summary>How a step stands.</summary>
public enum DraftStepState
{
    /// <summary>Nothing entered yet.</summary>
    NotStarted,

    /// <summary>Begun.</summary>
    InProgress,

    /// <summary>Nothing left to do.</summary>
    Done,

    /// <summary>Something entered is wrong.</summary>
    NeedsAttention,
}
