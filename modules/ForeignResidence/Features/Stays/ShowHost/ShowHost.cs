using Licensing.ForeignResidence.Data;
using Licensing.Kernel.Calendars;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>A host, a hotel for instance, with all its guests.</summary>
/// <param name="OrganisationId">The organisation, or:</param>
/// <param name="PersonId">the person.</param>
/// <param name="After">Where the page of guests before ended.</param>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowHost(Guid? OrganisationId, Guid? PersonId, string? After = null) : IQuery<HostSheet>;

/// <summary>The host and a page of guests, the newest first.</summary>
/// <param name="Number">BIN or IIN.</param>
/// <param name="Now">How many stay there now.</param>
/// <param name="Overstayed">How many of them longer than they may.</param>
internal sealed record HostSheet(string Name, string? Number, int Now, int Overstayed, StayPage Guests);

internal sealed class ShowHostHandler(ForeignResidenceDb db, StayAccess access, PeopleDesk people, IHandler<FindStays, StayPage> find) : IHandler<ShowHost, HostSheet>
{
    public async Task<Result<HostSheet>> Handle(ShowHost request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase.Actor, cancellation) is { } denied)
        {
            return denied;
        }

        var organisation = request.OrganisationId is { } id ? await people.FindOrganisation(id, cancellation) : null;
        var person = request.PersonId is { } host ? await people.Find(host, cancellation) : null;
        if (organisation is null && person is null)
        {
            return new Failure.NotFound("host", $"{request.OrganisationId ?? request.PersonId}");
        }

        var asked = new FindStays(After: request.After, HostOrganisationId: organisation?.Id, HostPersonId: person?.Id);
        var guests = await find.Handle(asked, useCase, cancellation);
        if (guests.Failure is { } failure)
        {
            return failure;
        }

        var (staying, today) = (StayQuery.Matching(db, asked, useCase.Actor).Where(s => s.IsOpen), BusinessTime.DateOf(useCase.Now));
        return new HostSheet(
            organisation?.Name ?? person!.Name.Full, organisation?.Bin ?? person?.Iin, await staying.CountAsync(cancellation),
            await StayQuery.Listed(staying, StayList.Overstayed, today).CountAsync(cancellation), guests.Value);
    }
}
