using Licensing.Kernel;
using Licensing.Platform.Cases;

namespace Licensing.Weapons.Domain;

/// <summary>One weapon of the register (WP registry). Every change appends an event; nothing is deleted.</summary>
internal sealed partial class Weapon : IVersioned
{
    private Weapon()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Value of the sequence; lists are ordered by it.</summary>
    public long Serial { get; private init; }

    /// <summary>Make, calibre and number folded; unique.</summary>
    public string Identity { get; private init; } = "";

    /// <summary>The number with signs that are misread for each other as one: weapons that share it may be one.</summary>
    public string Blurred { get; private init; } = "";

    public WeaponKind Kind { get; private init; }

    public string Make { get; private init; } = "";

    public string Model { get; private init; } = "";

    public string Calibre { get; private init; } = "";

    public string Number { get; private init; } = "";

    public int? Year { get; private init; }

    public string? Barrel { get; private init; }

    /// <summary>Number of the test shot's act: the ballistic sample.</summary>
    public string? TestShotAct { get; private set; }

    public WeaponStatus Status { get; private set; }

    public Guid? OwnerPersonId { get; private set; }

    public Guid? OwnerOrganisationId { get; private set; }

    public string? OwnerName { get; private set; }

    /// <summary>IIN or BIN of the owner.</summary>
    public string? OwnerNumber { get; private set; }

    /// <summary>Where it is kept.</summary>
    public Guid? PlaceId { get; private set; }

    /// <summary>The permit that covers it.</summary>
    public Guid? PermitId { get; private set; }

    /// <summary>Last day of that permit; lists of ended permits with weapons in hand are a range of it.</summary>
    public DateOnly? PermitUntil { get; private set; }

    /// <summary>Office of the last registration.</summary>
    public string OfficeId { get; private set; } = "";

    public string Region { get; private set; } = "";

    public int EventCount { get; private set; }

    public int Version { get; set; }

    public List<WeaponOwnership> Ownerships { get; } = [];

    public List<WeaponEvent> Events { get; } = [];

    public List<WeaponKey> Keys { get; } = [];

    /// <summary>Make, model, calibre for people.</summary>
    public string Title => Model.Length == 0 ? $"{Make}, {Calibre}" : $"{Make} {Model}, {Calibre}";

    public WeaponOwnership? Current => Ownerships.SingleOrDefault(o => o.IsCurrent);

    /// <summary>In the owner's own hands, as far as the register knows.</summary>
    public bool IsInHand => Status == WeaponStatus.Registered;

    /// <summary>Enters a weapon that the register does not know; it is registered when the case is granted.</summary>
    public static Weapon Enter(WeaponData data, long serial, RegistryAct act)
    {
        var made = new Weapon
        {
            Serial = serial,
            Identity = data.Identity!,
            Blurred = WeaponNumber.Blurred(data.Number),
            Kind = data.Kind!.Value,
            Make = data.Make!.Trim(),
            Model = data.Model?.Trim() ?? "",
            Calibre = data.Calibre!.Trim(),
            Number = data.Number!.Trim(),
            Year = data.Year,
            Barrel = data.Barrel?.Trim(),
            TestShotAct = data.TestShotAct?.Trim(),
            OfficeId = act.OfficeId,
            Region = act.Region,
        };
        made.Append(WeaponHappening.Entered, made.Number, act);
        made.Index([]);
        return made;
    }

    /// <summary>Adds a line to the history; the version goes up with it, so that of two acts at once one sees the other.</summary>
    public void Append(WeaponHappening what, string? words, string? caseNumber, DateOnly on, Officer by, DateTime now) => Events.Add(new WeaponEvent
    {
        WeaponId = Id,
        Ordinal = ++EventCount,
        What = what,
        Words = words,
        CaseNumber = caseNumber,
        On = on,
        At = now,
        UserId = by.UserId,
        UserName = by.Name,
        OfficeId = by.OfficeId,
        Region = Region,
    });

    private void Append(WeaponHappening what, string? words, RegistryAct act) => Append(what, words, act.CaseNumber, act.On, act.By, act.Now);

    // The index follows the weapon: keys that no longer hold go, new ones come.
    private void Index(IEnumerable<string> ownerNames)
    {
        var wanted = WeaponKeys.Of(this, ownerNames);
        Keys.RemoveAll(k => !wanted.Contains(k.Key));
        Keys.AddRange(wanted.Except(Keys.Select(k => k.Key)).Select(key => new WeaponKey { Key = key, WeaponId = Id }));
    }
}
