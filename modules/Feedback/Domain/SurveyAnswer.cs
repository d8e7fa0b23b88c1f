namespace Licensing.Feedback.Domain;

/// <summary>How content somebody is. DECISION: the upper two of four count as satisfied (C-9).</summary>
internal enum Contentment
{
    No,
    RatherNo,
    RatherYes,
    Yes,
}

/// <summary>
/// What somebody answered after a case had ended (C-9). It names neither the person nor the case, and knows the day only: nobody can tell whose it is. That a case was asked
/// about is kept apart, in <see cref="SurveyTurn"/>.
/// </summary>
internal sealed class SurveyAnswer
{
    /// <summary>Longest words.</summary>
    public const int LongestWords = 500;

    /// <summary>By chance and not by time, so that rows cannot be put beside those of the cases.</summary>
    public Guid Id { get; private init; } = Guid.NewGuid();

    /// <summary>Business day.</summary>
    public DateOnly Day { get; private init; }

    public string Service { get; private init; } = "";

    public string Edition { get; private init; } = "";

    /// <summary>The office that took the case in, where the applicant was.</summary>
    public string OfficeId { get; private init; } = "";

    public string Region { get; private init; } = "";

    /// <summary>2.1.</summary>
    public Contentment? Process { get; private init; }

    /// <summary>3.1.</summary>
    public Contentment? Information { get; private init; }

    /// <summary>4.3, where there was a complaint.</summary>
    public Contentment? Handling { get; private init; }

    /// <summary>4.4, where there was a complaint.</summary>
    public Contentment? HandlingTerm { get; private init; }

    /// <summary>5.1.</summary>
    public Contentment? Courtesy { get; private init; }

    public string? Words { get; private init; }

    /// <summary>Takes the answers to the questions that were asked; the others are left out.</summary>
    public static SurveyAnswer Take(SurveyPlace place, IReadOnlyDictionary<Measure, Contentment> answers, string? words, DateOnly day)
    {
        return new()
        {
            Day = day, Service = place.Service, Edition = place.Edition, OfficeId = place.OfficeId, Region = place.Region,
            Process = Of(Measure.Process), Information = Of(Measure.Information), Handling = Of(Measure.Handling), HandlingTerm = Of(Measure.HandlingTerm), Courtesy = Of(Measure.Courtesy),
            Words = string.IsNullOrWhiteSpace(words) ? null : words.Trim(),
        };

        Contentment? Of(Measure question) => answers.TryGetValue(question, out var answer) ? answer : null;
    }

    /// <summary>The answer to one question, or none.</summary>
    public Contentment? To(Measure question) => question switch
    {
        Measure.Process => Process,
        Measure.Information => Information,
        Measure.Handling => Handling,
        Measure.HandlingTerm => HandlingTerm,
        Measure.Courtesy => Courtesy,
        _ => null,
    };
}

/// <summary>What a survey is about.</summary>
internal sealed record SurveyPlace(string Service, string Edition, string OfficeId, string Region);

/// <summary>A case that was answered about: one answer a case (C-9), whoever comes first.</summary>
internal sealed class SurveyTurn
{
    public Guid CaseId { get; init; }
}

/// <summary>Which questions are asked (C-9).</summary>
internal static class SurveyQuestions
{
    /// <summary>In the order of the appendix; two of them only where there was a complaint about the case.</summary>
    public static IReadOnlyList<Measure> Of(bool hadComplaint) => hadComplaint
        ? [Measure.Process, Measure.Information, Measure.Courtesy, Measure.Handling, Measure.HandlingTerm]
        : [Measure.Process, Measure.Information, Measure.Courtesy];
}
