namespace Licensing.Kernel.Addresses;

/// <summary>Why somebody was removed from the register of an address.</summary>
public enum RemovalReason
{
    /// <summary>Registered at another address.</summary>
    Moved,

    /// <summary>Leaves the country for good.</summary>
    Emigration,

    /// <summary>Sentenced to prison.</summary>
    Imprisonment,

    /// <summary>A court ended the right to the housing.</summary>
    CourtDecision,

    /// <summary>Died.</summary>
    Death,

    /// <summary>Another reason, named on the slip.</summary>
    Other,
}
