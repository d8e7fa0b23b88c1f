using Licensing.Kernel;
using Licensing.Kernel.Cases;

namespace Licensing.ForeignResidence.Domain;

/// <summary>What another body answered, or what the officer's own check found; never changed afterwards (PR flow, RP flow).</summary>
internal sealed class ResidenceCheck
{
    public const int LongestNote = 1000;

    private ResidenceCheck()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid CaseId { get; private init; }

    public string CaseNumber { get; private init; } = "";

    /// <summary>Code of the step.</summary>
    public string Step { get; private init; } = "";

    /// <summary>Grounds of the standard that were found, by code; nothing where all is well.</summary>
    public List<string> Findings { get; private init; } = [];

    /// <summary>Number of the answer.</summary>
    public string Reference { get; private init; } = "";

    /// <summary>Day of the answer.</summary>
    public DateOnly AnsweredOn { get; private init; }

    public string? Note { get; private init; }

    public Guid OfficerId { get; private init; }

    public string OfficerName { get; private init; } = "";

    public DateTime At { get; private init; }

    public static ResidenceCheck Of(Case about, CheckAnswer answer, Officer by, DateTime now) => new()
    {
        CaseId = about.Id,
        CaseNumber = about.Number,
        Step = answer.Step,
        Findings = [.. answer.Findings.Distinct()],
        Reference = answer.Reference.Trim(),
        AnsweredOn = answer.On,
        Note = string.IsNullOrWhiteSpace(answer.Note) ? null : answer.Note.Trim(),
        OfficerId = by.UserId,
        OfficerName = by.Name,
        At = now,
    };
}

/// <summary>An answer as an officer enters it.</summary>
/// <param name="Step">The step that it answers.</param>
/// <param name="Findings">Grounds that were found.</param>
/// <param name="Reference">Number of the answer.</param>
/// <param name="On">Day of the answer.</param>
internal sealed record CheckAnswer(string Step, IReadOnlyList<string> Findings, string Reference, DateOnly On, string? Note);
