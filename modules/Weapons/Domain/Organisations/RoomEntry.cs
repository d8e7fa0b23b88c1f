using Licensing.Kernel;

namespace Licensing.Weapons.Domain;

/// <summary>What happened to a storage room.</summary>
internal enum RoomHappening
{
    Opened,

    /// <summary>Another act, with another capacity maybe.</summary>
    ActRenewed,
    Closed,
}

/// <summary>A line of a storage room's history (WP-13.9, WP-14.4), never changed.</summary>
internal sealed class RoomEntry
{
    public Guid RoomId { get; init; }

    public int Ordinal { get; init; }

    public RoomHappening What { get; init; }

    /// <summary>The act on the room.</summary>
    public string? ActNumber { get; init; }

    public DateOnly? ActOn { get; init; }

    public int? Capacity { get; init; }

    /// <summary>Why it was closed.</summary>
    public string? Words { get; init; }

    public DateTime At { get; init; }

    public Guid UserId { get; init; }

    public required string UserName { get; init; }

    public required string OfficeId { get; init; }

    /// <summary>The room as it is now, as the next line of its history.</summary>
    public static RoomEntry Of(StoragePlace room, int ordinal, RoomHappening what, string? words, Officer by, DateTime now) => new()
    {
        RoomId = room.Id, Ordinal = ordinal, What = what, ActNumber = room.ActNumber, ActOn = room.ActOn, Capacity = room.Capacity, Words = words,
        At = now, UserId = by.UserId, UserName = by.Name, OfficeId = by.OfficeId,
    };
}
