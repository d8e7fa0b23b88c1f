using Licensing.Kernel.Offices;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>Who sees where foreigners stay (C-10): the staff of offices that register them.</summary>
internal sealed class StayAccess(PeopleDesk people)
{
    private Office? office;

    /// <summary>Why it is refused, or nothing.</summary>
    public async Task<Failure?> Deny(Actor actor, CancellationToken cancellation) =>
        actor.Has(Roles.System)
        || (await OfficeOf(actor, cancellation) is { IsActive: true } its && its.Services.Contains(StayFlow.Service))
            ? null
            : new Failure.NotAllowed([], "TR.staff-only");

    /// <summary>The actor's office, asked for once in a use case.</summary>
    public async Task<Office?> OfficeOf(Actor actor, CancellationToken cancellation) =>
        office?.Id == actor.OfficeId ? office : office = await people.FindOffice(actor.OfficeId, cancellation);
}
