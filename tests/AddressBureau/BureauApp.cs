using Licensing.AddressBureau;
using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Features.Classifier;
using Licensing.AddressBureau.Features.Registry;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.AddressBureau;

/// <summary>The product on a database of its own, and the registrars of an address bureau.</summary>
public sealed class BureauApp : TestApp
{
    internal const string Bureau = "address-bureau-ast";
    internal const string Purpose = "self: сұрау";

    internal static Actor Registrar { get; } = At("Ғалия Омарова", Roles.Registrar);

    internal static Actor Second { get; } = At("Сәуле Есенова", Roles.Registrar);

    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    internal DateOnly Today => BusinessTime.DateOf(Clock.GetUtcNow());

    internal static Actor At(string name, params string[] roles) => Actors.At(Bureau, "KZ-AST", name, roles);

    internal async Task<Person> Person(string surname, string given, string? patronymic = null, string born = "1990-01-15", string? iin = null)
    {
        var day = DateOnly.ParseExact(born, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var person = new Person().Describe(new(new(surname, given, patronymic), day, Sex.Male, PersonStatus.Citizen, "KAZ", iin));
        await Add<KernelDb>(person);
        return person;
    }

    /// <summary>A flat of the classifier.</summary>
    internal async Task<PlaceOnRecord> Flat(string house, string flat = "1")
    {
        var street = (await Send(new FindPlaces("Астана, Есіл, Сығанақ"), Registrar)).Value[0];
        return (await Send(new EnterDwelling(street.Id, house, flat), Registrar)).Value;
    }

    internal async Task Arrive(Person person, PlaceOnRecord dwelling, DateOnly from, DateOnly? until = null)
    {
        var entered = await Send(new EnterArrival(person.Id, until is null, dwelling.Id, from, until, "К-1"), Registrar);
        Assert.True(entered.IsOk, $"{entered.Failure}");
    }

    internal Task<AddressOnRecord?> Permanent(Guid person) => Read<IAddressRegister, AddressOnRecord?>(r => r.FindPermanent(person, Token));

    internal Task<int> Standing(Guid person) => Read<AddressBureauDb, int>(db => db.Addresses.CountAsync(a => a.PersonId == person && a.Slot == Guid.Empty, Token));
}
