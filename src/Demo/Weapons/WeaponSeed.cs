using Licensing.Demo.Mass;
using Licensing.Demo.People;
using Licensing.Demo.Seeding;
using Licensing.Demo.Users;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.Data;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Weapons;
using Licensing.Weapons.Data;
using Licensing.Weapons.Domain;

namespace Licensing.Demo.Weapons;

/// <summary>Weapons of the last years with owners, permits and places, and guard companies with rooms and armed employees. They stand for what was taken over from the register before this one.</summary>
internal sealed class WeaponSeed(KernelDb kernel, WeaponsDb registry, DatabaseSession session, BulkWriter writer)
{
    private const int BatchSize = 500;
    private const int NumbersAtOnce = 500;
    private const int CompanyShare = 6;
    private const int WeaponsOfACompany = 40;
    private const int EmployeesOfACompany = 12;
    private const int FirstCompanyIndex = 500_000;

    private const int MostYears = 5;

    private readonly Queue<long> permits = new();
    private readonly Queue<long> inventories = new();

    public async Task Fill(PeopleSource source, IReadOnlyList<Team> teams, IReadOnlyList<Person> people, int count, Progress progress, CancellationToken cancellation)
    {
        if (count == 0 || people.Count == 0)
        {
            return;
        }

        await session.Connection.OpenAsync(cancellation);
        var serials = new Queue<long>(await Numbers(WeaponsDb.WeaponNumbers, count, cancellation));
        (await Numbers(WeaponsDb.PermitNumbers, count * 4, cancellation)).ForEach(permits.Enqueue);
        (await Numbers(Inventory.Numbers, ((count / CompanyShare / WeaponsOfACompany) + 1) * MostYears, cancellation)).ForEach(inventories.Enqueue);
        await session.Connection.CloseAsync();

        var ofCompanies = count / CompanyShare;
        await Companies(source, teams, ofCompanies, serials, cancellation);
        progress.Report(ofCompanies);
        for (var done = ofCompanies; done < count; done += BatchSize)
        {
            var made = Enumerable.Range(done, Math.Min(BatchSize, count - done)).Select(index =>
                new PastWeapon(source, teams[index % teams.Count], permits.Dequeue, source.Today).OfPeople(index, serials.Dequeue(), day => Grown(source, people, day))).ToList();
            await Write(made, [], [], cancellation);
            progress.Report(done + made.Count);
        }
    }

    private static Person Grown(PeopleSource source, IReadOnlyList<Person> people, DateOnly day)
    {
        var grown = people[source.Random.Int(0, people.Count - 1)];
        for (var tries = 0; tries < 12 && grown.BirthDate.AddYears(18) > day; tries++)
        {
            grown = people[source.Random.Int(0, people.Count - 1)];
        }

        return grown;
    }

    private async Task Companies(PeopleSource source, IReadOnlyList<Team> teams, int weapons, Queue<long> serials, CancellationToken cancellation)
    {
        for (var done = 0; done < weapons;)
        {
            var index = done / WeaponsOfACompany;
            var team = teams[index % teams.Count];
            var company = source.Organisation().Build();
            var owner = Owner.Of(new OrganisationSnapshot(company.Id, company.Name, company.Bin, company.RegisteredOn));
            // The first is old enough for inventories of several years, however small the demo.
            var age = source.Random.Int(200, 1_500);
            var room = Room(source, team, owner, source.Today.AddDays(index == 0 ? -1_500 : -age));
            var size = Math.Min(WeaponsOfACompany, weapons - done);
            var made = Enumerable.Range(done, size).Select(n => new PastWeapon(source, team, permits.Dequeue, source.Today)
                .OfCompany(FirstCompanyIndex + n, serials.Dequeue(), owner, room)).ToList();
            var batch = new BulkBatch();
            batch.Add(kernel, company);
            batch.Add(kernel, company.NameKeys);
            await writer.Write(batch, cancellation);
            var kept = new PastArmoury(source, team, owner, room).With([.. made.Select(m => m.Weapon)], inventories.Dequeue);
            await Write(made, [room], [.. Employees(source, team, owner, room.From)], cancellation);
            await Write(kept, cancellation);
            done += size;
        }
    }

    private static StoragePlace Room(PeopleSource source, Team team, Owner owner, DateOnly from) => new()
    {
        HolderOrganisationId = owner.OrganisationId, HolderName = owner.Name, Address = source.Address(), Capacity = WeaponsOfACompany + 20, ActNumber = $"Б-{from.DayNumber}", ActOn = from,
        OfficeId = team.Office.Id, Region = team.Office.Region, From = from, Version = 1,
    };

    private IEnumerable<Permit> Employees(PeopleSource source, Team team, Owner owner, DateOnly from)
    {
        var act = new RegistryAct(
            Guid.Empty, $"{from.Year}/К{from.DayNumber}", "362-2007", team.Office.Id, team.Office.Region, team.Office.NameKk, from, team.With(Roles.DecisionOfficer).Officer,
            Kernel.Calendars.BusinessTime.ToUtc(Kernel.Calendars.BusinessTime.At(from, new TimeOnly(11, 0))));
        for (var i = 0; i < EmployeesOfACompany; i++)
        {
            var employee = source.Person().Aged(23, 55).Build();
            if (employee.Iin is { } iin)
            {
                var permit = Permit.Issue(PermitKind.EmployeeStoreCarry, WeaponKind.Service, owner, permits.Dequeue(), from.AddYears(5), act, (employee.Name.Full, iin));
                permit.HandOver(act.Now);
                permit.Version = 1;
                yield return permit;
            }
        }
    }

    private async Task Write(List<PastWeapon> made, IEnumerable<StoragePlace> rooms, IEnumerable<Permit> others, CancellationToken cancellation)
    {
        var batch = new BulkBatch();
        var all = made.SelectMany(m => m.Permits).Concat(others).ToList();
        made.ForEach(m => m.Weapon.Version = 1);
        batch.Add(registry, rooms.Concat(made.SelectMany(m => m.Places)));
        batch.Add(registry, all);
        batch.Add(registry, made.Select(m => m.Weapon));
        batch.Add(registry, made.SelectMany(m => m.Weapon.Ownerships));
        batch.Add(registry, made.SelectMany(m => m.Weapon.Events));
        batch.Add(registry, made.SelectMany(m => m.Weapon.Keys));
        batch.Add(registry, all.SelectMany(p => p.Weapons));
        await writer.Write(batch, cancellation);
    }

    private async Task Write(PastArmoury kept, CancellationToken cancellation)
    {
        var batch = new BulkBatch();
        batch.Add(registry, [kept.File]);
        batch.Add(registry, [kept.Responsible]);
        batch.Add(registry, [kept.Stock]);
        batch.Add(registry, kept.Stock.Entries);
        batch.Add(registry, kept.Inventories);
        batch.Add(registry, kept.Inventories.SelectMany(i => i.Lines));
        await writer.Write(batch, cancellation);
    }

    private async Task<List<long>> Numbers(string sequence, int count, CancellationToken cancellation)
    {
        var numbers = new List<long>(count);
        while (numbers.Count < count)
        {
            numbers.AddRange(await session.Next(WeaponsDb.SchemaName, sequence, Math.Min(NumbersAtOnce, count - numbers.Count), cancellation));
        }

        return numbers;
    }
}
