namespace Licensing.Kernel.People;

/// <summary>By what right somebody acts for another (C-1).</summary>
public enum RepresentationKind
{
    /// <summary>Mother or father of a child.</summary>
    Parent,

    /// <summary>Guardian.</summary>
    Guardian,

    /// <summary>Trustee.</summary>
    Trustee,

    /// <summary>Attorney under a notarised power of attorney.</summary>
    Attorney,
}

/// <summary>One person acts for another on the ground of a document (C-1).</summary>
public sealed class Representation
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The person represented.</summary>
    public Guid PersonId { get; init; }

    /// <summary>The person who acts.</summary>
    public Guid RepresentativeId { get; init; }

    /// <summary>By what right.</summary>
    public RepresentationKind Kind { get; init; }

    /// <summary>Number, issuer and date of the document of authority, as written.</summary>
    public required string Authority { get; init; }

    /// <summary>Last day of the authority; an attorney always has one.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Whether the authority still holds on that day.</summary>
    public bool HoldsOn(DateOnly day) => ValidTo is not { } last || last >= day;
}
