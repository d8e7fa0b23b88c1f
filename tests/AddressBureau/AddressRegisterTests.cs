using Licensing.AddressBureau;
using Licensing.AddressBureau.Data;
using Licensing.Kernel.Addresses;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Licensing.Platform.Outbox;
using Licensing.Platform.People;
using Licensing.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.AddressBureau;

/// <summary>The address register's plain keeper: what other modules' cases registered, one permanent registration a person.</summary>
public sealed class AddressRegisterTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private DateTime Now => BusinessTime.ToUtc(app.Clock.GetUtcNow());

    [Fact]
    public async Task Registered_ForAWhile_HoldsFromTheFirstDayToTheLast()
    {
        var told = Stay(await Person(), until: Today.AddDays(30));
        await Tell(told);

        var found = Assert.Single(await On(told.PersonId, Today));
        Assert.Equal((told.Address, false, (DateOnly?)Today.AddDays(30), told.CaseNumber), (found.Address, found.IsPermanent, found.Until, found.CaseNumber));
        Assert.Single(await On(told.PersonId, Today.AddDays(30)));
        Assert.Empty(await On(told.PersonId, Today.AddDays(31)));
        Assert.Empty(await On(told.PersonId, Today.AddDays(-1)));
        Assert.Null(await Permanent(told.PersonId));
    }

    [Fact]
    public async Task Registered_ToldAgain_IsEnteredOnceAndTheNewestHolds()
    {
        var told = Stay(await Person(), until: Today.AddDays(30));
        var extended = told with { Until = Today.AddDays(90), At = told.At.AddDays(1) };
        await Tell(told, told, extended, told);

        Assert.Equal(Today.AddDays(90), Assert.Single(await On(told.PersonId, Today)).Until);
        Assert.Equal(1, await Entries(told.PersonId));
        await Tell(extended with { Until = Today.AddDays(2), At = told.At.AddDays(2) });
        Assert.Empty(await On(told.PersonId, Today.AddDays(3)));
    }

    [Fact]
    public async Task RegisteredForGood_Twice_EndsTheFirst()
    {
        var person = await Person();
        await Tell(ForGood(person, "Astana", Today.AddYears(-1)), Stay(person, Today.AddDays(5)));
        await Tell(ForGood(person, "Almaty", Today));

        Assert.Equal("Almaty", (await Permanent(person))!.Address);
        Assert.Equal("Astana", Assert.Single(await On(person, Today.AddDays(-1))).Address);
        Assert.Equal([true, false], (await On(person, Today)).Select(a => a.IsPermanent));
    }

    [Fact]
    public async Task RegisteredForGood_OlderOneArrivesLate_IsHistory()
    {
        var person = await Person();
        await Tell(ForGood(person, "Almaty", Today));
        await Tell(ForGood(person, "Astana", Today.AddYears(-1)));

        Assert.Equal("Almaty", (await Permanent(person))!.Address);
        Assert.Equal("Astana", Assert.Single(await On(person, Today.AddDays(-1))).Address);
    }

    // C-1: merged records keep one permanent registration, the later one.
    [Fact]
    public async Task PeopleMerged_BothRegisteredForGood_LaterStandsAndAllFollow()
    {
        var (kept, merged) = (await Person(), await Person());
        await Tell(ForGood(kept, "Astana", Today.AddYears(-1)), ForGood(merged, "Almaty", Today), Stay(merged, Today.AddDays(5)));
        await Tell(new PeopleMerged(kept, merged));

        Assert.Equal("Almaty", (await Permanent(kept))!.Address);
        Assert.Equal(3, await Entries(kept));
        Assert.Null(await Permanent(merged));
    }

    // C-1: what is told of a record that was merged away is entered with the record that goes on.
    [Fact]
    public async Task Registered_RecordWasMergedAway_IsTheKeptOnes()
    {
        var (kept, merged) = (new Person().Describe(Data()), new Person().Describe(Data()));
        Assert.Null(merged.MergeInto(kept));
        await app.Add<KernelDb>(kept, merged);
        await Tell(ForGood(merged.Id, "Astana", Today));

        Assert.Equal("Astana", (await Permanent(kept.Id))!.Address);
    }

    // Whatever two cases do at once, the database lets nobody be registered for good twice.
    [Fact]
    public async Task Addresses_TwoThatStand_AreRefusedByTheDatabase()
    {
        var person = await Person();
        var (one, other) = (ForGood(person, "Astana", Today), ForGood(person, "Almaty", Today));
        await app.Add<AddressBureauDb>(Licensing.AddressBureau.Domain.Registry.AddressEntry.Of(one, person));
        await Assert.ThrowsAsync<DbUpdateException>(() => app.Add<AddressBureauDb>(Licensing.AddressBureau.Domain.Registry.AddressEntry.Of(other, person)));
    }

    // AC registry: why it ended and where to, and who lives in a dwelling.
    [Fact]
    public async Task Removed_KeepsReasonAndDestination()
    {
        var (person, dwelling) = (await Person(), Guid.CreateVersion7());
        await Tell(ForGood(person, "Astana", Today.AddYears(-1)) with { PlaceId = dwelling });
        Assert.Equal(person, Assert.Single(await Living(dwelling)).PersonId);
        await Tell(new RemovedFromAddress(person, Today, Guid.CreateVersion7(), "RD-26-0000001-4", Now.AddMinutes(1)) { Reason = RemovalReason.Imprisonment, LeftFor = "Қарағанды" });

        Assert.Null(await Permanent(person));
        Assert.Empty(await Living(dwelling));
        var ended = Assert.Single(await app.Read<IAddressRegister, IReadOnlyList<AddressOnRecord>>(r => r.History(person, Token)));
        Assert.Equal((RemovalReason.Imprisonment, "Қарағанды", (DateOnly?)Today), (ended.Reason, ended.LeftFor, ended.EndedOn));
        await Tell(ForGood(person, "Almaty", Today.AddDays(1)) with { At = Now.AddMinutes(2) });
        Assert.Equal("Almaty", (await Permanent(person))!.Address);
    }

    // RR-6: a new permanent registration removes from the old place by itself.
    [Fact]
    public async Task RegisteredForGood_Elsewhere_SaysWhereTo()
    {
        var person = await Person();
        await Tell(ForGood(person, "Astana", Today.AddYears(-1)));
        await Tell(ForGood(person, "Almaty", Today));

        var earlier = (await app.Read<IAddressRegister, IReadOnlyList<AddressOnRecord>>(r => r.History(person, Token)))[1];
        Assert.Equal((RemovalReason.Moved, "Almaty"), (earlier.Reason, earlier.LeftFor));
    }

    private Task<IReadOnlyList<AddressOnRecord>> Living(Guid dwelling) =>
        app.Read<IAddressRegister, IReadOnlyList<AddressOnRecord>>(r => r.Living(dwelling, Today, 50, Token));

    private static PersonData Data() => new(new("Müller", "Anna"), new(1990, 1, 1), Sex.Female, PersonStatus.Foreigner, "DEU", null);

    private RegisteredAtAddress Stay(Guid person, DateOnly until) =>
        new(person, false, "Астана, Достық көшесі, 1", Today, until, Guid.CreateVersion7(), "TR-26-0000001-4", Now);

    private RegisteredAtAddress ForGood(Guid person, string address, DateOnly from) =>
        new(person, true, address, from, null, Guid.CreateVersion7(), "PR-26-0000001-4", Now);

    private async Task<Guid> Person()
    {
        var person = new Person().Describe(Data());
        await app.Add<KernelDb>(person);
        return person.Id;
    }

    private async Task Tell(params IIntegrationEvent[] events)
    {
        foreach (var happened in events)
        {
            await app.Add<KernelDb>(new OutboxMessage { At = Now, Type = happened.GetType().FullName!, Payload = CaseJson.Write<object>(happened) });
            Assert.True(await app.Provider.GetRequiredService<OutboxPump>().Round(Token) > 0);
        }
    }

    private Task<AddressOnRecord?> Permanent(Guid person) => app.Read<IAddressRegister, AddressOnRecord?>(r => r.FindPermanent(person, Token));

    private Task<IReadOnlyList<AddressOnRecord>> On(Guid person, DateOnly day) =>
        app.Read<IAddressRegister, IReadOnlyList<AddressOnRecord>>(r => r.On(person, day, Token));

    private Task<int> Entries(Guid person) => app.Read<AddressBureauDb, int>(db => db.Addresses.CountAsync(a => a.PersonId == person, Token));
}
