using Licensing.Kernel;
using Licensing.Kernel.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Cases;

/// <summary>The register of what was handed over (C-3.6): the only way in which a result leaves an office.</summary>
public sealed class IssueRegister(KernelDb db, DatabaseSession session)
{
    /// <summary>One number of the register, for a use case that fetches what it will need ahead.</summary>
    public static SequenceValues OneNumber { get; } = new(SchemaAttribute.Of(typeof(KernelDb)), KernelDb.HandOverNumbers, 1);

    /// <summary>Enters a hand-over and closes the case.</summary>
    public async Task<Result<HandOver>> Enter(Case closing, HandedThing thing, UseCase useCase, CancellationToken cancellation)
    {
        var number = await session.Next(OneNumber.Schema, OneNumber.Sequence, cancellation);
        if (closing.HandOver(number, thing.To, useCase.Officer, useCase.Now) is { } problem)
        {
            return problem;
        }

        return db.HandOvers.Add(new HandOver
        {
            CaseId = closing.Id,
            Number = number,
            OfficeId = useCase.Actor.Has(Roles.System) ? closing.OfficeId : useCase.Actor.OfficeId,
            Service = closing.Service,
            What = thing.What,
            To = thing.To,
            Capacity = thing.Capacity,
            DocumentShown = thing.DocumentShown.Trim(),
            OutsideHoursReason = thing.OutsideHoursReason?.Trim(),
            At = useCase.Now,
            ByUserId = useCase.Actor.UserId,
            ByName = useCase.Actor.Name,
        }).Entity;
    }

    /// <summary>Grants and closes a case at the counter, in the use case that accepted it: for a service whose result is made while the applicant waits.</summary>
    public async Task<Problem?> GrantAtOnce(Case accepted, HandedThing thing, UseCase useCase, CancellationToken cancellation)
    {
        if (accepted.Decide(new DecisionDraft(DecisionKind.Grant, [], null, null), fourEyes: false, useCase.Officer, useCase.Now) is { } problem)
        {
            return problem;
        }

        return (await Enter(accepted, thing, useCase, cancellation)).Failure is Failure.Refused refused ? refused.Problem : null;
    }
}

/// <summary>What is handed over to whom.</summary>
/// <param name="What">For instance a licence's number.</param>
/// <param name="To">Name of who takes it.</param>
/// <param name="DocumentShown">The identity document that was shown.</param>
public sealed record HandedThing(string What, string To, CollectorKind Capacity, string DocumentShown, string? OutsideHoursReason = null);
