using Licensing.DriverLicences.Domain;

namespace Licensing.DriverLicences.Features;

/// <summary>One examination as pages and papers show it.</summary>
internal sealed record ExamLine(
    Guid CaseId, string CaseNumber, string Applicant, DateOnly BirthDate, string Step, ExamKind Kind, Category? Category, DateOnly On, DateTime At, bool Passed,
    int? Asked, int? Right, int? Needed, IReadOnlyList<int> WrongQuestions, IReadOnlyList<string> Errors, string? Note, string Examiner,
    DateOnly? CountsUntil)
{
    /// <summary>An attempt; a passed theory examination counts until a day.</summary>
    public static ExamLine Of(ExamAttempt attempt, ExamRules? rules = null) => new(
        attempt.CaseId, attempt.CaseNumber, attempt.ApplicantName, attempt.BirthDate, attempt.Step, attempt.Kind, attempt.Category, attempt.On, attempt.At,
        attempt.Passed, attempt.Asked, attempt.Right, attempt.Needed,
        [.. attempt.Faults.OrderBy(f => f.Ordinal).Select(f => f.Question).OfType<int>()],
        [.. attempt.Faults.OrderBy(f => f.Ordinal).Select(f => f.Error).OfType<string>()],
        attempt.Note, attempt.ExaminerName,
        attempt is { Kind: ExamKind.Theory, Passed: true } ? rules?.TheoryCountsUntil(attempt.On) : null);
}
