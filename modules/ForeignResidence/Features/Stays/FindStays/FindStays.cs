using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain.Stays;
using Licensing.Kernel.Calendars;
using Licensing.Platform.Search;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>Which stays are listed.</summary>
internal enum StayList
{
    All,

    /// <summary>They end in three days at the latest.</summary>
    EndsSoon,

    /// <summary>Their last day is over, the longest overstay first.</summary>
    Overstayed,

    /// <summary>Registered late or overstayed, and no proceedings noted yet.</summary>
    Late,
}

/// <summary>Searches stays by name, passport, migration card, case, host or group; without words it lists the office's own (a supervisor's region).</summary>
/// <param name="Text">What was typed.</param>
/// <param name="List">Which of them.</param>
/// <param name="After">Where the page before ended.</param>
/// <param name="Size">Lines of a page.</param>
/// <param name="HostOrganisationId">Only guests of this organisation.</param>
/// <param name="HostPersonId">Only guests of this person.</param>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record FindStays(
    string? Text = null, StayList List = StayList.All, string? After = null, int Size = 25, Guid? HostOrganisationId = null, Guid? HostPersonId = null) : IQuery<StayPage>, IPersonSearch;

/// <summary>A page of the registry.</summary>
/// <param name="Next">Where the next page begins, or none.</param>
internal sealed record StayPage(IReadOnlyList<StayLine> Lines, string? Next);

/// <summary>A line of the registry.</summary>
internal sealed record StayLine(
    Guid Id, string Number, string Name, DateOnly BirthDate, string Citizenship, string DocumentNumber, string? Host, string Address, string? GroupName,
    DateOnly ArrivedOn, DateOnly RegisteredOn, DateOnly Until, DateOnly? LeftOn, StayStatus Status, bool IsLate, string? Proceedings, string RegisteredBy)
{
    public static StayLine Of(Stay s, DateOnly today) => new(
        s.Id, s.Number, s.Name.Full, s.BirthDate, s.Citizenship, s.DocumentNumber, s.HostName, s.Address, s.GroupName, s.ArrivedOn, s.RegisteredOn, s.Until, s.LeftOn,
        s.StatusOn(today), s.IsLate, s.Proceedings, s.RegisteredBy);
}

internal sealed class FindStaysHandler(ForeignResidenceDb db, StayAccess access) : IHandler<FindStays, StayPage>
{
    public async Task<Result<StayPage>> Handle(FindStays request, UseCase useCase, CancellationToken cancellation)
    {
        if (await access.Deny(useCase.Actor, cancellation) is { } denied)
        {
            return denied;
        }

        var (today, size) = (BusinessTime.DateOf(useCase.Now), Math.Clamp(request.Size, 1, 500));
        var byDay = request.List is StayList.EndsSoon or StayList.Overstayed;
        var stays = StayQuery.Listed(StayQuery.Matching(db, request, useCase.Actor), request.List, today);
        stays = StayQuery.After(stays, DayCursor.Read(request.After), byDay);
        var found = await stays.Take(size + 1).ToListAsync(cancellation);
        var page = found.Take(size).ToList();
        page.ForEach(s => useCase.Viewed("stay", s.Number, s.PersonId));
        return new StayPage([.. page.Select(s => StayLine.Of(s, today))], found.Count > size ? new DayCursor(page[^1].Until, page[^1].Serial).Write() : null);
    }
}
