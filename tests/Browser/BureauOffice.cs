using System.Globalization;
using Licensing.AddressBureau.Features.Classifier;
using Licensing.AddressBureau.Features.Registry;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.Intake;
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

    /// <summary>A written request of that person, taken in and granted: its answer waits to be posted.</summary>
    /// <returns>The case number.</returns>
    public static async Task<string> Written(Site site, Person person)
    {
        var desk = site.Services.GetRequiredService<IDispatcher>();
        var officer = Actors.At(Bureau, "KZ-AST", "Аға тіркеуші", Roles.Registrar, Roles.IntakeOfficer, Roles.DecisionOfficer);
        var draft = (await desk.Send(new StartDraft("AC", person.Id), officer)).Value;
        var content = new DraftContent { PersonId = person.Id, Facts = """{"requester":"individual","written":true}""", Documents = [new PresentedDocument("identity-document") { Presented = true }] };
        var saved = (await desk.Send(new SaveDraft(draft.Id, 1, content), officer)).Value;
        var accepted = (await desk.Send(new AcceptDraft(draft.Id, saved.Version), officer)).Value;
        var shown = (await desk.Send(new ShowCase(accepted.CaseId), officer)).Value.Case;
        Assert.True((await desk.Send(new Decide(shown.Id, shown.Version, DecisionKind.Grant, [], null), officer)).IsOk);
        return shown.Number;
    }
}
