using Licensing.Kernel;
using Licensing.Kernel.Cases;

namespace Licensing.Citizenship.Domain;

/// <summary>What another body answered of the people of a file; never changed afterwards. Asked again it has another round.</summary>
internal sealed class BodyOpinion
{
    public const int LongestNote = 1000;

    private BodyOpinion()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid CaseId { get; private init; }

    /// <summary>Code of the step.</summary>
    public string Step { get; private init; } = "";

    /// <summary>From 1; a case that was taken up again is asked about again.</summary>
    public int Round { get; private init; }

    /// <summary>Whom something was found against, and what.</summary>
    public List<OpinionFinding> Findings { get; private init; } = [];

    public string Reference { get; private init; } = "";

    public DateOnly AnsweredOn { get; private init; }

    public string? Note { get; private init; }

    public Guid OfficerId { get; private init; }

    public string OfficerName { get; private init; } = "";

    public DateTime At { get; private init; }

    public static BodyOpinion Of(Case about, int round, OpinionAnswer answer, Officer by, DateTime now) => new()
    {
        CaseId = about.Id,
        Step = answer.Step,
        Round = round,
        Findings = [.. answer.Findings.Distinct()],
        Reference = answer.Reference.Trim(),
        AnsweredOn = answer.On,
        Note = string.IsNullOrWhiteSpace(answer.Note) ? null : answer.Note.Trim(),
        OfficerId = by.UserId,
        OfficerName = by.Name,
        At = now,
    };

    /// <summary>The answers that count: the last of each body.</summary>
    public static IEnumerable<BodyOpinion> Latest(IEnumerable<BodyOpinion> opinions) => opinions.GroupBy(o => o.Step).Select(g => g.MaxBy(o => o.Round)!);
}

/// <summary>A ground of CZ-18 or CZ-19 that was found against somebody.</summary>
internal sealed record OpinionFinding(Guid MemberId, string Ground);

/// <summary>An answer as an officer enters it.</summary>
/// <param name="Step">The step that it answers.</param>
/// <param name="Reference">Number of the answer.</param>
/// <param name="On">Day of the answer.</param>
internal sealed record OpinionAnswer(string Step, IReadOnlyList<OpinionFinding> Findings, string Reference, DateOnly On, string? Note);
