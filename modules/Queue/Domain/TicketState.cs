namespace Licensing.Queue.Domain;

/// <summary>How a ticket stands.</summary>
internal enum TicketState
{
    /// <summary>Its holder sits in the hall.</summary>
    Waiting,

    /// <summary>Called to a window, or being served there.</summary>
    Called,

    /// <summary>Served; the next one was called, or the officer said so.</summary>
    Served,

    /// <summary>Called, and nobody came; can be called once more on the same day.</summary>
    NoShow,

    /// <summary>The holder gave it up.</summary>
    GivenUp,

    /// <summary>The day ended before it was called.</summary>
    Expired,
}
