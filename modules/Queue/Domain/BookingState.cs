namespace Licensing.Queue.Domain;

/// <summary>How a booking stands.</summary>
internal enum BookingState
{
    /// <summary>Its time is to come.</summary>
    Open,

    /// <summary>The visitor came and has a ticket for the time.</summary>
    Arrived,

    /// <summary>The visitor came too late and has an ordinary ticket.</summary>
    Late,

    /// <summary>The visitor cancelled it.</summary>
    Cancelled,

    /// <summary>The office closed the day.</summary>
    CalledOff,

    /// <summary>Nobody came.</summary>
    Expired,
}
