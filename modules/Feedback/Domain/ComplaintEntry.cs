using Licensing.Platform.Cases;

namespace Licensing.Feedback.Domain;

/// <summary>A complaint as it is typed in (C-8).</summary>
internal sealed record ComplaintEntry
{
    public const int LongestName = 310;
    public const int LongestAddress = 300;
    public const int LongestReasons = 4_000;
    public const int LongestDemand = 1_000;
    public const int LongestNumber = 60;

    public ComplaintChannel Channel { get; init; }

    public string Complainant { get; init; } = "";

    public string Address { get; init; } = "";

    public string? Identity { get; init; }

    public string? OutgoingNumber { get; init; }

    public DateOnly? OutgoingOn { get; init; }

    public string Against { get; init; } = "";

    public string Reasons { get; init; } = "";

    public string Demand { get; init; } = "";

    /// <summary>It is about the office that took the case in, not the one that decides.</summary>
    public bool AboutTaking { get; init; }

    /// <summary>It is signed, by hand or electronically.</summary>
    public bool Signed { get; init; }
}

/// <summary>Where a complaint belongs: its case, its number in the journal, until when it is answered.</summary>
internal sealed record ComplaintPlace(AppealedCase About, long Serial, DateOnly DueOn);

/// <summary>The answer as it is typed in.</summary>
/// <param name="Outcome">Any state but open.</param>
/// <param name="Words">The reasoned answer.</param>
/// <param name="Measures">What was done about it; needed where it is founded.</param>
internal sealed record ComplaintAnswer(ComplaintState Outcome, string Words, string? Measures);
