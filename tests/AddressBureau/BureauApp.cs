using Licensing.AddressBureau;
using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Features.Classifier;
using Licensing.AddressBureau.Features.Lists;
using Licensing.AddressBureau.Features.Registry;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.Intake;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.AddressBureau;

/// <summary>The product on a database of its own, and the registrars of an address bureau.</summary>
public sealed class BureauApp : TestApp
{
    internal const string Bureau = "address-bureau-ast";
    private int serial = 100;

    internal const string Purpose = "self: сұрау";

    internal static Actor Registrar { get; } = At("Ғалия Омарова", Roles.Registrar);

    internal static Actor Second { get; } = At("Сәуле Есенова", Roles.Registrar);

    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    internal DateOnly Today => BusinessTime.DateOf(Clock.GetUtcNow());

    internal static Actor At(string name, params string[] roles) => Actors.At(Bureau, "KZ-AST", name, roles);

    internal async Task<Person> Person(string surname, string given, string? patronymic = null, string born = "1990-01-15", string? iin = null, string? card = null)
    {
        var day = DateOnly.ParseExact(born, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var person = new Person().Describe(new(new(surname, given, patronymic), day, Sex.Male, PersonStatus.Citizen, "KAZ", iin));
        if (card is not null)
        {
            person.Present(IdentityDocument.Of(person.Id, IdentityDocumentKind.IdentityCard, card, "ҚР ІІМ", new(2024, 1, 1), new(2034, 1, 1)));
        }

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

    /// <summary>Ten in the morning of a day, which says the edition.</summary>
    internal void On(string day, int hour = 10) => Clock.Now = BusinessTime.At(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(hour, 0));

    /// <summary>A number that nobody had yet.</summary>
    internal string Iin(int year, int month, int day)
    {
        while (true)
        {
            if (Kernel.People.Iin.Create(new DateOnly(year, month, day), Sex.Male, Interlocked.Increment(ref serial)) is { } iin)
            {
                return iin.Value;
            }
        }
    }

    internal ListColumns Columns => new(Provider.GetRequiredService<ITexts>());

    internal Task<AddressOnRecord?> Permanent(Guid person) => Read<IAddressRegister, AddressOnRecord?>(r => r.FindPermanent(person, Token));

    internal Task<int> Standing(Guid person) => Read<AddressBureauDb, int>(db => db.Addresses.CountAsync(a => a.PersonId == person && a.Slot == Guid.Empty, Token));

    /// <summary>A request taken in on the common path of a case, with all its papers.</summary>
    /// <returns>The case.</returns>
    internal async Task<Guid> TakeIn(Person person, string facts, IReadOnlyList<string> papers, Actor by, string? subject = null)
    {
        var started = await Send(new StartDraft("AC", person.Id), by);
        Assert.True(started.IsOk, $"{started.Failure}");
        var content = new DraftContent { PersonId = person.Id, Facts = facts, Subject = subject, Documents = [.. papers.Select(code => new PresentedDocument(code) { Presented = true })] };
        var saved = await Send(new SaveDraft(started.Value.Id, 1, content), by);
        Assert.True(saved.IsOk, $"{saved.Failure}");
        var accepted = await Send(new AcceptDraft(started.Value.Id, saved.Value.Version), by);
        Assert.True(accepted.IsOk, $"{accepted.Failure} {string.Join(", ", saved.Value.Assessment.Errors)}");
        return accepted.Value.CaseId;
    }
}
