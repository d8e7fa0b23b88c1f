namespace Licensing.Feedback.Domain;

/// <summary>What is measured: the indicators of the acts' appendices (C-9), and what is shown beside them.</summary>
internal enum Measure
{
    /// <summary>1.1 Cases finished within the term.</summary>
    InTime,

    /// <summary>1.2 Customers who waited at most 40 minutes.</summary>
    ShortWait,

    /// <summary>2.1 Satisfied with the process.</summary>
    Process,

    /// <summary>2.2 Made out correctly by the officer.</summary>
    RightlyMade,

    /// <summary>3.1 Satisfied with the information on the procedure.</summary>
    Information,

    /// <summary>3.2 Package right the first time.</summary>
    RightFirst,

    /// <summary>3.3 Services with information on the internet.</summary>
    Internet,

    /// <summary>4.1 Founded complaints to customers served.</summary>
    Founded,

    /// <summary>4.2 Founded complaints settled within the term.</summary>
    FoundedInTime,

    /// <summary>4.3 Satisfied with how complaints are handled.</summary>
    Handling,

    /// <summary>4.4 Satisfied with the term of complaints.</summary>
    HandlingTerm,

    /// <summary>5.1 Satisfied with the staff's courtesy.</summary>
    Courtesy,

    /// <summary>Waits over the limit of the edition; 1.2 is flagged by them.</summary>
    OverLimit,

    /// <summary>Refusals among the cases that ended; no indicator of an act.</summary>
    Refused,
}

/// <summary>So many of so many, of one service, edition and office.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Yes">How many did.</param>
/// <param name="Of">Of how many.</param>
internal sealed record Figure(string Service, string Edition, string OfficeId, string Region, Measure Measure, long Yes, long Of);

/// <summary>The indicators of the appendices and their normative values (C-9).</summary>
internal static class Indicators
{
    private static readonly Dictionary<Measure, string> Numbers = new()
    {
        [Measure.InTime] = "1.1", [Measure.ShortWait] = "1.2", [Measure.Process] = "2.1", [Measure.RightlyMade] = "2.2", [Measure.Information] = "3.1", [Measure.RightFirst] = "3.2",
        [Measure.Internet] = "3.3", [Measure.Founded] = "4.1", [Measure.FoundedInTime] = "4.2", [Measure.Handling] = "4.3", [Measure.HandlingTerm] = "4.4", [Measure.Courtesy] = "5.1",
    };

    // C-9. DECISION: DL, VR and PD print no table, TR an empty one and AC of 2007 no 3.3; the others' norms hold for every service of order 362. The standards of 2014 and later print none.
    private static readonly Dictionary<string, Dictionary<Measure, decimal>> Norms = new()
    {
        ["362-2007"] = new()
        {
            [Measure.InTime] = 99, [Measure.ShortWait] = 10, [Measure.Process] = 85, [Measure.RightlyMade] = 100, [Measure.Information] = 85, [Measure.RightFirst] = 70,
            [Measure.Internet] = 80, [Measure.Founded] = 15, [Measure.FoundedInTime] = 100, [Measure.Handling] = 60, [Measure.HandlingTerm] = 60, [Measure.Courtesy] = 75,
        },
        ["1092-2010"] = new()
        {
            [Measure.InTime] = 100, [Measure.Process] = 100, [Measure.Information] = 100, [Measure.Internet] = 0, [Measure.Handling] = 100, [Measure.Courtesy] = 100,
        },
    };

    /// <summary>In the order of the appendix.</summary>
    public static IReadOnlyList<Measure> All { get; } = [.. Numbers.Keys];

    /// <summary>As the appendix counts it: 1.1.</summary>
    public static string NumberOf(Measure indicator) => Numbers[indicator];

    /// <summary>The indicator with this number, or none.</summary>
    public static Measure? Find(string? number) => Numbers.Where(n => n.Value == number).Select(n => (Measure?)n.Key).FirstOrDefault();

    /// <summary>The normative value of an edition, percent; none where it names none.</summary>
    public static decimal? NormOf(Measure indicator, string edition) =>
        Norms.TryGetValue(edition, out var norms) && norms.TryGetValue(indicator, out var norm) ? norm : null;

    /// <summary>Whether less is better. DECISION: the norm of 4.1 is the most that is allowed.</summary>
    public static bool IsAtMost(Measure indicator) => indicator == Measure.Founded;

    /// <summary>
    /// Whether a share misses a value. DECISION: the acts print 10 % for waits of at most 40 minutes, which cannot be meant: the share is shown beside it, and only waits
    /// over the edition's limit are a miss.
    /// </summary>
    public static bool Misses(Measure indicator, decimal share, decimal value) =>
        indicator != Measure.ShortWait && (IsAtMost(indicator) ? share > value : share < value);

    /// <summary>Whether people's answers are counted.</summary>
    public static bool IsAsked(Measure indicator) =>
        indicator is Measure.Process or Measure.Information or Measure.Handling or Measure.HandlingTerm or Measure.Courtesy;
}
