using Licensing.DriverLicences.Domain;
using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;

namespace Licensing.DriverLicences.Features;

/// <summary>An examiner enters how the theory examination went (DL-15).</summary>
/// <param name="Version">Version of the case that the examiner saw.</param>
/// <param name="WrongQuestions">Numbers of the questions answered wrongly; none where only the sum is known.</param>
[Allow(Roles.Examiner)]
internal sealed record ConductTheoryExam(
    Guid CaseId, int Version, int Asked, int Right, IReadOnlyList<int> WrongQuestions, string? Note = null) : ICommand<ExamResult>, IAboutCase;

internal sealed class ConductTheoryExamValidator : IValidator<ConductTheoryExam>
{
    public IEnumerable<FieldError> Check(ConductTheoryExam request)
    {
        if (request.Asked is < 1 or > 200)
        {
            yield return new("asked", "DL.asked-range");
        }

        if (request.Right < 0 || request.Right > request.Asked)
        {
            yield return new("right", "DL.right-range", $"{request.Asked}");
        }

        if (request.WrongQuestions.Count > 0 && !Agree(request))
        {
            yield return new("wrongQuestions", "DL.wrong-questions", $"{request.Asked - request.Right}", $"{request.Asked}");
        }

        if (request.Note?.Length > 1000)
        {
            yield return new("note", "too-long", "1000");
        }
    }

    private static bool Agree(ConductTheoryExam request) =>
        request.WrongQuestions.Distinct().Count() == request.Asked - request.Right
        && request.WrongQuestions.Count == request.Asked - request.Right
        && request.WrongQuestions.All(q => q >= 1 && q <= request.Asked);
}

internal sealed class ConductTheoryExamHandler(ExamRoom room) : IHandler<ConductTheoryExam, ExamResult>
{
    public async Task<Result<ExamResult>> Handle(ConductTheoryExam request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await room.Open(request.CaseId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        Case about = opened.Value;
        var rules = await room.RulesOf(about, cancellation);
        if (request.Asked < rules.Questions)
        {
            return new Failure.Invalid("asked", "DL.asked-too-few", $"{rules.Questions}");
        }

        var answers = new TheoryAnswers(request.Asked, request.Right, request.WrongQuestions, request.Note);
        var attempt = ExamAttempt.Theory(about, answers, rules, useCase.Officer, useCase.Now);
        return room.Note(about, attempt, useCase) is { } problem
            ? problem
            : new ExamResult(attempt.Passed, about.OpenStep?.Code, about.Number);
    }
}
