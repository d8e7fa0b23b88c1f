using Licensing.AddressBureau;
using Licensing.ExitClearance.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;

namespace Licensing.ExitClearance.Features;

/// <summary>The confirmation for leaving the registers is given out, with its own last day (EX-9, appendix 4-1).</summary>
/// <param name="Version">Version of the case that the officer saw.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
internal sealed record GiveConfirmation(Guid CaseId, int Version) : ICommand<ExitStepDone>, IAboutCase;

/// <summary>The certificate of leaving the military register and of handing in the ticket, shown within the seven days (EX-9).</summary>
/// <param name="Version">Version of the case that the officer saw.</param>
/// <param name="Reference">Number of the certificate.</param>
/// <param name="RemovedOn">The day on which the register was left.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
internal sealed record ShowMilitaryProof(Guid CaseId, int Version, string Reference, DateOnly RemovedOn) : ICommand<ExitStepDone>, IAboutCase;

/// <summary>Removes the person, and the children on record, from the address register (EX flow); the ten days to leave begin.</summary>
/// <param name="Version">Version of the case that the officer saw.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
internal sealed record RemoveFromRegister(Guid CaseId, int Version) : ICommand<ExitStepDone>, IAboutCase;

internal sealed class LeaveRegistersValidator : IValidator<ShowMilitaryProof>
{
    public IEnumerable<FieldError> Check(ShowMilitaryProof request) =>
        string.IsNullOrWhiteSpace(request.Reference) || request.Reference.Trim().Length > ExitFile.LongestNumber ? [new("reference", "EX.certificate-needed")] : [];
}

internal sealed class LeaveRegistersHandler(ExitDesk desk, PeopleDesk people) :
    IHandler<GiveConfirmation, ExitStepDone>, IHandler<ShowMilitaryProof, ExitStepDone>, IHandler<RemoveFromRegister, ExitStepDone>
{
    public Task<Result<ExitStepDone>> Handle(GiveConfirmation request, UseCase useCase, CancellationToken cancellation) => desk.Close(
        new StepToClose(request.CaseId, request.Version, ExitSteps.Confirmation, "confirmation-given"),
        (file, today) =>
        {
            file.GiveConfirmation(today);
            return null;
        },
        useCase, cancellation);

    public Task<Result<ExitStepDone>> Handle(ShowMilitaryProof request, UseCase useCase, CancellationToken cancellation) => desk.Close(
        new StepToClose(request.CaseId, request.Version, ExitSteps.Military, "military-removal-shown"),
        (file, today) => request.RemovedOn > today ? new Failure.Invalid("removedOn", "date-in-future")
            : request.RemovedOn < file.DecidedOn ? new Failure.Invalid("removedOn", "EX.removed-before-decision")
            : file.ShowProof(request.Reference, request.RemovedOn, today) is { } problem ? new Failure.Refused(problem)
            : null,
        useCase, cancellation);

    public async Task<Result<ExitStepDone>> Handle(RemoveFromRegister request, UseCase useCase, CancellationToken cancellation)
    {
        ExitFile? removed = null;
        var done = await desk.Close(
            new StepToClose(request.CaseId, request.Version, ExitSteps.Address, "address-removed"),
            (file, today) =>
            {
                file.Remove(today, useCase.Officer, useCase.Now);
                removed = file;
                return null;
            },
            useCase, cancellation);
        if (done.IsOk)
        {
            await Tell(removed!, useCase, cancellation);
        }

        return done;
    }

    // The applicant, and those of the children who are on record.
    private async Task Tell(ExitFile file, UseCase useCase, CancellationToken cancellation)
    {
        var gone = new HashSet<Guid> { file.PersonId };
        foreach (var child in file.Children.Where(c => !string.IsNullOrWhiteSpace(c.Iin)))
        {
            if (await people.FindByIin(child.Iin!.Trim(), cancellation) is { } known)
            {
                gone.Add(known.Id);
            }
        }

        foreach (var person in gone)
        {
            useCase.Publish(new RemovedFromAddress(person, BusinessTime.DateOf(useCase.Now), file.CaseId, file.CaseNumber, useCase.Now));
        }
    }
}
