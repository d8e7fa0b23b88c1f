using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;

namespace Licensing.Web.Components;

/// <summary>Expected failures of a use case in words (screens.md «Errors and edges»).</summary>
public static class FailureText
{
    /// <summary>The wrong fields with words, for <see cref="ErrorSummary"/>; anything else as one problem of the whole form.</summary>
    public static IReadOnlyList<FieldProblem> Problems(Failure? failure, ITexts texts) => failure switch
    {
        null => [],
        Failure.Invalid invalid => [.. invalid.Errors.Select(error =>
            new FieldProblem(FieldId(error.Field), texts.Format($"error.{error.Code}", [.. error.Args])))],
        _ => [new FieldProblem(string.Empty, Of(failure, texts))],
    };

    /// <summary>One sentence.</summary>
    public static string Of(Failure failure, ITexts texts) => failure switch
    {
        Failure.Invalid => texts["failure.invalid"],
        Failure.NotAllowed { Code: { } code } => texts[$"problem.{code}"],
        Failure.NotAllowed denied => texts.Format("failure.not-allowed", string.Join(", ", denied.NeededRoles.Select(role => texts[$"role.{role}"]))),
        Failure.NotFound => texts["failure.not-found"],
        Failure.Conflict { ByName: { } who, At: { } at } => texts.Format("failure.conflict-by", who, Formats.Time(at)),
        Failure.Conflict => texts["failure.conflict"],
        Failure.Refused refused => texts.Format($"problem.{refused.Problem.Code}", [.. refused.Problem.Args]),
        _ => throw new ArgumentOutOfRangeException(nameof(failure), failure, "An unknown failure."),
    };

    /// <summary>Members with a path (<c>documents[2].number</c>) have ids without signs.</summary>
    public static string FieldId(string field) => field.Replace('.', '-').Replace("[", "-", StringComparison.Ordinal).Replace("]", string.Empty, StringComparison.Ordinal);
}
