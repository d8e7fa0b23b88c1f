using System.Globalization;
using Licensing.AddressBureau.Features.Classifier;
using Licensing.AddressBureau.Features.Registry;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Licensing.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Browser;

/// <summary>An address bureau: people whom it has on record, by slips as it enters them.</summary>
internal static class BureauOffice
{
    public const string Bureau = "address-bureau-ast";
    public const string Centre = "public-service-centre-ast-astana-qalasy-almaty-audanynyn-no-1-khqko";

    /// <summary>Ten in the morning of a day, which says the edition.</summary>
    public static DateOnly On(this Site site, string day)
    {
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        site.Set(on, 10);
        return on;
    }

    /// <summary>Somebody who moved once, a year before that day; of two houses the later stands.</summary>
    public static async Task<Person> Registered(Site site, string surname, string given, DateOnly on, bool isRegistered = true)
    {
        var person = new Person().Describe(new(PersonName.Of(surname, given), new(1961, 4, 12), Sex.Male, PersonStatus.Citizen, "KAZ", null));
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
            db.People.Add(person);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var (desk, registrar) = (site.Services.GetRequiredService<IDispatcher>(), Actors.At(Bureau, "KZ-AST", "Тіркеуші", Roles.Registrar));
        var street = (await desk.Send(new FindPlaces("Астана, Есіл, Сығанақ"), registrar)).Value[0];
        foreach (var (house, from) in isRegistered ? new[] { ("12", on.AddYears(-9)), ("24", on.AddYears(-1)) } : [])
        {
            var dwelling = (await desk.Send(new EnterDwelling(street.Id, house, "7"), registrar)).Value;
            Assert.True((await desk.Send(new EnterArrival(person.Id, true, dwelling.Id, from, null, "К-1"), registrar)).IsOk);
        }

        return person;
    }
}
