namespace Licensing.ForeignResidence.Domain.Stays;

/// <summary>Why a stay is registered until this day and not longer (TR, <c>registeredUntil</c>); the words are <c>TR.reason.{name}</c>.</summary>
internal enum UntilReason
{
    /// <summary>It is what was asked for.</summary>
    Asked,

    /// <summary>The passport ends.</summary>
    Document,

    /// <summary>The permission to employ ends.</summary>
    WorkPermit,

    /// <summary>The academic year ends.</summary>
    AcademicYear,

    /// <summary>The days without a visa are over.</summary>
    VisaFree,

    /// <summary>The visa ends.</summary>
    Visa,
}

/// <summary>What happens to a stay; the words are <c>TR.event.{name}</c>.</summary>
internal enum StayHappening
{
    Registered,
    Extended,

    /// <summary>Left the country, or was seen leaving by a paper.</summary>
    Left,

    /// <summary>Crossed the border anew: the stay before it is over.</summary>
    ArrivedAnew,

    /// <summary>Three days are left.</summary>
    EndsSoon,

    /// <summary>The last day is over and nobody noted that the person left.</summary>
    Overstayed,

    /// <summary>The late registration or the overstay went on to administrative proceedings.</summary>
    Proceedings,
}

/// <summary>What the job has marked already.</summary>
internal enum StayAlert
{
    None,
    EndsSoon,
    Overstayed,
}

/// <summary>How a stay stands on a day; the words are <c>TR.status.{name}</c>.</summary>
internal enum StayStatus
{
    Running,
    EndsSoon,
    Overstayed,
    Left,
}

/// <summary>Whom the foreigner stays with: an organisation, a person, or nobody where the foreigner filed (TR-12).</summary>
internal sealed record StayHost(Guid? PersonId, Guid? OrganisationId, string? Name)
{
    public static StayHost None { get; } = new(null, null, null);
}

/// <summary>An entry of a stay's append-only history.</summary>
internal sealed class StayEvent
{
    public Guid StayId { get; init; }

    public int Ordinal { get; init; }

    public StayHappening What { get; init; }

    /// <summary>The case, the day, the paper.</summary>
    public string? Words { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }

    public Guid UserId { get; init; }

    public required string UserName { get; init; }

    public required string OfficeId { get; init; }
}
