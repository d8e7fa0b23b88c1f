using Licensing.ForeignResidence.Domain.Numbers;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;

namespace Licensing.ForeignResidence.Features.Numbers;

/// <summary>
/// The operator answers with an error (IN-6.3): the applicant has a registered number, or the application does not agree with the document. The case is refused
/// on that ground (IN-4: a reasoned refusal).
/// </summary>
/// <param name="Version">Version of the case that the operator saw.</param>
/// <param name="Words">What exactly: which number, which field of the document.</param>
[Allow(Roles.Operator)]
internal sealed record AnswerError(Guid CaseId, int Version, ApplicationError Error, string Words) : ICommand<NumberStepDone>, IAboutCase;

internal sealed class AnswerErrorValidator : IValidator<AnswerError>
{
    public IEnumerable<FieldError> Check(AnswerError request)
    {
        if (string.IsNullOrWhiteSpace(request.Words))
        {
            yield return new("words", "required");
        }
        else if (request.Words.Length > NumberApplication.LongestWords)
        {
            yield return new("words", "too-long", $"{NumberApplication.LongestWords}");
        }
    }
}

internal sealed class AnswerErrorHandler(NumberDesk desk, DecisionDesk decisions) : IHandler<AnswerError, NumberStepDone>
{
    public async Task<Result<NumberStepDone>> Handle(AnswerError request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var (about, application) = opened.Value;
        var words = request.Words.Trim();
        if (application.AnswerError(request.Error, words, useCase.Officer, useCase.Now) is { } answered)
        {
            return answered;
        }

        if (about.CloseStep(NumberSteps.Forming, NumberSteps.NumberError, passed: false, null, useCase.Officer, useCase.Now) is { } notOpen)
        {
            return notOpen;
        }

        var refused = await decisions.Decide(about, DecisionKind.Refuse, [GroundOf(request.Error)], words, useCase, cancellation);
        return refused.Failure is { } not ? not : new NumberStepDone(null, about.Number);
    }

    private static string GroundOf(ApplicationError error) => error == ApplicationError.HasNumber ? "already-has-iin" : "data-mismatch";
}
