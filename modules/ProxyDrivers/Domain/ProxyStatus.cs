namespace Licensing.ProxyDrivers.Domain;

/// <summary>How a registration stands (PD registry).</summary>
internal enum ProxyStatus
{
    /// <summary>The driver may drive the vehicle.</summary>
    Active,

    /// <summary>The last day of the power of attorney is over.</summary>
    Expired,

    /// <summary>The power of attorney was revoked.</summary>
    Revoked,

    /// <summary>The vehicle has another owner, or none any more.</summary>
    ChangedHands,
}

/// <summary>What happens to a registration; the words are the resources <c>PD.event.{name}</c>.</summary>
internal enum ProxyHappening
{
    Registered,

    /// <summary>The power of attorney with the service mark is in its holder's hands (PD-14).</summary>
    HandedOver,

    Expired,
    Revoked,
    ChangedHands,
}

/// <summary>An entry of a registration's append-only history.</summary>
internal sealed class ProxyEvent
{
    public Guid RegistrationId { get; init; }

    public int Ordinal { get; init; }

    public ProxyHappening What { get; init; }

    /// <summary>The case, the paper of the revocation, or the entry of the register.</summary>
    public string? Words { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }

    public Guid UserId { get; init; }

    public required string UserName { get; init; }

    public required string OfficeId { get; init; }
}
