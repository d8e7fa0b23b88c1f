using Licensing.AddressBureau;
using Licensing.ExitClearance;
using Licensing.Kernel.Calendars;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;

namespace Licensing.ResidenceRegistration.Features;

/// <summary>What is known of an applicant while the package is taken in: where they are registered, with whom, by which document they come, whether they leave the country. Asked with a purpose (C-10).</summary>
[Allow(Roles.IntakeOfficer, Roles.CorporationOfficer)]
internal sealed record AskHousehold(Guid PersonId) : IQuery<Household>;

/// <summary>The answer.</summary>
/// <param name="Place">The dwelling of the classifier where they are registered.</param>
/// <param name="Others">Who is registered in the same dwelling.</param>
/// <param name="Leaving">The confirmation of EX that stands.</param>
internal sealed record Household(
    HouseholdMember Person, AddressOnRecord? Home, PlaceOnRecord? Place, IReadOnlyList<HouseholdMember> Others, ExitConfirmation? Leaving)
{
    /// <summary>The address in the language of the page.</summary>
    public string? Address => Home is null ? null : AddressWords.Of(Place?.Kk ?? Home.Address, Place?.Ru ?? Home.Address);
}

/// <summary>Somebody with the identity document that was issued last.</summary>
internal sealed record HouseholdMember(Guid PersonId, string Name, DateOnly BirthDate, string? Document, DateOnly? DocumentOn)
{
    public Member Chosen => new() { PersonId = PersonId, Name = Name, BirthDate = BirthDate, Document = Document };
}

internal sealed class AskHouseholdHandler(PeopleDesk people, IAddressRegister register, IAddressBook book, IExitConfirmations exits) : IHandler<AskHousehold, Household>
{
    /// <summary>No more people of one dwelling are shown.</summary>
    private const int Most = 50;

    public async Task<Result<Household>> Handle(AskHousehold request, UseCase useCase, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(useCase.Purpose))
        {
            return new Failure.Invalid("purpose", "RR.purpose-needed");
        }

        if (await people.Find(request.PersonId, cancellation) is not { } person)
        {
            return new Failure.NotFound("person", request.PersonId.ToString());
        }

        useCase.Viewed("permanent-address", person.Id, person.Id);
        var today = BusinessTime.DateOf(useCase.Now);
        var home = await register.FindPermanent(person.Id, cancellation);
        var living = home?.PlaceId is { } place ? await register.Living(place, today, Most, cancellation) : [];
        var others = new List<HouseholdMember>();
        foreach (var id in living.Select(l => l.PersonId).Where(id => id != person.Id).Distinct())
        {
            if (await people.Find(id, cancellation) is { } other)
            {
                useCase.Viewed("permanent-address", other.Id, other.Id);
                others.Add(await Of(other, cancellation));
            }
        }

        return new Household(await Of(person, cancellation), home, home?.PlaceId is { } lives ? await book.Get(lives, cancellation) : null, others, await exits.Find(person.Id, today, cancellation));
    }

    private async Task<HouseholdMember> Of(PersonSnapshot person, CancellationToken cancellation) =>
        await people.DocumentsOf(person.Id, cancellation) is [var latest, ..]
            ? new(person.Id, person.Name.Full, person.BirthDate, latest.Number, latest.IssuedOn)
            : new(person.Id, person.Name.Full, person.BirthDate, null, null);
}
