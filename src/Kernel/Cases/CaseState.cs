namespace Licensing.Kernel.Cases;

/// <summary>Where a case stands; follows from its events (C-3).</summary>
public enum CaseState
{
    /// <summary>Accepted, being looked at.</summary>
    InReview,

    /// <summary>One officer proposed a decision, another has to approve it.</summary>
    Proposed,

    /// <summary>Granted; the result waits to be handed over.</summary>
    Granted,

    /// <summary>Refused; the letter waits to be handed over.</summary>
    Refused,

    /// <summary>Ended without a decision (for instance an examination not passed).</summary>
    Ended,

    /// <summary>Withdrawn by the applicant before the decision (C-3.7).</summary>
    Withdrawn,

    /// <summary>The result or the letter is in the applicant's hands (C-3.6).</summary>
    HandedOver,

    /// <summary>Nobody came for a month; returned to the provider (C-3.6).</summary>
    Unclaimed,
}

/// <summary>Whose turn it is: the work queues are kept by it.</summary>
public enum CaseStage
{
    /// <summary>The officers': to be looked at and decided.</summary>
    Review,

    /// <summary>The applicant's: the result or the letter waits.</summary>
    HandOver,

    /// <summary>Nobody's.</summary>
    Closed,
}

/// <summary>How the term of a case stands (C-5).</summary>
public enum DueMark
{
    /// <summary>In good time.</summary>
    InTime,

    /// <summary>At 80 % of its term or later.</summary>
    DueSoon,

    /// <summary>Past its term.</summary>
    Overdue,
}
