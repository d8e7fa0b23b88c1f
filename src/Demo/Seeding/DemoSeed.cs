using Licensing.Demo.Addresses;
using Licensing.Demo.Builders;
using Licensing.Demo.Cases;
using Licensing.Demo.Citizens;
using Licensing.Demo.Exits;
using Licensing.Demo.Feedback;
using Licensing.Demo.Foreigners;
using Licensing.Demo.Hall;
using Licensing.Demo.Identity;
using Licensing.Demo.Mass;
using Licensing.Demo.Numbers;
using Licensing.Demo.People;
using Licensing.Demo.Plates;
using Licensing.Demo.Residence;
using Licensing.Demo.Stays;
using Licensing.Demo.Users;
using Licensing.Demo.Vehicles;
using Licensing.Demo.Weapons;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using Licensing.Platform.Data;
using Licensing.Platform.Identity;
using Licensing.Platform.Law;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Demo.Seeding;

/// <summary>Makes the demo: people, their past, what the offices do today, and last the logins, by which it is seen that all of it is there.</summary>
internal sealed class DemoSeed(IConfiguration configuration, TimeProvider clock, TextWriter log, bool redraw)
{
    private const int Seed = 20_071_012;

    /// <summary>Applicants of today; the others have a past.</summary>
    private const int Today = 150;

    /// <summary>The logins; none where the demo data are there already, an empty list for a benchmark's rows.</summary>
    public async Task<IReadOnlyList<DemoLogin>?> Run(SeedOptions options, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var demo = new SeedClock(now);
        await using var services = DemoServices.Build(configuration, demo);
        await using var scope = services.CreateAsyncScope();
        var found = scope.ServiceProvider;
        if (!options.Bulk && await found.GetRequiredService<IdentityDb>().Users.AnyAsync(u => u.UserName == DemoUsers.Administrator, cancellation))
        {
            return null;
        }

        var work = await Prepare(found, BusinessTime.Of(now), cancellation);
        await using var writer = ActivatorUtilities.CreateInstance<BulkWriter>(found);
        await People(work, writer, options, cancellation);
        await Past(work, writer, options, cancellation);
        await ActivatorUtilities.CreateInstance<VehicleSeed>(found, writer).Fill(
            new(work.Source, work.Open, work.Law, work.Teams, work.Citizens), options.Vehicles, Bar("vehicles", options.Vehicles), cancellation);
        await ActivatorUtilities.CreateInstance<WeaponSeed>(found, writer).Fill(
            work.Source, work.WeaponTeams, work.Citizens, options.Weapons, Bar("weapons", options.Weapons), cancellation);
        await ActivatorUtilities.CreateInstance<StaySeed>(found, writer).Fill(
            work.Source, work.Law, work.MigrationTeams, work.Citizens, options.Stays, Bar("stays of foreigners", options.Stays), cancellation);
        var residents = ActivatorUtilities.CreateInstance<ResidenceSeed>(found, writer);
        await residents.Fill(work.Source, work.Law, work.MigrationTeams, options.Residents, Bar("residents", options.Residents), cancellation);
        var citizens = ActivatorUtilities.CreateInstance<CitizenSeed>(found, writer);
        await citizens.Fill(work.Source, work.MigrationTeams, options.Citizens, Bar("citizenship acts", options.Citizens), cancellation);
        await ActivatorUtilities.CreateInstance<ExitSeed>(found, writer).Fill(
            work.Source, work.MigrationTeams, work.CentreTeams, work.Citizens, options.Exits, Bar("people who left", options.Exits), cancellation);
        var documents = ActivatorUtilities.CreateInstance<IdentitySeed>(found, writer);
        await documents.Fill(work.Source, work.MigrationTeams, work.Citizens, options.Documents, Bar("holders of identity documents", options.Documents), cancellation);
        if (options.Bulk)
        {
            return [];
        }

        var stocks = ActivatorUtilities.CreateInstance<PlateStocks>(found, writer);
        var sellers = work.Offices.Where(o => o.IsActive && o.Services.Contains("VR")).ToList();
        await stocks.Fill(sellers, BusinessTime.ToUtc(work.Now.AddDays(-30)), Bar("stocks of plates", sellers.Count), cancellation);
        work.Foreigners.AddRange(await residents.Newcomers(work.Source, work.MigrationTeams.Count * LiveResidence.People, cancellation));
        work.Citizenship.AddRange(await citizens.Applicants(work.Source, work.MigrationTeams.Count, cancellation));
        work.Holders.AddRange(await documents.Applicants(work.Source, work.MigrationTeams.Count * LiveIdentity.People, cancellation));
        await ActivatorUtilities.CreateInstance<HallSeed>(found, writer).Fill(
            [.. work.Teams, .. work.WeaponTeams, .. work.MigrationTeams, .. work.CentreTeams, .. work.AddressTeams], work.Now, cancellation);
        await ActivatorUtilities.CreateInstance<BookingSeed>(found, writer).Fill(work.CentreTeams, work.Now, cancellation);
        await Live(work, services, demo, options, cancellation);
        await stocks.Live(work.Teams, cancellation);
        demo.Now = now;
        await Said(services, work.Now, cancellation);
        return await Logins(services, work, cancellation);
    }

    private static async Task<Work> Prepare(IServiceProvider found, DateTimeOffset now, CancellationToken cancellation)
    {
        var (db, law) = (found.GetRequiredService<KernelDb>(), found.GetRequiredService<ILaw>());
        var offices = await db.Offices.AsNoTracking().ToDictionaryAsync(o => o.Id, cancellation);
        if (offices.Count == 0)
        {
            throw new InvalidOperationException("There are no offices: run `migrate` first.");
        }

        var taken = await db.People.Where(p => p.Iin != null).Select(p => p.Iin!).ToListAsync(cancellation);
        var known = await db.People.CountAsync(cancellation);
        var today = BusinessTime.DateOf(now);
        var officers = new PeopleSource(Seed, today, taken, known);
        var snapshot = await law.Now(cancellation);
        return new Work(
            found, now, snapshot, new OpenTime(snapshot.Schedule(ScheduleKind.RoadPolice), snapshot.Calendar), officers, known,
            DemoUsers.Teams(officers, Office), DemoUsers.Central(officers, Office), DemoUsers.WeaponTeams(officers, Office), DemoUsers.MigrationTeams(officers, Office), DemoUsers.CentreTeams(officers, Office),
            DemoUsers.AddressTeams(officers, Office),
            [.. offices.Values]);

        Office Office(string id) => offices[id];
    }

    private async Task People(Work work, BulkWriter writer, SeedOptions options, CancellationToken cancellation)
    {
        var db = work.Services.GetRequiredService<KernelDb>();
        var missing = Math.Max(0, options.People - work.Known);
        var made = await new ManyPeople(db, writer, ActivatorUtilities.CreateInstance<ManyAddresses>(work.Services, writer)).Make(work.Source, missing, Bar("people", missing), cancellation);
        if (made.Count == 0)
        {
            made = await db.People.AsNoTracking().Include(p => p.Documents).OrderBy(p => p.Id).Take(5_000).ToListAsync(cancellation);
        }

        var today = work.Source.Today;
        work.Applicants.AddRange(made.Where(p => p is { Iin: not null, MergedIntoId: null, Documents.Count: > 0 }
            && p.BirthDate < today.AddYears(-22) && p.BirthDate > today.AddYears(-65) && !p.Documents[0].IsExpiredOn(today)));
    }

    private async Task Past(Work work, BulkWriter writer, SeedOptions options, CancellationToken cancellation)
    {
        if (options.Cases == 0)
        {
            return;
        }

        var cases = ActivatorUtilities.CreateInstance<ManyCases>(work.Services, writer);
        var session = work.Services.GetRequiredService<DatabaseSession>();
        await session.Connection.OpenAsync(cancellation);
        var past = new PastOf(
            [.. work.Applicants.Skip(options.Bulk ? 0 : Today)], work.Teams, work.Law, work.Open, work.Source.Today, WithAudit: !options.Bulk);
        await cases.Make(work.Source, past, options.Cases, Bar("cases", options.Cases), cancellation);
        await session.Connection.CloseAsync();
    }

    private async Task Live(Work work, IServiceProvider services, SeedClock demo, SeedOptions options, CancellationToken cancellation)
    {
        var (desk, timeline) = (new LiveDesk(services, cancellation), new Timeline(demo));
        var applicants = new Queue<Person>(work.Applicants.Take(Today));
        foreach (var (place, team) in work.Teams.Index())
        {
            new LiveOffice(desk, timeline, team, work.Open, work.Now, applicants).Plan();
            await new LiveVehicles(desk, timeline, team, work.Open, work.Now, work.Citizens, place).Plan();
        }

        var permits = new OpenTime(work.Law.Schedule(ScheduleKind.LicensingPermit), work.Law.Calendar);
        foreach (var (place, team) in work.WeaponTeams.Index())
        {
            await new LiveWeapons(desk, timeline, team, permits, work.Now, [.. work.Citizens.Skip(place * LiveWeapons.People).Take(LiveWeapons.People)]).Plan();
        }

        var hours = new OpenTime(work.Law.Schedule(ScheduleKind.Migration2007), work.Law.Calendar);
        var migration = new OpenTime(work.Law.Schedule(ScheduleKind.Migration2014), work.Law.Calendar);
        foreach (var (place, team) in work.MigrationTeams.Index())
        {
            new LiveResidence(desk, timeline, team, hours, work.Now, [.. work.Foreigners.Skip(place * LiveResidence.People).Take(LiveResidence.People)]).Plan();
            var (first, count) = (place * LiveCitizens.Bases.Count, LiveCitizens.Bases.Count);
            new LiveCitizens(desk, timeline, team, hours, work.Now, [.. work.Citizenship.Skip(first).Take(count)]).Plan();
            new LiveIdentity(desk, timeline, team, migration, work.Now, [.. work.Holders.Skip(place * LiveIdentity.People).Take(LiveIdentity.People)]).Plan();
        }

        foreach (var (provider, centre) in work.MigrationTeams.Zip(work.CentreTeams))
        {
            new LiveNumbers(desk, timeline, work.Source, provider, centre, migration, work.Now).Plan(options.Numbers / work.MigrationTeams.Count);
        }

        var leaving = new OpenTime(work.Law.Schedule(ScheduleKind.Migration254), work.Law.Calendar);
        foreach (var (place, (provider, centre)) in work.MigrationTeams.Zip(work.CentreTeams).Index())
        {
            var exits = new LiveExits(desk, timeline, provider, centre, leaving, work.Now, [.. work.Citizens.SkipLast(place * LiveExits.People).TakeLast(LiveExits.People)]);
            await exits.NameBodies(work.Central[0].Actor);
            exits.Plan();
        }

        foreach (var (place, (provider, centre)) in work.MigrationTeams.Zip(work.CentreTeams).Index())
        {
            await new LiveRegistrations(
                desk, timeline, provider, centre, migration, work.Now, [.. work.Citizens.Skip(600 + (place * LiveRegistrations.People)).Take(LiveRegistrations.People)]).Plan();
        }

        await timeline.Run(Bar("work of the last weeks", timeline.Count));
        demo.Now = work.Now;
        foreach (var team in work.MigrationTeams)
        {
            await new LiveStays(desk, work.Source, team).Run();
        }

        foreach (var (place, team) in work.AddressTeams.Index())
        {
            await new LiveAddresses(desk, team, [.. work.Citizens.Skip(place * LiveAddresses.People).Take(LiveAddresses.People)]).Run();
        }

        await new LiveJobs(desk).Run();
    }

    private static async Task Said(IServiceProvider services, DateTimeOffset now, CancellationToken cancellation)
    {
        await using (var scope = services.CreateAsyncScope())
        {
            await ActivatorUtilities.CreateInstance<FeedbackSeed>(scope.ServiceProvider).Fill(now, cancellation);
        }

        await new LiveJobs(new LiveDesk(services, cancellation)).Measure();
    }

    private static async Task<IReadOnlyList<DemoLogin>> Logins(IServiceProvider services, Work work, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var found = scope.ServiceProvider;
        var writer = new LoginWriter(
            found.GetRequiredService<DatabaseSession>(), found.GetRequiredService<IdentityDb>(), found.GetRequiredService<IPasswordHasher<User>>());
        return await writer.Write(work.Central.Concat(work.Teams.Concat(work.WeaponTeams).Concat(work.MigrationTeams).Concat(work.CentreTeams).Concat(work.AddressTeams).SelectMany(t => t.Users)), cancellation);
    }

    private Progress Bar(string what, long total) => new(what, total, clock, log, redraw);

    private sealed record Work(
        IServiceProvider Services, DateTimeOffset Now, LawSnapshot Law, OpenTime Open, PeopleSource Source, int Known,
        IReadOnlyList<Team> Teams, IReadOnlyList<DemoUser> Central, IReadOnlyList<Team> WeaponTeams, IReadOnlyList<Team> MigrationTeams,
        IReadOnlyList<Team> CentreTeams, IReadOnlyList<Team> AddressTeams, IReadOnlyList<Office> Offices)
    {
        public List<Person> Applicants { get; } = [];

        /// <summary>Who asks for permanent residence today.</summary>
        public List<Person> Foreigners { get; } = [];

        /// <summary>Who applies in a matter of citizenship today.</summary>
        public List<Person> Citizenship { get; } = [];

        /// <summary>Who applies for a passport or an identity card today.</summary>
        public List<Person> Holders { get; } = [];

        /// <summary>Owners of vehicles: a foreigner comes through the Foreign Ministry (VR-12).</summary>
        public IReadOnlyList<Person> Citizens => field ??= [.. Applicants.Where(p => p.Status == PersonStatus.Citizen)];
    }
}
