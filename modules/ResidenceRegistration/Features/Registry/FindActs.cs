using Licensing.Kernel.Addresses;
using Licensing.Kernel.People;
using Licensing.Platform.Search;
using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Data;
using Licensing.ResidenceRegistration.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ResidenceRegistration.Features;

/// <summary>Lists of the register besides what was done.</summary>
internal enum ActList
{
    All,

    /// <summary>The address is not on the card's chip yet: the person has to come to a centre (RR-6).</summary>
    ChipAwaited,

    /// <summary>For a while.</summary>
    Temporary,

    /// <summary>Papers were filled in at home and entered later (RR-12, RD-12).</summary>
    HomeVisits,

    /// <summary>Asked for through the portal.</summary>
    Portal,
}

/// <summary>Order of the register.</summary>
internal enum ActOrder
{
    /// <summary>What was entered last comes first.</summary>
    Latest,

    Earliest,
}

/// <summary>What the register is asked for.</summary>
/// <param name="Text">Case number, IIN or name, as typed.</param>
internal sealed record AskedActs(string? Text = null, ActKind? Kind = null, ActList List = ActList.All, ActOrder Order = ActOrder.Latest);

/// <summary>The register of an office or, for a supervisor, of a region.</summary>
/// <param name="After">The serial behind which the page begins.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
internal sealed record FindActs(AskedActs Asked, long? After = null, int Size = 25) : IQuery<ActPage>, IPersonSearch
{
    public string? Text => Asked.Text;
}

/// <summary>A page of the register.</summary>
internal sealed record ActPage(IReadOnlyList<ActLine> Lines, long? Next);

/// <summary>A line of the register.</summary>
internal sealed record ActLine(
    Guid Id, long Serial, ActKind Kind, Guid CaseId, string CaseNumber, Guid PersonId, string Name, DateOnly BirthDate, string? Iin, bool IsApplicant, bool IsPermanent, string Address,
    string AddressRu, DateOnly On, DateOnly? Until, string? CameFrom, string? RemovedFrom, string? RemovedFromRu, RemovalReason? Reason, string? LeftFor, string? Basis, DateOnly? VisitedOn, bool ByPortal,
    ChipState Chip, DateOnly? ChipWrittenOn, string? ChipCard, string ByName, DateTime At, int Version)
{
    public static ActLine Of(ResidenceAct a) => new(
        a.Id, a.Serial, a.Kind, a.CaseId, a.CaseNumber, a.PersonId, a.Name.Full, a.BirthDate, a.Iin, a.IsApplicant, a.IsPermanent, a.Address, a.AddressRu, a.On, a.Until, a.CameFrom,
        a.RemovedFrom, a.RemovedFromRu, a.Reason, a.LeftFor, a.Basis, a.VisitedOn, a.ByPortal, a.Chip, a.ChipWrittenOn, a.ChipCard, a.ByName, a.At, a.Version);

    /// <summary>The address in the language of the page.</summary>
    public string Shown => AddressWords.Of(Address, AddressRu);

    /// <summary>The address from which the registration removed the person by itself, in the language of the page.</summary>
    public string? ShownBefore => RemovedFrom is null ? null : AddressWords.Of(RemovedFrom, RemovedFromRu);
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

        if (!string.IsNullOrWhiteSpace(request.Asked.Text) && (request.Asked.Text.Length > LongestText || SearchKey.Asked(request.Asked.Text).Count == 0))
        {
            yield return new("text", "RR.search-words");
        }
    }
}

internal sealed class FindActsHandler(ResidenceRegistrationDb db) : IHandler<FindActs, ActPage>
{
    public async Task<Result<ActPage>> Handle(FindActs request, UseCase useCase, CancellationToken cancellation)
    {
        var wanted = Matching(Visible(db.Acts.AsNoTracking(), useCase.Actor), request.Asked);
        var latest = request.Asked.Order == ActOrder.Latest;
        wanted = request.After is not { } after ? wanted : latest ? wanted.Where(a => a.Serial < after) : wanted.Where(a => a.Serial > after);
        var found = await (latest ? wanted.OrderByDescending(a => a.Serial) : wanted.OrderBy(a => a.Serial)).Take(request.Size + 1).ToListAsync(cancellation);
        var page = found.Take(request.Size).ToList();
        page.ForEach(a => useCase.Viewed("residence-act", a.Serial, a.PersonId, a.CaseId));
        return new ActPage([.. page.Select(ActLine.Of)], found.Count > request.Size ? page[^1].Serial : null);
    }

    /// <summary>Lines that somebody may see (C-10): of their office, or of their region.</summary>
    internal static IQueryable<ResidenceAct> Visible(IQueryable<ResidenceAct> acts, Actor actor) =>
        actor.Has(Roles.Supervisor) ? acts.Where(a => a.Region == actor.Region) : acts.Where(a => a.OfficeId == actor.OfficeId);

    internal static IQueryable<ResidenceAct> In(IQueryable<ResidenceAct> acts, ActList list) => list switch
    {
        ActList.ChipAwaited => acts.Where(a => a.Chip == ChipState.Awaited),
        ActList.Temporary => acts.Where(a => !a.IsPermanent),
        ActList.HomeVisits => acts.Where(a => a.VisitedOn != null),
        ActList.Portal => acts.Where(a => a.ByPortal),
        _ => acts,
    };

    private static IQueryable<ResidenceAct> Matching(IQueryable<ResidenceAct> acts, AskedActs asked)
    {
        acts = In(acts, asked.List);
        acts = asked.Kind is { } kind ? acts.Where(a => a.Kind == kind) : acts;
        return string.IsNullOrWhiteSpace(asked.Text) ? acts : acts.FoundBy(a => a.Keys, SearchKey.Asked(asked.Text));
    }
}
