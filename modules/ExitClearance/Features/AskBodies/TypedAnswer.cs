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

    /// <summary>The field that is not filled in yet.</summary>
    internal string Lacking => Agrees is null ? "agrees" : Agrees == false && Findings.Count == 0 ? "findings" : "answeredOn";

    internal string LackingCode => Lacking switch
    {
        "agrees" => "EX.answer-needed",
        "findings" => "EX.finding-needed",
        _ => "EX.answer-day-needed",
    };

    internal GivenAnswer? Answer => Agrees is { } agrees && (agrees || Findings.Count > 0) && On is { } on
        ? new GivenAnswer(agrees ? [] : Findings, Reference ?? "", on, Note)
        : null;
}
