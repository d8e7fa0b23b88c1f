namespace Licensing.DriverLicences.Domain;

/// <summary>A category of a licence.</summary>
internal sealed class LicenceCategory
{
    public Guid LicenceId { get; init; }

    public Category Category { get; init; }

    /// <summary>When the person first got it, in this licence or an earlier one.</summary>
    public DateOnly FirstGrantedOn { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly ValidTo { get; init; }
}

/// <summary>One order of the parts of the holder's folded name, for the search (C-1).</summary>
internal sealed class LicenceNameKey
{
    public Guid LicenceId { get; init; }

    public required string Key { get; init; }
}

/// <summary>An entry of a licence's append-only history.</summary>
internal sealed class LicenceEvent
{
    public Guid LicenceId { get; init; }

    public int Ordinal { get; init; }

    public LicenceHappening What { get; init; }

    /// <summary>The court's decision, the number of the newer licence, or what the holder said.</summary>
    public string? Words { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }

    public Guid UserId { get; init; }

    public required string UserName { get; init; }

    public required string OfficeId { get; init; }
}
