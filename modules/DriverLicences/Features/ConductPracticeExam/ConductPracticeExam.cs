using Licensing.DriverLicences.Domain;
using Licensing.Platform.UseCases;

namespace Licensing.DriverLicences.Features;

/// <summary>An examiner enters how the practice examination for one category went (DL flow).</summary>
/// <param name="Version">Version of the case that the examiner saw.</param>
/// <param name="Errors">Codes of noted errors.</param>
/// <param name="Note">Errors in the examiner's own words.</param>
[Allow(Roles.Examiner)]
internal sealed record ConductPracticeExam(
    Guid CaseId, int Version, Category Category, bool Passed, IReadOnlyList<string> Errors, string? Note = null) : ICommand<ExamResult>, IAboutCase;

internal sealed class ConductPracticeExamValidator : IValidator<ConductPracticeExam>
{
    public IEnumerable<FieldError> Check(ConductPracticeExam request)
    {
        if (request.Errors.Except(PracticeErrors.All).FirstOrDefault() is { } unknown)
        {
            yield return new("errors", "DL.unknown-error", unknown);
        }

        // Whoever did not pass can read why on the examination sheet.
        if (!request.Passed && request.Errors.Count == 0 && string.IsNullOrWhiteSpace(request.Note))
        {
            yield return new("errors", "DL.error-needed");
        }

        if (request.Note?.Length > 1000)
        {
            yield return new("note", "too-long", "1000");
        }
    }
}

internal sealed class ConductPracticeExamHandler(ExamRoom room) : IHandler<ConductPracticeExam, ExamResult>
{
    public async Task<Result<ExamResult>> Handle(ConductPracticeExam request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await room.Open(request.CaseId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var about = opened.Value;
        var marks = new PracticeMarks(request.Passed, [.. request.Errors.Distinct()], request.Note);
        var attempt = ExamAttempt.Practice(about, request.Category, marks, useCase.Officer, useCase.Now);
        return room.Note(about, attempt, useCase) is { } problem
            ? problem
            : new ExamResult(attempt.Passed, about.OpenStep?.Code, about.Number);
    }
}
