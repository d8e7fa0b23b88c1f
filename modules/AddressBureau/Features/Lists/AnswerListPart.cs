using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Lists;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features.Lists;

/// <summary>
/// Answers the next rows of a list in the registrar's name (AC flow). Each part is a transaction of its own and says how far the list is: an app that is killed goes on after
/// the last part, and whoever looks sees the progress.
/// </summary>
[Allow(Roles.Registrar)]
internal sealed record AnswerListPart(Guid ListId, int Rows = 250) : ICommand<ListPart>;

/// <summary>Whether there is more to answer.</summary>
internal sealed record ListPart(bool HasMore);

internal sealed class AnswerListPartHandler(AddressBureauDb db, ListDesk desk, ListMatcher matcher, ListJournal journal) : IHandler<AnswerListPart, ListPart>
{
    public async Task<Result<ListPart>> Handle(AnswerListPart request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.ListId, null, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        if (opened.Value is not { IsWorking: true } list)
        {
            return new ListPart(HasMore: false);
        }

        var rows = await db.ListRows.Where(r => r.ListId == list.Id && r.State == RowState.Waiting).OrderBy(r => r.Line).Take(request.Rows).ToListAsync(cancellation);
        var matches = await matcher.Find(rows, cancellation);
        var answered = new List<(ListRow Row, RowMatch Match)>(rows.Count);
        foreach (var (row, match) in rows.Zip(matches))
        {
            // C-11: a registrar's own row is another registrar's.
            if (match.Likely.Count > 0 || (match.Sure?.Iin is { } iin && iin == list.RegistrarIin))
            {
                row.Ask(match.Sure is { } own ? [own.Id] : match.Likely.Select(p => p.Id));
            }
            else
            {
                answered.Add((row, match));
            }
        }

        await journal.Enter(list, [.. answered.Select(a => (a.Row, ListJournal.About(a.Row, a.Match.Sure)))], useCase, cancellation);
        list.Looked(rows.Count);
        useCase.Changed("address-list", list.Id, caseId: list.CaseId);
        return new ListPart(list.IsWorking);
    }
}

/// <summary>Opens lists: those of the user's office, for a supervisor the region's.</summary>
internal sealed class ListDesk(AddressBureauDb db)
{
    /// <summary>A list to act on; another version than the page showed is a conflict.</summary>
    public async Task<Result<PersonList>> Open(Guid id, int? seen, UseCase useCase, CancellationToken cancellation)
    {
        var found = await Visible(db.Lists, useCase.Actor).SingleOrDefaultAsync(l => l.Id == id, cancellation);
        return found is null ? new Failure.NotFound("address-list", id.ToString())
            : seen is { } version && version != found.Version ? new Failure.Conflict(found.Registrar, null, null)
            : found;
    }

    public static IQueryable<PersonList> Visible(IQueryable<PersonList> lists, Actor actor) =>
        actor.Has(Roles.System) ? lists
        : actor.Has(Roles.Supervisor) ? lists.Where(l => l.Region == actor.Region)
        : lists.Where(l => l.OfficeId == actor.OfficeId);
}
