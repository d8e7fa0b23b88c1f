using Licensing.ForeignResidence.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;

namespace Licensing.ForeignResidence.Features;

/// <summary>The document was made on a numbered blank (RP flow).</summary>
/// <param name="Version">Version of the case that the officer saw.</param>
[Allow(Roles.IntakeOfficer)]
internal sealed record NoteProduced(Guid CaseId, int Version, string BlankNumber) : ICommand<StepResult>, IAboutCase;

/// <summary>The applicant was told that it is ready (RP-16).</summary>
/// <param name="Version">Version of the case that the officer saw.</param>
/// <param name="Words">Who took the call, or what was said.</param>
[Allow(Roles.IntakeOfficer)]
internal sealed record NoteTold(Guid CaseId, int Version, ToldBy How, string? Words) : ICommand<StepResult>, IAboutCase;

/// <summary>The applicant signed form 1-N and put the date on it (RP-17); the document can be handed over.</summary>
/// <param name="Version">Version of the case that the officer saw.</param>
[Allow(Roles.IntakeOfficer)]
internal sealed record NoteSigned(Guid CaseId, int Version, DateOnly SignedOn) : ICommand<StepResult>, IAboutCase;

internal sealed class MakePermitValidator : IValidator<NoteProduced>, IValidator<NoteTold>
{
    public IEnumerable<FieldError> Check(NoteProduced request) =>
        string.IsNullOrWhiteSpace(request.BlankNumber) || request.BlankNumber.Trim().Length > PermanentResidence.LongestNumber ? [new("blankNumber", "RP.blank-needed")] : [];

    public IEnumerable<FieldError> Check(NoteTold request)
    {
        if (!Enum.IsDefined(request.How))
        {
            yield return new("how", "RP.how-needed");
        }

        if (request.Words?.Length > ResidenceDocument.LongestWords)
        {
            yield return new("words", "too-long", $"{ResidenceDocument.LongestWords}");
        }
    }
}

internal sealed class MakePermitHandler(ResidenceDesk desk) : IHandler<NoteProduced, StepResult>, IHandler<NoteTold, StepResult>, IHandler<NoteSigned, StepResult>
{
    public Task<Result<StepResult>> Handle(NoteProduced request, UseCase useCase, CancellationToken cancellation) => Close(
        request.CaseId, request.Version, ResidenceSteps.Production, "document-made",
        document => document.Produce(request.BlankNumber, BusinessTime.DateOf(useCase.Now)) is { } problem ? new Failure.Refused(problem) : null,
        useCase, cancellation);

    public Task<Result<StepResult>> Handle(NoteTold request, UseCase useCase, CancellationToken cancellation) => Close(
        request.CaseId, request.Version, ResidenceSteps.Notice, "applicant-told",
        document =>
        {
            document.Tell(request.How, request.Words, useCase.Now);
            return null;
        },
        useCase, cancellation);

    public Task<Result<StepResult>> Handle(NoteSigned request, UseCase useCase, CancellationToken cancellation) => Close(
        request.CaseId, request.Version, ResidenceSteps.Form, "form-signed",
        document =>
        {
            if (request.SignedOn > BusinessTime.DateOf(useCase.Now))
            {
                return new Failure.Invalid("signedOn", "date-in-future");
            }

            if (request.SignedOn < document.ProducedOn)
            {
                return new Failure.Invalid("signedOn", "RP.signed-before-made");
            }

            document.Sign(request.SignedOn);
            return null;
        },
        useCase, cancellation);

    private async Task<Result<StepResult>> Close(
        Guid caseId, int version, string step, string outcome, Func<ResidenceDocument, Failure?> act, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(caseId, version, useCase, cancellation, ResidencePermitFlow.Service);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var about = opened.Value;
        if (ResidenceDesk.Close(about, step, outcome, useCase) is var closed && !closed.IsOk)
        {
            return closed;
        }

        var document = await desk.Document(about.Id, cancellation);
        if (act(document) is { } wrong)
        {
            return wrong;
        }

        useCase.Changed("residence-document", document.Number, document.PersonId, about.Id);
        return closed;
    }
}
