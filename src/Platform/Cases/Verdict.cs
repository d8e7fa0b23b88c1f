using System.Collections.Immutable;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Standards;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Cases;

/// <summary>What an assessed case lets an officer decide (C-3.5, C-7).</summary>
internal static class Verdict
{
    /// <summary>Grounds that the case shows: those of the rules, and missing documents where the edition knows that ground.</summary>
    public static ImmutableArray<GroundFinding> Standing(AssessedCase asked)
    {
        var assessment = Assessment(asked);
        return asked.Edition.MissingDocuments is { } rule && !assessment.Missing.IsEmpty
            ? [new GroundFinding(rule.GroundCode, rule.Clause, IsBar: false, [new FactValue("documents", assessment.Missing)]), .. assessment.Findings]
            : assessment.Findings;
    }

    /// <summary>Why the case cannot be granted, or nothing. An edition that says «may be refused» lets it be granted with written reasons.</summary>
    public static Problem? NoGrant(AssessedCase asked, string? reasoning)
    {
        var standing = Standing(asked);
        return standing.IsEmpty ? null
            : !asked.Edition.RefusalIsDiscretionary ? new Problem("grounds-stand", string.Join(", ", standing.Select(g => g.Clause).Distinct()))
            : string.IsNullOrWhiteSpace(reasoning) ? new Problem("grant-needs-reasons")
            : null;
    }

    /// <summary>Composes the refusal from grounds of the bound edition that the case shows, and nothing else.</summary>
    public static Result<Refusal> Refuse(AssessedCase asked, IReadOnlyList<string> grounds, string? reasoning, DateTime now)
    {
        if (grounds.Count == 0)
        {
            return new Failure.Invalid("grounds", "refusal-needs-ground");
        }

        var composed = RefusalComposer.Compose(
            new RefusalRequest(
                asked.Edition, asked.Flow.Standard.Schema, Assessment(asked), [.. grounds], reasoning, BusinessTime.FromUtc(now)),
            asked.Law);
        return composed.Refusal is { } refusal
            ? refusal
            : new Failure.Invalid("grounds", Code(composed.Error), composed.Ground ?? "");
    }

    /// <summary>The assessment of a case; an accepted case whose facts the rules cannot read is a bug.</summary>
    public static Assessment Assessment(AssessedCase asked) => asked.Result.Assessment
        ?? throw new InvalidOperationException($"The accepted facts are wrong: {string.Join(", ", asked.Result.Errors.Select(e => e.Member))}.");

    private static string Code(RefusalError? error) => error switch
    {
        RefusalError.NotOfThisEdition => "ground-not-of-edition",
        RefusalError.NothingMissing => "ground-nothing-missing",
        RefusalError.NotFound => "ground-not-found",
        _ => "refusal-needs-ground",
    };
}
