using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;

namespace Licensing.DriverLicences.Domain;

/// <summary>The steps of a driver licence case: theory first, then practice for each category asked for (DL-15).</summary>
internal static class ExamSteps
{
    public const string Theory = "theory-exam";
    public const string Passed = "passed";
    public const string NotPassed = "not-passed";

    /// <summary>Why a case ends without a decision: «examination not passed» (DL flow, DECISION).</summary>
    public const string EndedNotPassed = "exam-not-passed";

    private const string PracticePrefix = "practice-exam-";

    public static string Practice(Category category) => PracticePrefix + category;

    public static bool IsExam(string? step) =>
        step == Theory || step?.StartsWith(PracticePrefix, StringComparison.Ordinal) == true;

    /// <summary>The category of a practice step, or none.</summary>
    public static Category? CategoryOf(string? step) =>
        step?.StartsWith(PracticePrefix, StringComparison.Ordinal) == true
            && Enum.TryParse<Category>(step[PracticePrefix.Length..], out var category) ? category : null;

    public static IReadOnlyList<StepPlan> Plan(IEnumerable<Category> categories, bool theoryCounts) =>
    [
        .. theoryCounts ? Array.Empty<StepPlan>() : [new StepPlan(Theory, Roles.Examiner)],
        .. categories.Order().Select(category => new StepPlan(Practice(category), Roles.Examiner)),
    ];
}
