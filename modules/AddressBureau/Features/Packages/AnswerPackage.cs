using Licensing.AddressBureau.Domain.Packages;
using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.UseCases;

namespace Licensing.AddressBureau.Features.Packages;

/// <summary>The bureau's registrar answers a request from the register (AC-14 of 2010): the certificate is filled in and waits for the courier.</summary>
/// <param name="Seen">Version of the papers that the page showed.</param>
[Allow(Roles.Registrar)]
internal sealed record AnswerPackaged(Guid CaseId, int Seen) : ICommand<Done>, IAboutCase;

/// <summary>The bureau returns a package with faults, or not whole, with written reasons, within three working days (AC-17 of 2010).</summary>
/// <param name="Seen">Version of the papers that the page showed.</param>
[Allow(Roles.Registrar)]
internal sealed record ReturnFaulty(Guid CaseId, int Seen, string Reasons) : ICommand<Done>, IAboutCase;

/// <summary>The centre told the applicant within one working day and gave the bureau's reasons (AC-17 of 2010); the papers go with the courier again once they are mended.</summary>
/// <param name="Seen">Version of the papers that the page showed.</param>
/// <param name="How">How the applicant was told.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
internal sealed record TellApplicant(Guid CaseId, int Seen, string How) : ICommand<Done>, IAboutCase;

internal sealed class AnswerPackageRules : IValidator<ReturnFaulty>, IValidator<TellApplicant>
{
    public IEnumerable<FieldError> Check(ReturnFaulty request) => TypedText.Check("reasons", request.Reasons, CentreFile.LongestReasons);

    public IEnumerable<FieldError> Check(TellApplicant request) => TypedText.Check("how", request.How, CentreFile.LongestHow);
}

internal sealed class AnswerPackageHandler(CaseDesk cases, CentreDesk desk, DecisionDesk decisions) :
    IHandler<AnswerPackaged, Done>, IHandler<ReturnFaulty, Done>, IHandler<TellApplicant, Done>
{
    public async Task<Result<Done>> Handle(AnswerPackaged request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await Open(request.CaseId, request.Seen, file => file.BureauId, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var decided = await decisions.Decide(opened.Value.Case, DecisionKind.Grant, [], null, useCase, cancellation);
        return decided.Failure is { } not ? not : default(Done);
    }

    public async Task<Result<Done>> Handle(ReturnFaulty request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await Open(request.CaseId, request.Seen, file => file.BureauId, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        if (opened.Value.File.Return(request.Reasons.Trim(), useCase.Actor.Name, useCase.Now) is { } problem)
        {
            return problem;
        }

        // The case cannot be decided before the centre has told the applicant and the papers have come again.
        opened.Value.Case.Plan([new StepPlan(CentreDesk.Mend, Roles.IntakeOfficer)], useCase.Now);
        return default(Done);
    }

    public async Task<Result<Done>> Handle(TellApplicant request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await Open(request.CaseId, request.Seen, file => file.CentreId, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var (file, about) = opened.Value;
        if (file.Tell(request.How.Trim(), useCase.Now) is { } problem)
        {
            return problem;
        }

        about.Plan([new StepPlan(CentreDesk.ToBureau, Roles.IntakeOfficer)], useCase.Now);
        return about.CloseStep(CentreDesk.Mend, "applicant-told", passed: true, null, useCase.Officer, useCase.Now) is { } notOpen ? notOpen : default(Done);
    }

    private async Task<Result<OpenedFile>> Open(Guid caseId, int seen, Func<CentreFile, string> whose, UseCase useCase, CancellationToken cancellation)
    {
        var file = await desk.Find(caseId, cancellation);
        if (file is null || whose(file) != useCase.Actor.OfficeId)
        {
            return new Failure.NotFound("centre-file", caseId.ToString());
        }

        if (file.Version != seen)
        {
            return new Failure.Conflict(null, file.Since, null);
        }

        var opened = await cases.Open(caseId, null, useCase, cancellation);
        return opened.Failure is { } failure ? failure : new OpenedFile(file, opened.Value);
    }

    private sealed record OpenedFile(CentreFile File, Case Case);
}
