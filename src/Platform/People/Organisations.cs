using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.People;

/// <summary>Looks organisations up by BIN or by the beginning of any word of the name (C-1).</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
public sealed record FindOrganisations(string Text, int Most = 20) : IQuery<IReadOnlyList<OrganisationHit>>;

/// <summary>An organisation as lists show one.</summary>
public sealed record OrganisationHit(Guid Id, string Name, string Bin, DateOnly RegisteredOn, string? Address);

internal sealed class FindOrganisationsHandler(OrganisationIndex index) : IHandler<FindOrganisations, IReadOnlyList<OrganisationHit>>
{
    public async Task<Result<IReadOnlyList<OrganisationHit>>> Handle(FindOrganisations request, UseCase useCase, CancellationToken cancellation)
    {
        var hits = await index.Find(request.Text, Math.Clamp(request.Most, 1, 100), cancellation);
        useCase.Viewed("search", $"organisations:{hits.Count}");
        return new Ok<IReadOnlyList<OrganisationHit>>(hits);
    }
}

/// <summary>Finds organisations by an index, whatever the database's order of letters.</summary>
internal sealed class OrganisationIndex(KernelDb db)
{
    private const int ShortestName = 2;

    public async Task<IReadOnlyList<OrganisationHit>> Find(string text, int most, CancellationToken cancellation)
    {
        var ids = await Ids(text, most).ToListAsync(cancellation);
        return await db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id)).OrderBy(o => o.Name).Take(most)
            .Select(o => new OrganisationHit(o.Id, o.Name, o.Bin, o.RegisteredOn, o.Address)).ToListAsync(cancellation);
    }

    /// <summary>The keys of the organisations that are asked for; one can come several times.</summary>
    internal IQueryable<Guid> Ids(string text, int most)
    {
        if (Bin.TryParse(text, out var bin, out _))
        {
            return db.Organisations.Where(o => o.Bin == bin.Value).Select(o => o.Id);
        }

        var key = NameKey.WordStarts(text).FirstOrDefault() ?? "";
        if (key.Length < ShortestName)
        {
            return db.Organisations.Where(o => false).Select(o => o.Id);
        }

        var (low, high) = SearchKey.Range(key);
        return db.OrganisationNameKeys.Where(k => k.Key.CompareTo(low) >= 0 && k.Key.CompareTo(high) < 0).OrderBy(k => k.Key).Select(k => k.OrganisationId).Take(most * 2);
    }
}

/// <summary>Adds an organisation, or corrects the one with this BIN.</summary>
/// <param name="Entry">The data.</param>
/// <param name="IsNew">There is none with this BIN yet; if there is, nothing is changed.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
public sealed record SaveOrganisation(NewOrganisationEntry Entry, bool IsNew = false) : ICommand<Guid>;

internal sealed class SaveOrganisationHandler(KernelDb db) : IHandler<SaveOrganisation, Guid>
{
    public async Task<Result<Guid>> Handle(SaveOrganisation request, UseCase useCase, CancellationToken cancellation)
    {
        var errors = OrganisationRules.Check(request.Entry, BusinessTime.DateOf(useCase.Now)).ToList();
        if (errors.Count > 0)
        {
            return new Failure.Invalid(errors);
        }

        var bin = Bin.Parse(request.Entry.Bin!).Value;
        var known = await db.Organisations.Include(o => o.NameKeys).SingleOrDefaultAsync(o => o.Bin == bin, cancellation);
        if (request.IsNew && known is not null)
        {
            return new Failure.Invalid("bin", "bin-taken", known.Name);
        }

        var organisation = known ?? db.Organisations.Add(new Organisation { Bin = bin }).Entity;
        OrganisationRules.Correct(organisation, request.Entry);
        useCase.Changed("organisation", organisation.Id);
        return organisation.Id;
    }
}
