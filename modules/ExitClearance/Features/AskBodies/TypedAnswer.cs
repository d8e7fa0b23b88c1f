using Licensing.ExitClearance.Domain;

namespace Licensing.ExitClearance.Pages;

/// <summary>An answer while it is typed.</summary>
internal sealed record TypedAnswer
{
    /// <summary>Nothing against it, or something; none while that is not said.</summary>
    public bool? Agrees { get; init; }

    /// <summary>Grounds that were found.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>Number of the answer.</summary>
    public string? Reference { get; init; }

    /// <summary>Day of the answer.</summary>
    public DateOnly? On { get; init; }

    /// <summary>What is said besides.</summary>
    public string? Note { get; init; }

    /// <summary>The fields that are not filled in yet, and what is wrong with each.</summary>
    internal IEnumerable<(string Field, string Code)> Lacking()
    {
        if (Agrees is null)
        {
            yield return ("agrees", "EX.answer-needed");
        }

        if (Agrees == false && Findings.Count == 0)
        {
            yield return ("findings", "EX.finding-needed");
        }

        if (string.IsNullOrWhiteSpace(Reference))
        {
            yield return ("reference", "EX.reference-needed");
        }

        if (On is null)
        {
            yield return ("answeredOn", "EX.answer-day-needed");
        }

        if (Agrees == false && string.IsNullOrWhiteSpace(Note))
        {
            yield return ("note", "EX.note-needed");
        }
    }

    /// <summary>The answer, once nothing is lacking.</summary>
    internal GivenAnswer? Answer => Lacking().Any() ? null : new GivenAnswer(Agrees == true ? [] : Findings, Reference!, On!.Value, Note);
}
