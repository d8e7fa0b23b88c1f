using Licensing.Citizenship.Data;
using Licensing.Citizenship.Domain;
using Licensing.Kernel.People;
using Licensing.Platform.Search;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Citizenship.Features;

/// <summary>Acts by certificate, decree, IIN or name, the newest first; without words those of the region (CZ registry).</summary>
/// <param name="Text">What was typed.</param>
/// <param name="Basis">Only acts on this basis.</param>
/// <param name="Below">Serial of the last line of the page before.</param>
[Allow(Roles.IntakeOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record FindActs(string? Text = null, Basis? Basis = null, long? Below = null, int Size = 25) : IQuery<ActPage>, IPersonSearch;

/// <summary>A page of acts.</summary>
/// <param name="Next">Where the next page begins, or none.</param>
internal sealed record ActPage(IReadOnlyList<ActLine> Lines, long? Next);

/// <summary>An act of a list.</summary>
internal sealed record ActLine(
    Guid Id, string Number, ActKind Kind, Basis Basis, MemberRole Role, Guid PersonId, string Name, DateOnly BirthDate, string? Iin, string? Former, string? Present, string DecreeNumber,
    DateOnly DecreeOn, DateTime? HandedOverAt, Guid? CaseId, string CaseNumber, string Office)
{
    public static ActLine Of(CitizenshipAct a) => new(
        a.Id, a.Number, a.Kind, a.Basis, a.Role, a.PersonId, a.Name.Full, a.BirthDate, a.Iin, a.Former, a.Present, a.DecreeNumber, a.DecreeOn, a.HandedOverAt, a.CaseId, a.CaseNumber,
        a.OfficeName);
}

internal sealed class FindActsValidator : IValidator<FindActs>
{
    private const int LongestText = 200;

    public IEnumerable<FieldError> Check(FindActs request)
    {
        if (request.Size is < 1 or > 500)
        {
            yield return new("size", "range", "1", "500");
        }

        if (!string.IsNullOrWhiteSpace(request.Text) && (request.Text.Length > LongestText || SearchKey.Asked(request.Text).Count == 0))
        {
            yield return new("text", "CZ.search-words");
        }
    }
}

internal sealed class FindActsHandler(CitizenshipDb db) : IHandler<FindActs, ActPage>
{
    public async Task<Result<ActPage>> Handle(FindActs request, UseCase useCase, CancellationToken cancellation)
    {
        var wanted = Matching(db, request.Text, useCase.Actor);
        wanted = request.Basis is { } basis ? wanted.Where(a => a.Basis == basis) : wanted;
        wanted = request.Below is { } below ? wanted.Where(a => a.Serial < below) : wanted;
        var found = await wanted.OrderByDescending(a => a.Serial).Take(request.Size + 1).ToListAsync(cancellation);
        var page = found.Take(request.Size).ToList();
        page.ForEach(a => useCase.Viewed("citizenship-act", a.Number, a.PersonId, a.CaseId));
        return new ActPage([.. page.Select(ActLine.Of)], found.Count > request.Size ? page[^1].Serial : null);
    }

    internal static IQueryable<CitizenshipAct> Matching(CitizenshipDb db, string? text, Actor actor)
    {
        var all = db.Acts.AsNoTracking();
        return string.IsNullOrWhiteSpace(text) ? all.Where(a => a.Region == actor.Region) : all.FoundBy(a => a.Keys, SearchKey.Asked(text));
    }
}
