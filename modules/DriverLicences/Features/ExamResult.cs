namespace Licensing.DriverLicences.Features;

/// <summary>What an examination came to.</summary>
/// <param name="Passed">Whether it was passed.</param>
/// <param name="NextStep">The step that is open now; none where all are done or the case has ended.</param>
/// <param name="CaseNumber">Number of the case.</param>
internal sealed record ExamResult(bool Passed, string? NextStep, string CaseNumber);
