using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Domain.Lists;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.AddressBureau.Features.Lists;

/// <summary>A list with a page of its rows.</summary>
/// <param name="State">Rows of one state only.</param>
/// <param name="After">Rows after this one.</param>
[Allow(Roles.Registrar, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record ShowList(Guid ListId, RowState? State = null, int After = 0, int Size = 50) : IQuery<ListSheet>;

/// <summary>A list.</summary>
/// <param name="Counts">How many rows there are of each state.</param>
/// <param name="Answers">How many of each answer.</param>
internal sealed record ListSheet(PersonList List, IReadOnlyDictionary<RowState, int> Counts, IReadOnlyDictionary<AddressAnswer, int> Answers, IReadOnlyList<ShownRow> Rows);

/// <summary>A row with its answer, or with those among whom the registrar chooses.</summary>
internal sealed record ShownRow(ListRow Row, Inquiry? Made, IReadOnlyList<RowCandidate> Candidates);

/// <summary>Somebody who can be meant, and where they are registered for good.</summary>
internal sealed record RowCandidate(PersonSnapshot Person, string? Address);

/// <summary>How far a list is; asked again and again, it leaves no trace.</summary>
[Allow(Roles.Registrar, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record PeekList(Guid ListId) : IQuery<ListGlance>;

/// <summary>State and progress.</summary>
internal sealed record ListGlance(ListState State, int Done, int Total, string Organisation);

/// <summary>The lists of the office, the newest first.</summary>
/// <param name="Before">Handed in before this instant, UTC.</param>
[Allow(Roles.Registrar, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record FindLists(DateTime? Before = null, int Size = 50) : IQuery<IReadOnlyList<PersonList>>;

internal sealed class ShowListHandler(AddressBureauDb db, ListDesk desk, PeopleDesk people, IAddressRegister register) :
    IHandler<ShowList, ListSheet>, IHandler<PeekList, ListGlance>, IHandler<FindLists, IReadOnlyList<PersonList>>
{
    private const int Largest = 1_000;

    public async Task<Result<ListSheet>> Handle(ShowList request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.ListId, null, useCase, cancellation);
        if (opened.Failure is { } failure)
        {
            return failure;
        }

        useCase.Viewed("address-list", request.ListId, caseId: opened.Value.CaseId);
        var rows = db.ListRows.AsNoTracking().Where(r => r.ListId == request.ListId);
        var counts = await rows.GroupBy(r => new { r.State, r.Answer }).Select(g => new { g.Key.State, g.Key.Answer, Count = g.Count() }).ToListAsync(cancellation);
        var some = request.State is { } state ? rows.Where(r => r.State == state) : rows;
        var page = await some.Where(r => r.Line > request.After).OrderBy(r => r.Line).Take(Math.Clamp(request.Size, 1, Largest)).ToListAsync(cancellation);
        return new ListSheet(
            opened.Value,
            counts.GroupBy(c => c.State).ToDictionary(g => g.Key, g => g.Sum(c => c.Count)),
            counts.Where(c => c.Answer is not null).GroupBy(c => c.Answer!.Value).ToDictionary(g => g.Key, g => g.Sum(c => c.Count)),
            await Shown(page, cancellation));
    }

    public async Task<Result<ListGlance>> Handle(PeekList request, UseCase useCase, CancellationToken cancellation)
    {
        var opened = await desk.Open(request.ListId, null, useCase, cancellation);
        return opened.Failure is { } failure ? failure : new ListGlance(opened.Value.State, opened.Value.Done, opened.Value.Total, opened.Value.Organisation);
    }

    public async Task<Result<IReadOnlyList<PersonList>>> Handle(FindLists request, UseCase useCase, CancellationToken cancellation)
    {
        var seen = ListDesk.Visible(db.Lists.AsNoTracking(), useCase.Actor);
        var found = await (request.Before is { } before ? seen.Where(l => l.At < before) : seen)
            .OrderByDescending(l => l.At).Take(Math.Clamp(request.Size, 1, Largest)).ToListAsync(cancellation);
        useCase.Viewed("address-lists", $"{found.Count}");
        return new Ok<IReadOnlyList<PersonList>>(found);
    }

    private async Task<IReadOnlyList<ShownRow>> Shown(List<ListRow> page, CancellationToken cancellation)
    {
        var ids = page.Select(r => r.InquiryId).OfType<Guid>().ToList();
        var made = await db.Inquiries.AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancellation);
        var shown = new List<ShownRow>(page.Count);
        foreach (var row in page)
        {
            var candidates = new List<RowCandidate>();
            foreach (var id in row.Candidates)
            {
                candidates.AddRange(await people.Find(id, cancellation) is { } person ? [new RowCandidate(person, (await register.FindPermanent(person.Id, cancellation))?.Address)] : []);
            }

            shown.Add(new ShownRow(row, row.InquiryId is { } inquiry ? made.GetValueOrDefault(inquiry) : null, candidates));
        }

        return shown;
    }
}
