using System.Globalization;
using Licensing.Demo.Builders;
using Licensing.Demo.People;
using Licensing.Demo.Users;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.Cases;
using Licensing.Platform.People;
using Licensing.Platform.UseCases;
using Licensing.Weapons;
using Licensing.Weapons.Domain;
using static Licensing.Demo.Builders.Past;

namespace Licensing.Demo.Weapons;

/// <summary>
/// The life of one weapon up to today, as the register would have kept it. Its cases are papers of the register before this one: they have numbers and no page here.
/// </summary>
internal sealed class PastWeapon(PeopleSource source, Team team, Func<long> permitNumber, DateOnly today)
{
    private const int PermitYears = 5;
    private const int Oldest = 7;

    private DateOnly day;
    private int papers;

    public Weapon Weapon { get; private set; } = default!;

    public List<Permit> Permits { get; } = [];

    public List<StoragePlace> Places { get; } = [];

    /// <summary>A citizen's weapon: bought, perhaps sold, perhaps lost or seized, its permit renewed or not.</summary>
    public PastWeapon OfPeople(int index, long serial, Func<DateOnly, Person> somebody)
    {
        day = today.AddDays(-source.Random.Int(20, Oldest * 365));
        var owner = somebody(day);
        Begin(new WeaponBuilder(index).Build(), serial, OwnerOf(owner), source.Address());
        while (Permits[^1].Until < today && source.Random.Float() < 0.93f)
        {
            day = Permits[^1].Until.AddDays(-source.Random.Int(1, 20));
            Must(Permits[^1].End(PermitStatus.Replaced, "Жаңа рұқсат берілді", day));
            Cover(OwnerOf(owner), null);
        }

        if (source.Random.Float() < 0.25f && Later(30, 900))
        {
            Must(Permits[^1].End(PermitStatus.Replaced, "Қару жаңа иесіне қайта тіркелді", day));
            var next = somebody(day);
            Must(Weapon.ReRegister(OwnerOf(next), (Acquisition)source.Random.Int(1, 3), Act()));
            Cover(OwnerOf(next), Place(OwnerOf(next), source.Address()));
        }

        Happen();
        return this;
    }

    /// <summary>A guard company's weapon in its room.</summary>
    public PastWeapon OfCompany(int index, long serial, Owner company, StoragePlace room)
    {
        day = room.From.AddDays(source.Random.Int(1, 20));
        Weapon = Weapon.Enter(new WeaponBuilder(index).Service().Build(), serial, Act());
        Must(Weapon.Register(company, Acquisition.Purchase, Act()));
        Cover(company, room);
        return this;
    }

    private static Owner OwnerOf(Person person) =>
        Owner.Of(new PersonSnapshot(person.Id, person.Name, person.Iin, person.BirthDate, person.Sex, person.Citizenship));

    private void Begin(WeaponData data, long serial, Owner owner, string address)
    {
        Weapon = Weapon.Enter(data, serial, Act());
        Must(Weapon.Register(owner, Acquisition.Purchase, Act()));
        Cover(owner, Place(owner, address));
    }

    private StoragePlace Place(Owner owner, string address)
    {
        var place = new StoragePlace
        {
            HolderPersonId = owner.PersonId, HolderName = owner.Name, Address = address, ActNumber = $"У-{Paper()}", ActOn = day, OfficeId = team.Office.Id,
            Region = team.Office.Region, From = day, Version = 1,
        };
        Places.Add(place);
        return place;
    }

    private void Cover(Owner owner, StoragePlace? place)
    {
        var kind = owner.OrganisationId is not null ? PermitKind.StoreService
            : Weapon.Kind is WeaponKind.SelfDefenceSmoothbore or WeaponKind.Pneumatic ? PermitKind.Store
            : PermitKind.StoreCarry;
        var permit = Permit.Issue(kind, Weapon.Kind, owner, permitNumber(), day.AddYears(PermitYears), Act());
        permit.HandOver(Moment());
        permit.Cover(Weapon, day);
        permit.Version = 1;
        Weapon.Cover(permit, place, Act());
        Permits.Add(permit);
    }

    private void Happen()
    {
        var chance = source.Random.Float();
        if (chance < 0.03f && Later(10, 400))
        {
            Move(WeaponMove.Seize, "Алып қою хаттамасы");
        }
        else if (chance < 0.06f && Later(10, 400))
        {
            Move(WeaponMove.Deposit, "Иесінің өтініші");
            if (chance > 0.04f && Later(10, 60) && Weapon.PermitUntil >= day)
            {
                Move(WeaponMove.Return, "Қайтару қолхаты");
            }
        }
        else if (chance < 0.075f && Later(10, 400))
        {
            Move(chance < 0.067f ? WeaponMove.Lose : WeaponMove.Steal, "Иесінің хабарламасы");
            if (chance is < 0.062f or > 0.073f && Later(5, 200))
            {
                Move(WeaponMove.Find, "Табылған қаруды қабылдау хаттамасы");
            }
        }
        else if (chance < 0.085f && Later(10, 400))
        {
            Move(WeaponMove.Destroy, "Комиссия актісі");
        }
    }

    private void Move(WeaponMove move, string paper) => Must(Weapon.Move(move, day, $"{paper} № {Paper()}", By, Moment()));

    private bool Later(int least, int most)
    {
        var then = day.AddDays(source.Random.Int(least, most));
        if (then > today)
        {
            return false;
        }

        day = then;
        return true;
    }

    private Officer By => team.With(Roles.DecisionOfficer, papers).Officer;

    private string Paper() => string.Create(CultureInfo.InvariantCulture, $"{source.Random.Int(1, 900)}-{++papers}");

    private DateTime Moment() => BusinessTime.ToUtc(BusinessTime.At(day, new TimeOnly(10, 0).AddMinutes(source.Random.Int(0, 300))));

    private RegistryAct Act() => new(
        Guid.Empty, string.Create(CultureInfo.InvariantCulture, $"{day.Year}/{source.Random.Int(1, 99_999):D5}"), "362-2007", team.Office.Id, team.Office.Region,
        team.Office.NameKk, day, By, Moment());
}
