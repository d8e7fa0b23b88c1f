using System.Globalization;
using System.Text.Json;
using Licensing.Kernel.Standards;

namespace Licensing.Testing;

/// <summary>Asks a standard as other systems do, and reads its answer in few words.</summary>
public static class Law
{
    /// <summary>Assesses facts; an error of the input is an exception.</summary>
    public static Assessment Assess(this IStandard standard, string facts, string filed = "2026-11-24T10:00", params string[] documents)
    {
        var result = standard.Ask(facts, filed, documents);
        return result.Assessment ?? throw new InvalidOperationException(string.Join(", ", result.Errors));
    }

    /// <summary>The members that are wrong.</summary>
    public static string Wrong(this IStandard standard, string facts, string filed = "2026-11-24T10:00") =>
        string.Join(", ", standard.Ask(facts, filed, []).Errors.Select(e => e.Member));

    /// <summary>Documents with their clauses.</summary>
    public static string Papers(this Assessment assessment) => string.Join(", ", assessment.Documents.Select(d => $"{d.Code} {d.Clause}"));

    /// <summary>Grounds with their clauses.</summary>
    public static string Grounds(this Assessment assessment) => string.Join(", ", assessment.Grounds.Select(g => $"{g.Code} {g.Clause}"));

    /// <summary>Fees with their amounts.</summary>
    public static string Fees(this Assessment assessment) => string.Join(", ", assessment.Fees.Select(f => $"{f.Code} {f.Amount}"));

    /// <summary>What the service works out besides, as JSON writes it, without quotes.</summary>
    public static string Result(this Assessment assessment, string name) => JsonSerializer.Serialize(assessment.Result[name]).Trim('"');

    /// <summary>A moment of business time.</summary>
    public static DateTimeOffset At(string local) => DateTimeOffset.Parse(local + ":00+05:00", CultureInfo.InvariantCulture);

    private static AssessmentResult Ask(this IStandard standard, string facts, string filed, string[] documents) => standard.Assess(
        JsonElement.Parse($$"""{"facts": {{facts}}, "documents": {{JsonSerializer.Serialize(documents)}}}"""), At(filed), LawSnapshot.Defaults);
}
