using Licensing.Kernel.Cases;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Search;

/// <summary>The one search field of the frame: case number, IIN, name, document number, and what modules know (a licence number). Anything but the number of a case says for what (C-10).</summary>
/// <param name="Text">What was typed.</param>
[Allow(
    Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Operator, Roles.Examiner, Roles.Inspector, Roles.Registrar,
    Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
public sealed record SearchAll(string Text) : IQuery<FoundAll>, IPersonSearch;

/// <summary>What was found.</summary>
/// <param name="Mistyped">It looks like a case number with a wrong digit or swapped neighbours (C-3).</param>
/// <param name="Cases">Cases that the user may see.</param>
/// <param name="People">People.</param>
/// <param name="HasMorePeople">There are more people; typing more narrows.</param>
/// <param name="Organisations">Organisations.</param>
/// <param name="Others">Hits of the modules.</param>
public sealed record FoundAll(
    bool Mistyped, IReadOnlyList<WorkRow> Cases, IReadOnlyList<PersonHit> People, bool HasMorePeople,
    IReadOnlyList<OrganisationHit> Organisations, IReadOnlyList<SearchHit> Others);

/// <summary>A hit of a module.</summary>
/// <param name="KindKey">Resource of what it is: «driver licence».</param>
/// <param name="Title">Its number.</param>
/// <param name="Detail">What tells it apart.</param>
/// <param name="Href">Its page.</param>
/// <param name="PersonId">Whose it is; the trail names them.</param>
public sealed record SearchHit(string KindKey, string Title, string Detail, string Href, Guid? PersonId);

/// <summary>What a module adds to the search; found by scanning, lives as long as one use case.</summary>
public interface ISearchSource
{
    /// <summary>Hits that the actor may see, at most so many, by an index.</summary>
    Task<IReadOnlyList<SearchHit>> Find(string text, Actor actor, int most, CancellationToken cancellation);
}

internal sealed class SearchAllHandler(KernelDb db, PeopleIndex people, OrganisationIndex organisations, IEnumerable<ISearchSource> sources) : IHandler<SearchAll, FoundAll>
{
    private const int Most = 20;

    public async Task<Result<FoundAll>> Handle(SearchAll request, UseCase useCase, CancellationToken cancellation)
    {
        var isNumber = CaseNumber.TryParse(request.Text, out var number, out var error);
        if (error == CaseNumberError.Mistyped)
        {
            return new FoundAll(true, [], [], false, [], []);
        }

        var question = isNumber ? PeopleQuestion.Of(null) : PeopleQuestion.Of(request.Text);
        var hits = await people.Find(question, Most + 1, cancellation);
        var firms = isNumber ? [] : await organisations.Find(request.Text, Most, cancellation);
        var cases = isNumber
            ? await Cases(CaseDesk.Visible(db.Cases, useCase.Actor).Where(c => c.Number == number.Value), cancellation)
            : await CasesOf([.. hits.Take(Most).Select(h => h.Id)], [.. firms.Select(f => f.Id)], useCase.Actor, cancellation);
        var others = new List<SearchHit>();
        foreach (var source in isNumber ? [] : sources)
        {
            others.AddRange(await source.Find(request.Text.Trim(), useCase.Actor, Most, cancellation));
        }

        Trace(useCase, isNumber ? "case-number" : question.Kind.ToString(), cases, hits, firms.Count, others);
        return new FoundAll(false, cases, [.. hits.Take(Most)], hits.Count > Most, firms, others);
    }

    private async Task<List<WorkRow>> CasesOf(List<Guid> ids, List<Guid> firms, Actor actor, CancellationToken cancellation) => ids.Count + firms.Count == 0
        ? []
        : await Cases(CaseDesk.Visible(db.Cases, actor).Where(c =>
            (c.PersonId != null && ids.Contains(c.PersonId.Value)) || (c.OrganisationId != null && firms.Contains(c.OrganisationId.Value))), cancellation);

    private static async Task<List<WorkRow>> Cases(IQueryable<Case> cases, CancellationToken cancellation) =>
        await WorkQuery.AsRows(cases.OrderByDescending(c => c.FiledAt).Take(Most)).ToListAsync(cancellation);

    // C-10: the search is one view; where it shows one person or one case, it is a view of theirs.
    private static void Trace(
        UseCase useCase, string kind, List<WorkRow> cases, IReadOnlyList<PersonHit> people, int firms, List<SearchHit> others)
    {
        var persons = people.Select(p => p.Id).Concat(others.Where(o => o.PersonId is not null).Select(o => o.PersonId!.Value)).Distinct().ToList();
        useCase.Viewed(
            "search", $"{kind}:{cases.Count + people.Count + firms + others.Count}",
            persons.Count == 1 ? persons[0] : null,
            cases.Count == 1 ? cases[0].Id : null);
    }
}
