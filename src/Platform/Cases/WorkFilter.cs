using System.Globalization;
using Licensing.Kernel.Cases;

namespace Licensing.Platform.Cases;

/// <summary>How a case stands to its term, as a filter.</summary>
public enum DueFilter
{
    /// <summary>All.</summary>
    Any,

    /// <summary>At 80 % of the term or later (C-5).</summary>
    Soon,

    /// <summary>Past the term.</summary>
    Overdue,
}

/// <summary>Whose cases, as a filter.</summary>
public enum OfficerFilter
{
    /// <summary>Everybody's.</summary>
    Anybody,

    /// <summary>Nobody's yet.</summary>
    Nobody,

    /// <summary>The officer's own.</summary>
    Mine,
}

/// <summary>What a work queue shows.</summary>
public sealed record WorkFilter
{
    /// <summary>Whose turn it is.</summary>
    public CaseStage Stage { get; init; } = CaseStage.Review;

    /// <summary>State; decides the stage where it is given.</summary>
    public CaseState? State { get; init; }

    /// <summary>Service code.</summary>
    public string? Service { get; init; }

    /// <summary>Code of the open step.</summary>
    public string? Step { get; init; }

    /// <summary>Whose.</summary>
    public OfficerFilter Officer { get; init; }

    /// <summary>Term.</summary>
    public DueFilter Due { get; init; }

    /// <summary>The stage that the state implies, else the one asked for.</summary>
    public CaseStage EffectiveStage => State switch
    {
        null => Stage,
        CaseState.InReview or CaseState.Proposed => CaseStage.Review,
        CaseState.Granted or CaseState.Refused or CaseState.Ended => CaseStage.HandOver,
        _ => CaseStage.Closed,
    };

    /// <summary>The step that state or stage imply, so that the queue is read by the index of steps.</summary>
    internal string? EffectiveStep => Step ?? (State, EffectiveStage) switch
    {
        (CaseState.Proposed, _) => Case.ApprovalStep,
        (_, CaseStage.HandOver) => Case.HandOverStep,
        _ => null,
    };

    /// <summary>What is closed is shown latest first, everything else by what is due first.</summary>
    internal bool LatestFirst => EffectiveStage == CaseStage.Closed;
}

/// <summary>The last row of a page; the next page begins behind it.</summary>
public sealed record WorkCursor(DateTime DueAt, Guid Id)
{
    /// <summary>As addresses write it.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{DueAt.Ticks}_{Id:N}");

    /// <summary>Reads what an address has; what nobody understands is none.</summary>
    public static WorkCursor? Read(string? text) => text?.Split('_') is [var ticks, var id]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
        && Guid.TryParse(id, out var key)
            ? new WorkCursor(new DateTime(at, DateTimeKind.Utc), key)
            : null;
}

/// <summary>A case in a work queue.</summary>
public sealed record WorkRow(
    Guid Id, int Version, string Number, string ApplicantName, string Service, string? Operation, CaseState State,
    string? CurrentStep, DateTime CurrentStepSince, string? WaitsFor, Guid? AssignedTo, string? AssignedToName,
    string OfficeId, DateTime FiledAt, DateTime DueAt, DateTime DueSoonAt, DateTime? DecidedAt)
{
    /// <summary>How the term stands; a decided case's term has ended (C-5).</summary>
    public DueMark MarkAt(DateTime now) =>
        (DecidedAt ?? now) > DueAt ? DueMark.Overdue
        : DecidedAt is null && now >= DueSoonAt ? DueMark.DueSoon
        : DueMark.InTime;
}

/// <summary>A number of rows that is not counted beyond a limit.</summary>
public readonly record struct CappedCount(int Value, bool OrMore)
{
    /// <summary>Nobody reads a longer list, and nobody waits for it to be counted.</summary>
    public const int Cap = 999;

    internal static CappedCount Of(int counted) => new(Math.Min(counted, Cap), counted > Cap);
}
