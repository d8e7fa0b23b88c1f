using System.Globalization;
using Licensing.Kernel;

namespace Licensing.Weapons.Domain;

/// <summary>What happens to ammunition.</summary>
internal enum AmmunitionMove
{
    /// <summary>It comes from a supplier.</summary>
    Receive,

    /// <summary>What was given out and not used comes back.</summary>
    GiveBack,

    /// <summary>It is given out to the guards on duty.</summary>
    Issue,

    /// <summary>It was shot at training or on duty.</summary>
    Spend,

    /// <summary>It is handed in or destroyed.</summary>
    WriteOff,
}

/// <summary>One calibre in one room of an organisation: the page of its book. The balance follows from the entries and never goes below zero.</summary>
internal sealed class AmmunitionStock : IVersioned
{
    public const int MostAtOnce = 1_000_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid OrganisationId { get; init; }

    public Guid RoomId { get; init; }

    /// <summary>Folded; one page for one calibre in a room.</summary>
    public required string CalibreKey { get; init; }

    /// <summary>As first written.</summary>
    public required string Calibre { get; init; }

    public long Balance { get; private set; }

    public int EntryCount { get; private set; }

    public DateOnly? LastOn { get; private set; }

    public int Version { get; set; }

    public List<AmmunitionEntry> Entries { get; } = [];

    public static bool Adds(AmmunitionMove move) => move is AmmunitionMove.Receive or AmmunitionMove.GiveBack;

    /// <summary>«7,62×54» and «7.62x54» are one calibre.</summary>
    public static string KeyOf(string calibre) => WeaponNumber.Fold(calibre.Replace('×', 'x'));

    /// <summary>Writes the next line; entries follow each other by their days, so that the balance was never below zero on any day.</summary>
    public Problem? Enter(AmmunitionMove move, int quantity, DateOnly on, string paper, Officer by, DateTime now)
    {
        if (on < LastOn)
        {
            return new Problem("WP.ammunition-day-before-last", LastOn.Value.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture));
        }

        var after = Balance + (Adds(move) ? quantity : -quantity);
        if (after < 0)
        {
            return new Problem("WP.ammunition-not-enough", Calibre, Balance.ToString(CultureInfo.InvariantCulture));
        }

        (Balance, LastOn) = (after, on);
        Entries.Add(new AmmunitionEntry
        {
            StockId = Id, Ordinal = ++EntryCount, Move = move, Quantity = quantity, Balance = after, On = on, Paper = paper,
            At = now, UserId = by.UserId, UserName = by.Name, OfficeId = by.OfficeId,
        });
        return null;
    }
}

/// <summary>A line of the book, never changed; a wrong one is put right by another.</summary>
internal sealed class AmmunitionEntry
{
    public Guid StockId { get; init; }

    /// <summary>1, 2, 3 … without a gap.</summary>
    public int Ordinal { get; init; }

    public AmmunitionMove Move { get; init; }

    public int Quantity { get; init; }

    /// <summary>After it.</summary>
    public long Balance { get; init; }

    public DateOnly On { get; init; }

    /// <summary>Invoice, list, act.</summary>
    public required string Paper { get; init; }

    public DateTime At { get; init; }

    public Guid UserId { get; init; }

    public required string UserName { get; init; }

    public required string OfficeId { get; init; }
}
