using System.Globalization;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;

namespace Licensing.Weapons.Domain;

/// <summary>A member of the commission that counts, besides the officer.</summary>
internal sealed record InventoryMember(string Name, string Position);

/// <summary>How many lines of an inventory have which result.</summary>
internal sealed record InventoryCounts(int Unchecked, int Present, int Absent, int Differs, int Extra)
{
    public int Total => Unchecked + Present + Absent + Differs;

    /// <summary>What the act names.</summary>
    public int Differences => Absent + Differs + Extra;

    /// <summary>After one line changed from one result to another.</summary>
    public InventoryCounts After(InventoryResult from, InventoryResult to) => Add(from, -1).Add(to, 1);

    public static InventoryCounts Of(IEnumerable<InventoryResult> results)
    {
        var by = results.CountBy(r => r).ToDictionary();
        int Number(InventoryResult result) => by.GetValueOrDefault(result);
        return new(
            Number(InventoryResult.Unchecked), Number(InventoryResult.Present), Number(InventoryResult.Absent), Number(InventoryResult.Differs), Number(InventoryResult.Extra));
    }

    private InventoryCounts Add(InventoryResult result, int by) => result switch
    {
        InventoryResult.Present => this with { Present = Present + by },
        InventoryResult.Absent => this with { Absent = Absent + by },
        InventoryResult.Differs => this with { Differs = Differs + by },
        InventoryResult.Extra => this with { Extra = Extra + by },
        _ => this with { Unchecked = Unchecked + by },
    };
}

/// <summary>The yearly inventory of an organisation's weapons (WP, Organisations): it begins with those that should be there and closes with an act.</summary>
internal sealed class Inventory : IVersioned
{
    public const string Numbers = "inventory_numbers";

    private Inventory()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Value of the sequence; lists are ordered by it.</summary>
    public long Serial { get; private init; }

    /// <summary>«26-000123».</summary>
    public string Number { get; private init; } = "";

    public Guid OrganisationId { get; private init; }

    /// <summary>The organisation's key while this is open, its own key afterwards: unique, so that no organisation has two open ones.</summary>
    public Guid OpenKey { get; private set; }

    public string OrganisationName { get; private init; } = "";

    public string Bin { get; private init; } = "";

    public string OfficeId { get; private init; } = "";

    public string Region { get; private init; } = "";

    public DateTime StartedAt { get; private init; }

    public string StartedBy { get; private init; } = "";

    public DateTime? ClosedAt { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public string? ClosedBy { get; private set; }

    public List<InventoryMember> Members { get; private set; } = [];

    /// <summary>What the officer adds to the act.</summary>
    public string? Conclusion { get; private set; }

    public int ExtraCount { get; private set; }

    public int ExpectedCount { get; private init; }

    /// <summary>Absent, differing and extra weapons, once it is closed.</summary>
    public int DifferenceCount { get; private set; }

    public int Version { get; set; }

    public List<InventoryLine> Lines { get; } = [];

    public bool IsOpen => ClosedAt is null;

    /// <summary>Begins with the weapons that should be there.</summary>
    /// <param name="expected">Each with the address of its room.</param>
    public static Inventory Start(OrganisationFile file, long serial, IReadOnlyList<(Weapon Weapon, string? Place)> expected, Officer by, DateTime now)
    {
        var made = new Inventory
        {
            Serial = serial,
            Number = string.Create(CultureInfo.InvariantCulture, $"{BusinessTime.DateOf(now).Year % 100:D2}-{serial:D6}"),
            OrganisationId = file.OrganisationId,
            OpenKey = file.OrganisationId,
            OrganisationName = file.Name,
            Bin = file.Bin,
            OfficeId = file.OfficeId,
            Region = file.Region,
            StartedAt = now,
            StartedBy = by.Name,
            ExpectedCount = expected.Count,
        };
        made.Lines.AddRange(expected.Select((e, i) => InventoryLine.Expected(made.Id, i + 1, e.Weapon, e.Place)));
        return made;
    }

    /// <summary>A weapon that should not be there.</summary>
    /// <param name="weapon">The weapon of the register, where it is one.</param>
    public InventoryLine AddExtra(WeaponData data, Weapon? weapon, string? note, Officer by, DateTime now)
    {
        var line = InventoryLine.Surplus(Id, ExpectedCount + ++ExtraCount, data, weapon, note, by, now);
        Lines.Add(line);
        return line;
    }

    /// <summary>Closes it; every line must have been looked at. The lines are fixed with it: a tick that comes at the same moment loses or wins, and never slips in after the counting.</summary>
    public Problem? Close(IReadOnlyList<InventoryMember> members, string? conclusion, Officer by, DateTime now)
    {
        if (!IsOpen)
        {
            return new Problem("WP.inventory-closed", Number, ClosedBy ?? "");
        }

        var counts = InventoryCounts.Of(Lines.Select(l => l.Result));
        if (counts.Unchecked > 0)
        {
            return new Problem("WP.inventory-unchecked", counts.Unchecked.ToString(CultureInfo.InvariantCulture));
        }

        (ClosedAt, ClosedOn, ClosedBy, OpenKey) = (now, BusinessTime.DateOf(now), by.Name, Id);
        (Members, Conclusion, DifferenceCount) = ([.. members], conclusion, counts.Differences);
        Lines.ForEach(line => line.Fix());
        return null;
    }
}
