using Licensing.ForeignResidence.Domain.Stays;
using Licensing.Kernel;
using Licensing.Kernel.Standards;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>What the law says of a foreigner as entered so far, before anything is done (C-3.1).</summary>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer)]
internal sealed record CheckStay(GuestEntry Guest, StayPlace Place, IReadOnlyList<string> Presented) : IQuery<StayCheck>;

/// <summary>
/// Registers a foreigner at the counter in one step (TR-5, TR-7, TR-15): finds or makes the person, accepts, grants and closes the case, enters the stay. Sent with
/// a key it does nothing twice.
/// </summary>
/// <param name="Presented">Codes of the documents that were presented.</param>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer)]
internal sealed record RegisterStay(GuestEntry Guest, StayPlace Place, IReadOnlyList<string> Presented) : ICommand<RegisteredStay>;

/// <summary>What was made.</summary>
internal sealed record RegisteredStay(Guid StayId, string Number, Guid CaseId, string CaseNumber, DateOnly Until, UntilReason Reason, bool IsLate)
{
    public static RegisteredStay Of(Stay stay) => new(stay.Id, stay.Number, stay.CaseId, stay.CaseNumber, stay.Until, stay.Reason, stay.IsLate);
}

internal sealed class RegisterStayHandler(StayAccess access, StayJudge judge, StayDesk desk, PeopleDesk people) :
    IHandler<CheckStay, StayCheck>, IHandler<RegisterStay, RegisteredStay>
{
    public async Task<Result<StayCheck>> Handle(CheckStay request, UseCase useCase, CancellationToken cancellation) =>
        await access.Deny(useCase.Actor, cancellation) is { } denied
            ? denied
            : (await Judge(request.Guest, request.Place, request.Presented, useCase, cancellation)).Check;

    public async Task<Result<RegisteredStay>> Handle(RegisterStay request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase.Actor, cancellation) is { } denied)
        {
            return denied;
        }

        // C-11: nobody registers their own guest, or that of an organisation that they act for.
        if (await people.IsParty(useCase.Actor, request.Place.HostPersonId, request.Place.HostOrganisationId, cancellation))
        {
            return new Failure.NotAllowed([], "own-case");
        }

        var (check, host) = await Judge(request.Guest, request.Place, request.Presented, useCase, cancellation);
        if (StayObjection.To(check) is { } objection)
        {
            return objection;
        }

        var person = await desk.Settle(request.Guest, check, useCase, cancellation);
        if (person.Failure is { } failure)
        {
            return failure;
        }

        var guest = new Guest(request.Guest, check, person.Value);
        var made = await desk.Register([guest], new StayFiling(request.Place, host, null, request.Presented), useCase, cancellation);
        return made.Failure is { } not ? not : RegisteredStay.Of(made.Value.Stays[0]);
    }

    private async Task<(StayCheck Check, StayHost Host)> Judge(
        GuestEntry guest, StayPlace place, IReadOnlyList<string> presented, UseCase useCase, CancellationToken cancellation)
    {
        var host = await judge.Host(place, useCase, cancellation);
        var check = (await judge.Check([guest], place, presented, useCase, cancellation))[0];
        return (check with { Errors = [.. check.Errors, .. host.Errors] }, host.Host);
    }
}

/// <summary>Why a stay is not registered.</summary>
internal static class StayObjection
{
    public static Failure? To(StayCheck check) =>
        check.Registered is { } there ? new Failure.Refused(new Problem("TR.registered-already", there.Number, there.RegisteredBy))
        : check.Errors.Count > 0 && check.Assessment.Answer is not { Outcome: Outcome.Refuse } ? new Failure.Invalid(check.Errors)
        : check.IsRefused ? new Failure.Refused(new Problem("TR.refused", string.Join(", ", check.Assessment.Answer!.Grounds.Select(g => g.Clause))))
        : check.MayRegister ? null
        : new Failure.Invalid(check.Errors);
}
