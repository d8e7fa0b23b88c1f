using Licensing.AddressBureau.Data;
using Licensing.AddressBureau.Features.Registry;
using Licensing.Kernel.Addresses;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.AddressBureau;

/// <summary>AC registry: arrival and departure slips, and what two clerks can do at once.</summary>
public sealed class SlipTests(BureauApp app) : IClassFixture<BureauApp>
{
    // Two clerks register one person at two addresses at once, a hundred times: always exactly one.
    [Fact]
    public async Task Arrivals_OfOnePersonByTwoClerksAtOnce_LeaveExactlyOne()
    {
        var (here, there) = (await app.Flat("24"), await app.Flat("25"));
        for (var round = 0; round < 100; round++)
        {
            var person = await app.Person("Нұрланов", $"Серік{round}");
            var both = await Task.WhenAll(
                Task.Run(() => app.Send(new EnterArrival(person.Id, true, here.Id, app.Today, null, "К-1"), BureauApp.Registrar)),
                Task.Run(() => app.Send(new EnterArrival(person.Id, true, there.Id, app.Today, null, "К-2"), BureauApp.Second)));

            Assert.Contains(both, result => result.IsOk);
            Assert.All(both, result => Assert.True(result.IsOk || result.Failure is Failure.Conflict, $"{result.Failure}"));
            Assert.Equal(1, await app.Standing(person.Id));
            Assert.Equal(both.Count(b => b.IsOk), await app.Read<AddressBureauDb, int>(db => db.Addresses.CountAsync(a => a.PersonId == person.Id, BureauApp.Token)));
        }
    }

    // The same where the person moves from a third address.
    [Fact]
    public async Task Arrivals_OfSomebodyWhoIsRegistered_LeaveExactlyOne()
    {
        var flats = (First: await app.Flat("31"), Here: await app.Flat("32"), There: await app.Flat("33"));
        for (var round = 0; round < 25; round++)
        {
            var person = await app.Person("Омаров", $"Серік{round}");
            await app.Arrive(person, flats.First, app.Today.AddYears(-1));
            await Task.WhenAll(
                Task.Run(() => app.Send(new EnterArrival(person.Id, true, flats.Here.Id, app.Today, null, "К-1"), BureauApp.Registrar)),
                Task.Run(() => app.Send(new EnterArrival(person.Id, true, flats.There.Id, app.Today, null, "К-2"), BureauApp.Second)));
            Assert.Equal(1, await app.Standing(person.Id));
            Assert.NotEqual(flats.First.Id, (await app.Permanent(person.Id))!.PlaceId);
        }
    }

    [Fact]
    public async Task Departure_EndsWithReasonAndDestination_Once()
    {
        var person = await app.Person("Әлиев", "Болат");
        await app.Arrive(person, await app.Flat("40"), app.Today.AddYears(-2));
        var left = new EnterDeparture(person.Id, app.Today, RemovalReason.Emigration, "Германия", "Ш-7");
        Assert.True((await app.Send(left, BureauApp.Registrar)).IsOk);
        Assert.Null(await app.Permanent(person.Id));
        Assert.Equal("AC.not-registered", Assert.IsType<Failure.Refused>((await app.Send(left, BureauApp.Second)).Failure).Problem.Code);
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.PersonId == person.Id && a.Action == nameof(EnterDeparture), BureauApp.Token)));
    }

    [Fact]
    public async Task Slips_WithFaults_NameThem()
    {
        var (person, flat) = (await app.Person("Сейітов", "Марат"), await app.Flat("41"));
        var arrival = new EnterArrival(person.Id, false, flat.Id, app.Today, app.Today.AddDays(30), "К-1");
        Assert.Equal("until required", await Wrong(arrival with { Until = null }));
        Assert.Equal("until AC.until-wrong", await Wrong(arrival with { Until = app.Today.AddDays(-1) }));
        Assert.Equal("until AC.until-wrong", await Wrong(arrival with { IsPermanent = true }));
        Assert.Equal("slip required", await Wrong(arrival with { Slip = " " }));
        Assert.Equal("slip too-long", await Wrong(arrival with { Slip = new string('1', 25) }));
        Assert.Equal("from date-in-future", await Wrong(arrival with { From = app.Today.AddDays(1) }));
        Assert.Equal("place AC.dwelling-needed", await Wrong(arrival with { PlaceId = Guid.CreateVersion7() }));

        var departure = new EnterDeparture(person.Id, app.Today, RemovalReason.Moved, "Тараз", "Ш-1");
        Assert.Equal("leftFor required", await Wrong(departure with { LeftFor = null }));
        Assert.Equal("leftFor too-long", await Wrong(departure with { LeftFor = new string('а', 301) }));
        Assert.Equal("on date-in-future", await Wrong(departure with { On = app.Today.AddDays(1) }));
        await app.Arrive(person, flat, app.Today);
        Assert.Equal("AC.removed-before-registered", Assert.IsType<Failure.Refused>((await app.Send(departure with { On = app.Today.AddDays(-1) }, BureauApp.Registrar)).Failure).Problem.Code);
    }

    [Fact]
    public async Task Slips_ByAnotherRoleOrForOneself_AreDenied()
    {
        var iin = "900115300013";
        var person = new Person().Describe(new(new("Ахметов", "Ержан"), new(1990, 1, 15), Sex.Male, PersonStatus.Citizen, "KAZ", iin));
        await app.Add<KernelDb>(person);
        var arrival = new EnterArrival(person.Id, true, (await app.Flat("42")).Id, app.Today, null, "К-1");
        Assert.IsType<Failure.NotAllowed>((await app.Send(arrival, BureauApp.At("Қабылдаушы", Roles.IntakeOfficer))).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(arrival, BureauApp.Registrar with { PersonIin = iin })).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(arrival with { PersonId = Guid.CreateVersion7() }, BureauApp.Registrar)).Failure);
    }

    private async Task<string> Wrong(ICommand<Done> slip)
    {
        var error = Assert.IsType<Failure.Invalid>((await app.Send(slip, BureauApp.Registrar)).Failure).Errors[0];
        return $"{error.Field} {error.Code}";
    }
}
