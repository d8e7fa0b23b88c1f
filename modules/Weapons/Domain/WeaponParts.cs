namespace Licensing.Weapons.Domain;

/// <summary>How a weapon stands in the register (WP registry).</summary>
internal enum WeaponStatus
{
    /// <summary>Entered by a case that is not decided yet, or was refused.</summary>
    Entered,
    Registered,

    /// <summary>Kept by the police for its owner, for a time.</summary>
    Deposited,
    Seized,
    Lost,
    Stolen,
    Destroyed,

    /// <summary>Taken out of the country for good.</summary>
    Exported,
}

/// <summary>How somebody came to own a weapon.</summary>
internal enum Acquisition
{
    Purchase,
    Sale,
    Inheritance,
    Gift,
}

/// <summary>What can happen to a weapon outside of a case; each needs a paper.</summary>
internal enum WeaponMove
{
    /// <summary>The police take it for safe keeping.</summary>
    Deposit,
    Seize,

    /// <summary>The owner gets it back.</summary>
    Return,
    Lose,
    Steal,

    /// <summary>A lost or stolen weapon turned up; the police keep it.</summary>
    Find,
    Destroy,
    Export,
}

/// <summary>What happened to a weapon.</summary>
internal enum WeaponHappening
{
    Entered,
    Registered,
    OwnerChanged,
    PermitIssued,
    PermitEnded,
    PlaceChanged,
    TestShot,
    Deposited,
    Seized,
    Returned,
    Lost,
    Stolen,
    Found,
    Destroyed,
    Exported,
    Inventoried,
}

/// <summary>An entry of a weapon's append-only history.</summary>
internal sealed class WeaponEvent
{
    public Guid WeaponId { get; init; }

    public int Ordinal { get; init; }

    public WeaponHappening What { get; init; }

    /// <summary>The number, name or basis that it was about.</summary>
    public string? Words { get; init; }

    public string? CaseNumber { get; init; }

    /// <summary>The day on which it happened; reports of movements count by it.</summary>
    public DateOnly On { get; init; }

    /// <summary>When it was entered, UTC.</summary>
    public DateTime At { get; init; }

    public Guid UserId { get; init; }

    public required string UserName { get; init; }

    public required string OfficeId { get; init; }

    /// <summary>Region of the weapon at that time, for reports.</summary>
    public required string Region { get; init; }
}

/// <summary>One thing by which a weapon is found; an index made from the weapon, not a record.</summary>
internal sealed class WeaponKey
{
    public required string Key { get; init; }

    public Guid WeaponId { get; init; }
}

/// <summary>A weapon of a case.</summary>
internal sealed class WeaponCase
{
    public Guid CaseId { get; init; }

    public Guid WeaponId { get; init; }

    public required string Number { get; init; }

    public PermitKind Permit { get; init; }

    public required string ApplicantName { get; init; }

    public DateTime FiledAt { get; init; }
}

/// <summary>A weapon with one owner (WP registry). One weapon has one current owner at most: the database holds it by <see cref="CurrentKey"/>.</summary>
internal sealed class WeaponOwnership
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid WeaponId { get; init; }

    /// <summary>The weapon's own key while this is current, its own key afterwards: unique, so that no second one can be current on any database.</summary>
    public Guid CurrentKey { get; set; }

    public Guid? OwnerPersonId { get; set; }

    public Guid? OwnerOrganisationId { get; init; }

    public required string OwnerName { get; init; }

    /// <summary>IIN or BIN.</summary>
    public string? OwnerNumber { get; init; }

    public Acquisition How { get; init; }

    public DateOnly From { get; init; }

    /// <summary>The first day on which it no longer holds.</summary>
    public DateOnly? To { get; set; }

    /// <summary>The case or act that ended it.</summary>
    public string? EndedBy { get; set; }

    public required string OfficeId { get; init; }

    public required string OfficeName { get; init; }

    public Guid CaseId { get; init; }

    public required string CaseNumber { get; init; }

    public bool IsCurrent => To is null;
}
