using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;

namespace Licensing.Host.Requests;

/// <summary>Why a signed request was not taken, as problem details (RFC 9457): <c>code</c> for programs, words for people, each wrong member by its path.</summary>
internal static class RequestProblems
{
    private const string Title = "The request was not taken";

    // What the message is: 400; who signed: 403; what the law says: 409; what is the matter here: 503.
    private static readonly Dictionary<string, int> Statuses = new(StringComparer.Ordinal)
    {
        ["request.not-cms"] = StatusCodes.Status400BadRequest,
        ["request.broken-signature"] = StatusCodes.Status400BadRequest,
        ["request.too-large"] = StatusCodes.Status413PayloadTooLarge,
        ["request.untrusted"] = StatusCodes.Status403Forbidden,
        ["request.expired"] = StatusCodes.Status403Forbidden,
        ["request.revoked"] = StatusCodes.Status403Forbidden,
        ["request.revocation-unknown"] = StatusCodes.Status403Forbidden,
        ["request.no-iin"] = StatusCodes.Status403Forbidden,
        ["request.iin-differs"] = StatusCodes.Status403Forbidden,
        ["request.signer-missing"] = StatusCodes.Status403Forbidden,
        ["request.no-room"] = StatusCodes.Status503ServiceUnavailable,
    };

    public static IResult Of(Failure failure, ITexts texts) => failure switch
    {
        Failure.Invalid invalid => Results.ValidationProblem(
            invalid.Errors.GroupBy(e => e.Field).ToDictionary(g => g.Key, g => g.Select(e => texts.Format($"error.{e.Code}", [.. e.Args])).ToArray()),
            title: Title, extensions: Code("invalid")),
        Failure.NotFound => Results.Problem("There is no such service.", statusCode: StatusCodes.Status404NotFound, title: "Unknown service", extensions: Code("unknown-service")),
        Failure.Refused { Problem: var problem } => Results.Problem(
            FailureText.Of(failure, texts), statusCode: Statuses.GetValueOrDefault(problem.Code, StatusCodes.Status409Conflict), title: Title, extensions: Code(problem.Code.Split('.')[^1])),
        _ => Results.Problem(FailureText.Of(failure, texts), statusCode: StatusCodes.Status409Conflict, title: Title, extensions: Code("conflict")),
    };

    private static Dictionary<string, object?> Code(string code) => new() { ["code"] = code };
}
