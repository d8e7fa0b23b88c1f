using Licensing.ForeignResidence.Data;
using Licensing.ForeignResidence.Domain.Stays;
using Licensing.Kernel.People;
using Licensing.Platform.Search;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>Stays as the database finds them: always a range of an index and never a scan.</summary>
internal static class StayQuery
{
    public static IQueryable<Stay> Matching(ForeignResidenceDb db, FindStays request, Actor actor)
    {
        var all = db.Stays.AsNoTracking();
        if (request.HostOrganisationId is { } organisation)
        {
            return all.Where(s => s.HostOrganisationId == organisation);
        }

        if (request.HostPersonId is { } person)
        {
            return all.Where(s => s.HostPersonId == person);
        }

        var text = request.Text?.Trim() ?? "";
        return text.Length == 0 ? Own(all, actor) : all.FoundBy(s => s.Keys, SearchKey.Asked(text));
    }

    /// <summary>The office's own, or those of a supervisor's region; a job sees all.</summary>
    public static IQueryable<Stay> Own(IQueryable<Stay> all, Actor actor) =>
        actor.Has(Roles.System) ? all
        : actor.Has(Roles.Supervisor) ? all.Where(s => s.Region == actor.Region)
        : all.Where(s => s.OfficeId == actor.OfficeId);

    /// <summary>The same answers as <see cref="Stay.StatusOn"/>, as the database can give them.</summary>
    public static IQueryable<Stay> Listed(IQueryable<Stay> all, StayList list, DateOnly today)
    {
        var soon = today.AddDays(Stay.SoonDays);
        return list switch
        {
            StayList.EndsSoon => all.Where(s => s.IsOpen && s.Until >= today && s.Until <= soon),
            StayList.Overstayed => all.Where(s => s.IsOpen && s.Until < today),
            StayList.Late => all.Where(s => s.IsLate && s.Proceedings == null),
            _ => all,
        };
    }

    /// <summary>In the order of the list, from behind a line on.</summary>
    public static IQueryable<Stay> After(IQueryable<Stay> all, DayCursor? cursor, bool byDay)
    {
        if (byDay)
        {
            all = cursor is { Day: var until, Serial: var serial } ? all.Where(s => s.Until > until || (s.Until == until && s.Serial > serial)) : all;
            return all.OrderBy(s => s.Until).ThenBy(s => s.Serial);
        }

        return (cursor is { Serial: var below } ? all.Where(s => s.Serial < below) : all).OrderByDescending(s => s.Serial);
    }
}
