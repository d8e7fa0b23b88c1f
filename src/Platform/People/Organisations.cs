using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.People;

/// <summary>Looks organisations up by BIN or by the beginning of the name (C-1).</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.Inspector, Roles.DecisionOfficer, Roles.ApprovingChief, Roles.Supervisor)]
public sealed record FindOrganisations(string Text, int Most = 20) : IQuery<IReadOnlyList<OrganisationHit>>;

/// <summary>An organisation as lists show one.</summary>
public sealed record OrganisationHit(Guid Id, string Name, string Bin, DateOnly RegisteredOn, string? Address);

internal sealed class FindOrganisationsHandler(KernelDb db) : IHandler<FindOrganisations, IReadOnlyList<OrganisationHit>>
{
    public async Task<Result<IReadOnlyList<OrganisationHit>>> Handle(FindOrganisations request, UseCase useCase, CancellationToken cancellation)
    {
        var key = NameKey.Fold(request.Text);
        if (key.Length < 2)
        {
            return new Ok<IReadOnlyList<OrganisationHit>>([]);
        }

        var high = key[..^1] + (char)(key[^1] + 1);
        var found = Bin.TryParse(request.Text, out var bin, out _)
            ? db.Organisations.Where(o => o.Bin == bin.Value)
            : db.Organisations.Where(o => o.NameKey.CompareTo(key) >= 0 && o.NameKey.CompareTo(high) < 0);
        return new Ok<IReadOnlyList<OrganisationHit>>(await found.AsNoTracking().OrderBy(o => o.NameKey).Take(Math.Clamp(request.Most, 1, 100))
            .Select(o => new OrganisationHit(o.Id, o.Name, o.Bin, o.RegisteredOn, o.Address)).ToListAsync(cancellation));
    }
}

/// <summary>Adds an organisation, or corrects the one with this BIN.</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
public sealed record SaveOrganisation(string Bin, string Name, DateOnly? RegisteredOn, string? Address = null, string? Phone = null) : ICommand<Guid>;

internal sealed class SaveOrganisationHandler(KernelDb db) : IHandler<SaveOrganisation, Guid>
{
    public async Task<Result<Guid>> Handle(SaveOrganisation request, UseCase useCase, CancellationToken cancellation)
    {
        var errors = Check(request, BusinessTime.DateOf(useCase.Now)).ToList();
        if (errors.Count > 0)
        {
            return new Failure.Invalid(errors);
        }

        var bin = Bin.Parse(request.Bin).Value;
        var organisation = await db.Organisations.SingleOrDefaultAsync(o => o.Bin == bin, cancellation)
            ?? db.Organisations.Add(new Organisation { Bin = bin, Name = "", NameKey = "" }).Entity;
        organisation.Name = request.Name.Trim();
        organisation.NameKey = NameKey.Fold(request.Name);
        organisation.RegisteredOn = request.RegisteredOn!.Value;
        (organisation.Address, organisation.Phone) = (request.Address?.Trim(), request.Phone?.Trim());
        useCase.Changed("organisation", organisation.Id);
        return organisation.Id;
    }

    private static IEnumerable<FieldError> Check(SaveOrganisation request, DateOnly today)
    {
        if (!Bin.TryParse(request.Bin, out var bin, out var error))
        {
            yield return new FieldError("bin", "iin-" + System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(error.ToString()));
        }
        else if (request.RegisteredOn is { } day && !bin.AgreesWith(day))
        {
            yield return new FieldError("registeredOn", "bin-other-date");
        }

        if (string.IsNullOrWhiteSpace(request.Name))
        {
            yield return new FieldError("name", "required");
        }

        if (request.RegisteredOn is not { } registered)
        {
            yield return new FieldError("registeredOn", "required");
        }
        else if (registered > today)
        {
            yield return new FieldError("registeredOn", "date-in-future");
        }
    }
}
