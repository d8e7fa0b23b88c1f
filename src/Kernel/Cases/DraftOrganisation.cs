using Licensing.Kernel.People;

namespace Licensing.Kernel.Cases;

/// <summary>What is typed of an organisation, half of it maybe.</summary>
public sealed record NewOrganisationEntry
{
    /// <summary>BIN.</summary>
    public string? Bin { get; init; }

    /// <summary>Name as registered.</summary>
    public string? Name { get; init; }

    /// <summary>Day of registration.</summary>
    public DateOnly? RegisteredOn { get; init; }

    /// <summary>Name of the head.</summary>
    public string? Head { get; init; }

    /// <summary>Address.</summary>
    public string? Address { get; init; }

    /// <summary>Telephone.</summary>
    public string? Phone { get; init; }
}

/// <summary>On what the person who came stands, where an organisation applies.</summary>
public sealed record ActingEntry
{
    /// <summary>Charter or power of attorney.</summary>
    public ActingBasis Basis { get; init; } = ActingBasis.PowerOfAttorney;

    /// <summary>The document as written.</summary>
    public string? Authority { get; init; }

    /// <summary>Its last day.</summary>
    public DateOnly? ValidTo { get; init; }
}
