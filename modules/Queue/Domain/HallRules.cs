using Licensing.Kernel;

namespace Licensing.Queue.Domain;

/// <summary>How an office takes bookings: settings that its chief can change.</summary>
internal sealed class HallRules : IVersioned
{
    public const int LeastSlot = 5;
    public const int MostSlot = 120;
    public const int MostLate = 120;
    public const int MostAhead = 60;

    public string OfficeId { get; init; } = "";

    public int Version { get; set; }

    /// <summary>From one bookable time to the next, minutes.</summary>
    public int SlotMinutes { get; set; } = 20;

    /// <summary>Most bookings for one time; none: half of the windows, so that who comes without a booking is served too.</summary>
    public int? MostAtOnce { get; set; }

    /// <summary>Whoever comes later than this, minutes, gets an ordinary ticket.</summary>
    public int LateMinutes { get; set; } = 15;

    /// <summary>The last day that can be booked, days from today.</summary>
    public int DaysAhead { get; set; } = 14;

    /// <summary>Most bookings for one time in a hall with so many windows.</summary>
    public int Places(int windows) => Math.Min(windows, MostAtOnce ?? (windows + 1) / 2);
}

/// <summary>A day of an office in the book: the last number that was given out, and whether the chief has closed it.</summary>
internal sealed class BookedDay : NumberedDay
{
    public bool IsClosed { get; set; }

    /// <summary>Why, in the chief's words; visitors read it, even when the day is open again.</summary>
    public string? Reason { get; set; }

    public string? ClosedByName { get; set; }
}
