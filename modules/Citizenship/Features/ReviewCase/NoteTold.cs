using Licensing.Citizenship.Domain;
using Licensing.Platform.UseCases;

namespace Licensing.Citizenship.Features;

/// <summary>The applicant was told of the decision, by telephone or in person (CZ-16).</summary>
/// <param name="Version">Version of the case that the officer saw.</param>
/// <param name="Words">Who took the call, or what was said.</param>
[Allow(Roles.IntakeOfficer)]
internal sealed record NoteTold(Guid CaseId, int Version, ToldBy How, string? Words) : ICommand<StepResult>, IAboutCase;

internal sealed class NoteToldValidator : IValidator<NoteTold>
{
    public IEnumerable<FieldError> Check(NoteTold request)
    {
        if (!Enum.IsDefined(request.How))
        {
            yield return new("how", "CZ.how-needed");
        }

        if (request.Words?.Length > CitizenshipFile.LongestWords)
        {
            yield return new("words", "too-long", $"{CitizenshipFile.LongestWords}");
        }
    }
}

internal sealed class NoteToldHandler(CitizenshipDesk desk) : IHandler<NoteTold, StepResult>
{
    public async Task<Result<StepResult>> Handle(NoteTold request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.CaseId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var closed = CitizenshipDesk.Close(opened.Value, CitizenshipSteps.Notice, "cz-told", passed: true, useCase);
        if (closed.IsOk)
        {
            (await desk.File(request.CaseId, cancellation)).Tell(request.How, request.Words, useCase.Now);
        }

        return closed;
    }
}
