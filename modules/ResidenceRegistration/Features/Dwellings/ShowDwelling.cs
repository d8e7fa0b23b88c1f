using Licensing.AddressBureau;
using Licensing.Kernel.Calendars;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.ResidenceRegistration.Data;
using Licensing.ResidenceRegistration.Domain;
using Microsoft.EntityFrameworkCore;

namespace Licensing.ResidenceRegistration.Features;

/// <summary>Who is registered in a dwelling, and for how many people it is meant. Asked with a purpose, which the audit trail keeps (C-10).</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer, Roles.DecisionOfficer)]
internal sealed record ShowDwelling(Guid PlaceId) : IQuery<DwellingSheet>;

/// <summary>A dwelling with those who are registered in it today, those for good first.</summary>
/// <param name="Capacity">None where nobody has read it from a paper yet.</param>
/// <param name="Version">Of the capacity; 0 where there is none.</param>
/// <param name="HasMore">More are registered than are listed.</param>
internal sealed record DwellingSheet(PlaceOnRecord Place, Capacity? Capacity, int Version, IReadOnlyList<Resident> People, bool HasMore)
{
    /// <summary>Whether more are registered than the dwelling is meant for; it keeps nobody from being registered (RR: no grounds but missing documents).</summary>
    public bool IsFull(int more = 0) => Capacity is { } capacity && People.Count + more > capacity.People;
}

/// <summary>For how many people, by which paper, who read it and when.</summary>
internal sealed record Capacity(int People, string Basis, string ByName, DateTime At);

/// <summary>Somebody who is registered there.</summary>
internal sealed record Resident(Guid PersonId, string Name, DateOnly BirthDate, AddressOnRecord Record);

/// <summary>Writes down for how many people a dwelling is meant, by a paper of its owner. DECISION: the act names no norm; it is the paper's.</summary>
/// <param name="Version">Of the capacity that the page showed; 0 where it showed none.</param>
/// <param name="People">How many.</param>
/// <param name="Basis">The paper.</param>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
internal sealed record SetCapacity(Guid PlaceId, int Version, int People, string Basis) : ICommand<Done>;

internal sealed class SetCapacityValidator : IValidator<SetCapacity>
{
    public IEnumerable<FieldError> Check(SetCapacity request)
    {
        if (request.People is < 1 or > Dwelling.MostPeople)
        {
            yield return new("people", "number-range", "1", $"{Dwelling.MostPeople}");
        }

        if (string.IsNullOrWhiteSpace(request.Basis))
        {
            yield return new("basis", "required");
        }
        else if (request.Basis.Trim().Length > Dwelling.LongestBasis)
        {
            yield return new("basis", "too-long", $"{Dwelling.LongestBasis}");
        }
    }
}

internal sealed class ShowDwellingHandler(ResidenceRegistrationDb db, IAddressBook book, DwellingRegister register) : IHandler<ShowDwelling, DwellingSheet>, IHandler<SetCapacity, Done>
{
    public async Task<Result<DwellingSheet>> Handle(ShowDwelling request, UseCase useCase, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(useCase.Purpose))
        {
            return new Failure.Invalid("purpose", "RR.purpose-needed");
        }

        return await book.Get(request.PlaceId, cancellation) is { IsDwelling: true } place
            ? await register.Sheet(place, useCase, cancellation)
            : new Failure.NotFound("dwelling", request.PlaceId.ToString());
    }

    public async Task<Result<Done>> Handle(SetCapacity request, UseCase useCase, CancellationToken cancellation)
    {
        if (await book.Get(request.PlaceId, cancellation) is not { IsDwelling: true } place)
        {
            return new Failure.NotFound("dwelling", request.PlaceId.ToString());
        }

        var dwelling = await db.Dwellings.SingleOrDefaultAsync(d => d.PlaceId == place.Id, cancellation);
        if ((dwelling?.Version ?? 0) != request.Version)
        {
            return new Failure.Conflict(dwelling?.ByName, dwelling?.At, null);
        }

        dwelling ??= db.Dwellings.Add(new Dwelling { PlaceId = place.Id }).Entity;
        dwelling.Hold(request.People, request.Basis, useCase.Officer, useCase.Now);
        useCase.Changed("dwelling-capacity", place.Code);
        return default(Done);
    }
}

/// <summary>Reads a dwelling with its people; every one of them is a view of theirs (C-10).</summary>
internal sealed class DwellingRegister(ResidenceRegistrationDb db, IAddressRegister register, PeopleDesk people)
{
    private const int Most = 100;

    public async Task<Result<DwellingSheet>> Sheet(PlaceOnRecord place, UseCase useCase, CancellationToken cancellation)
    {
        var living = await register.Living(place.Id, BusinessTime.DateOf(useCase.Now), Most + 1, cancellation);
        var residents = new List<Resident>();
        foreach (var record in living.Take(Most))
        {
            if (await people.Find(record.PersonId, cancellation) is { } person)
            {
                // C-11: nobody looks themselves up.
                if (PeopleDesk.IsSelf(useCase.Actor, person))
                {
                    return new Failure.NotAllowed([], "own-case");
                }

                useCase.Viewed("dwelling", place.Code, person.Id);
                residents.Add(new Resident(person.Id, person.Name.Full, person.BirthDate, record));
            }
        }

        useCase.Viewed("dwelling", place.Code);
        var capacity = await db.Dwellings.AsNoTracking().SingleOrDefaultAsync(d => d.PlaceId == place.Id, cancellation);
        return new DwellingSheet(
            place, capacity is null ? null : new Capacity(capacity.Capacity, capacity.Basis, capacity.ByName, capacity.At), capacity?.Version ?? 0, residents, living.Count > Most);
    }
}
