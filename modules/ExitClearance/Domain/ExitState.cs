namespace Licensing.ExitClearance.Domain;

/// <summary>Where somebody who wants to leave stands: the stages of EX-4.1 and what comes after them.</summary>
internal enum ExitState
{
    /// <summary>Stage 1: the bodies are asked.</summary>
    Agreement,

    /// <summary>Stage 2: they have answered; it is to be decided.</summary>
    Decision,

    /// <summary>Stage 3: the confirmation is given; military and residence registers are to be left.</summary>
    Removal,

    /// <summary>Stage 4 and the ten days to leave: removed from the address register.</summary>
    Leaving,

    /// <summary>Has left.</summary>
    Left,

    /// <summary>Did not leave; the registration was restored.</summary>
    Restored,

    /// <summary>Refused.</summary>
    Refused,

    /// <summary>Withdrawn, or ended another way.</summary>
    Ended,
}

/// <summary>A child who leaves with the applicant, with what the other parent and the guardianship body say (EX-9.4, EX-9.5).</summary>
internal sealed record ExitChild
{
    public string? Name { get; init; }

    public DateOnly? BirthDate { get; init; }

    /// <summary>Passport or birth certificate.</summary>
    public string? Document { get; init; }

    public string? Iin { get; init; }

    /// <summary>The guardianship body's opinion on what a child of ten or older wishes: number and date.</summary>
    public string? Opinion { get; init; }

    /// <summary>The other parent's consent, or the court's decision in its place: number and date.</summary>
    public string? Consent { get; init; }
}
