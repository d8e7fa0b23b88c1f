using Licensing.AddressBureau;
using Licensing.ExitClearance.Data;
using Licensing.ExitClearance.Domain;
using Licensing.Kernel.Calendars;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ExitClearance.Features;

/// <summary>The person has left: by the border's data, or by what relatives bring.</summary>
/// <param name="Version">Version of the entry that the officer saw.</param>
/// <param name="Basis">By what it is known.</param>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer)]
internal sealed record NoteLeft(Guid CaseId, int Version, DateOnly LeftOn, string Basis) : ICommand<FollowedExit>, IAboutCase;

/// <summary>The person did not leave within the ten days: the registration is restored (appendix 1), and the address register learns of it.</summary>
/// <param name="Version">Version of the entry that the officer saw.</param>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer)]
internal sealed record RestoreRegistration(Guid CaseId, int Version, string Address) : ICommand<FollowedExit>, IAboutCase;

/// <summary>How the entry stands now.</summary>
internal sealed record FollowedExit(ExitState State);

internal sealed class FollowLeavingValidator : IValidator<NoteLeft>, IValidator<RestoreRegistration>
{
    public IEnumerable<FieldError> Check(NoteLeft request) =>
        string.IsNullOrWhiteSpace(request.Basis) || request.Basis.Trim().Length > ExitFile.LongestWords ? [new("basis", "EX.basis-needed")] : [];

    public IEnumerable<FieldError> Check(RestoreRegistration request) =>
        string.IsNullOrWhiteSpace(request.Address) || request.Address.Trim().Length > ExitFile.LongestAddress ? [new("address", "EX.address-needed")] : [];
}

internal sealed class FollowLeavingHandler(ExitClearanceDb db, PeopleDesk people) : IHandler<NoteLeft, FollowedExit>, IHandler<RestoreRegistration, FollowedExit>
{
    public async Task<Result<FollowedExit>> Handle(NoteLeft request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await Open(request.CaseId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var file = opened.Value;
        return request.LeftOn > BusinessTime.DateOf(useCase.Now) ? new Failure.Invalid("leftOn", "date-in-future")
            : request.LeftOn < file.DecidedOn ? new Failure.Invalid("leftOn", "EX.left-before-decision")
            : file.Leave(request.LeftOn, request.Basis) is { } problem ? problem
            : new FollowedExit(file.State);
    }

    public async Task<Result<FollowedExit>> Handle(RestoreRegistration request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await Open(request.CaseId, request.Version, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        var (file, today) = (opened.Value, BusinessTime.DateOf(useCase.Now));
        if (file.Restore(request.Address, today) is { } problem)
        {
            return problem;
        }

        useCase.Publish(new RegisteredAtAddress(file.PersonId, true, file.RestoredAddress!, today, null, file.CaseId, file.CaseNumber, useCase.Now));
        return new FollowedExit(file.State);
    }

    private async Task<Result<ExitFile>> Open(Guid caseId, int version, UseCase useCase, CancellationToken cancellation)
    {
        if (await ExitDesk.Visible(db.Files, useCase.Actor).SingleOrDefaultAsync(f => f.CaseId == caseId, cancellation) is not { } file)
        {
            return new Failure.NotFound("exit", caseId.ToString());
        }

        if (await people.IsParty(useCase.Actor, file.PersonId, null, cancellation))
        {
            return new Failure.NotAllowed([], "own-case");
        }

        if (file.Version != version)
        {
            return new Failure.Conflict(null, null, null);
        }

        useCase.Changed("exit", file.CaseNumber, file.PersonId, file.CaseId);
        return file;
    }
}
