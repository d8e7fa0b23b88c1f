using Licensing.AddressBureau.Features.Classifier;
using Licensing.AddressBureau.Features.Registry;
using Licensing.Kernel.Calendars;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;

namespace Licensing.AddressBureau.Features.Residents;

/// <summary>Where a person is registered now and was before. Asked with a purpose, which the audit trail keeps (C-10).</summary>
[Allow(Roles.Registrar)]
internal sealed record ShowResident(Guid PersonId) : IQuery<Resident>;

/// <summary>A person with all registrations, the latest first.</summary>
/// <param name="Current">Those that hold today, the permanent one first.</param>
/// <param name="Earlier">Those that ended or ran out.</param>
internal sealed record Resident(PersonSnapshot Person, IReadOnlyList<ShownAddress> Current, IReadOnlyList<ShownAddress> Earlier);

/// <summary>A registration with its address in both languages, where the classifier has it.</summary>
internal sealed record ShownAddress(AddressOnRecord Record, string Kk, string Ru)
{
    public bool HoldsOn(DateOnly day) => Record.From <= day && !(Record.Until < day) && !(Record.EndedOn <= day);
}

internal sealed class ShowResidentHandler(PeopleDesk people, AddressHistory history) : IHandler<ShowResident, Resident>
{
    public async Task<Result<Resident>> Handle(ShowResident request, UseCase useCase, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(useCase.Purpose))
        {
            return new Failure.Invalid("purpose", "AC.purpose-needed");
        }

        if (await people.Find(request.PersonId, cancellation) is not { } person)
        {
            return new Failure.NotFound("person", request.PersonId.ToString());
        }

        // C-11: nobody looks themselves up.
        if (PeopleDesk.IsSelf(useCase.Actor, person))
        {
            return new Failure.NotAllowed([], "own-case");
        }

        useCase.Viewed("address-register", person.Id, person.Id);
        var today = BusinessTime.DateOf(useCase.Now);
        var all = (await history.Of(person.Id, cancellation)).ToLookup(a => a.HoldsOn(today));
        return new Resident(person, [.. all[true].OrderByDescending(a => a.Record.IsPermanent)], [.. all[false]]);
    }
}

/// <summary>All registrations of a person with their addresses in both languages.</summary>
internal sealed class AddressHistory(AddressRegister register, AddressBook book)
{
    public async Task<IReadOnlyList<ShownAddress>> Of(Guid personId, CancellationToken cancellation) => await Shown(await register.History(personId, cancellation), cancellation);

    /// <summary>The same of many people at once.</summary>
    public async Task<ILookup<Guid, ShownAddress>> Of(IReadOnlyCollection<Guid> people, CancellationToken cancellation) =>
        (await Shown(await register.Histories(people, cancellation), cancellation)).ToLookup(a => a.Record.PersonId);

    private async Task<IReadOnlyList<ShownAddress>> Shown(IReadOnlyList<AddressOnRecord> all, CancellationToken cancellation)
    {
        var places = (await book.Described([.. all.Select(a => a.PlaceId).OfType<Guid>()], cancellation)).ToDictionary(p => p.Row.Id);
        return [.. all.Select(a => a.PlaceId is { } id && places.TryGetValue(id, out var place) ? new ShownAddress(a, place.Kk, place.Ru) : new ShownAddress(a, a.Address, a.Address))];
    }
}
