namespace Licensing.Kernel.People;

/// <summary>On what somebody who acts for an organisation stands (C-1).</summary>
public enum ActingBasis
{
    /// <summary>The charter: the head.</summary>
    Charter,

    /// <summary>A power of attorney, valid to a date.</summary>
    PowerOfAttorney,
}

/// <summary>A person who acts for an organisation (C-1).</summary>
public sealed class OrganisationRepresentative
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The organisation.</summary>
    public Guid OrganisationId { get; init; }

    /// <summary>The person who acts.</summary>
    public Guid PersonId { get; init; }

    /// <summary>On what basis.</summary>
    public ActingBasis Basis { get; init; }

    /// <summary>The charter, or number and date of the power of attorney, as written.</summary>
    public required string Authority { get; init; }

    /// <summary>Last day; a power of attorney always has one.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Whether the authority still holds on that day.</summary>
    public bool HoldsOn(DateOnly day) => ValidTo is not { } last || last >= day;
}
