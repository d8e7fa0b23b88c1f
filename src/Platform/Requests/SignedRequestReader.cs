using System.Text.Json;
using System.Text.Json.Serialization;
using Licensing.Kernel;
using Licensing.Kernel.People;
using Licensing.Platform.Signing;
using Licensing.Platform.UseCases;
using Microsoft.Extensions.Options;

namespace Licensing.Platform.Requests;

/// <summary>
/// Reads a signed request and says who signed it: CMS with the content inside, every signature sound, by certificates of applicants that are trusted, in force and not revoked, whose
/// subjects carry IINs. Looks at nothing but the bytes, the trust of the configuration and the clock.
/// </summary>
public sealed class SignedRequestReader(SignedDocumentVerifier verifier, IOptions<RequestOptions> options, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Strict = MakeStrict();

    /// <summary>The request, or the first thing that is wrong with it.</summary>
    public Result<SignedRequest> Read(string service, byte[] body)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (body.Length > options.Value.MaxBytes)
        {
            return new Problem("request.too-large", $"{options.Value.MaxBytes / 1024 / 1024}");
        }

        var message = SignedDocument.Unwrap(body);
        if (SignedDocument.Read(message) is not { } document)
        {
            return new Problem("request.not-cms");
        }

        var signers = Signers(document);
        if (signers.Failure is { } failure)
        {
            return failure;
        }

        var read = Content(document.Content);
        return read.Failure is { } wrong ? wrong
            : Objection(service, read.Value, signers.Value) is { } objection ? objection
            : new SignedRequest(read.Value, signers.Value, message, SignedRequest.KeyOf(document.Content, read.Value.Applicant.Iin));
    }

    private Result<IReadOnlySet<string>> Signers(SignedDocument document)
    {
        var (now, found) = (clock.GetUtcNow(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (signature, check) in document.Signatures.Zip(verifier.Check(document, TrustFor.Applicants, now)))
        {
            if (Fault(check) is { } code)
            {
                return new Problem(code, check.Signer);
            }

            if (SubjectNames.Iin(signature.Certificate!) is not { } iin)
            {
                return new Problem("request.no-iin", check.Signer);
            }

            found.Add(iin);
        }

        return found;
    }

    private static string? Fault(SignatureCheck check) => check switch
    {
        { Signature: not CheckOutcome.Passed } => "request.broken-signature",
        { Certificate.Chain: not CheckOutcome.Passed } => "request.untrusted",
        { Certificate.Validity: not CheckOutcome.Passed } => "request.expired",
        { Certificate.Revocation: CheckOutcome.Failed } => "request.revoked",
        { Certificate.Revocation: CheckOutcome.Unknown } => "request.revocation-unknown",
        _ => null,
    };

    private static Failure? Objection(string service, RequestContent content, IReadOnlySet<string> signers)
    {
        if (Lacking(content) is { Count: > 0 } lacking)
        {
            return new Failure.Invalid(lacking);
        }

        if (content.Service != service)
        {
            return new Failure.Invalid("service", "request.service-differs", service);
        }

        if (!Iin.TryParse(content.Applicant.Iin, out var iin, out _) || iin.Value != content.Applicant.Iin)
        {
            return new Failure.Invalid("applicant.iin", "request.iin-unreadable");
        }

        if (!signers.Contains(iin.Value))
        {
            return new Failure.Refused(new Problem("request.iin-differs"));
        }

        var missing = content.Signers.FirstOrDefault(s => !signers.Contains(s.Iin));
        return missing is null ? null : new Failure.Refused(new Problem("request.signer-missing", missing.Role));
    }

    private static List<FieldError> Lacking(RequestContent content) =>
    [
        .. new[] { ("service", content.Service), ("signedAt", content.SignedAt), ("region", content.Region), ("applicant.iin", content.Applicant.Iin) }
            .Where(member => string.IsNullOrWhiteSpace(member.Item2)).Select(member => new FieldError(member.Item1, "required")),
    ];

    private static Result<RequestContent> Content(byte[] json)
    {
        try
        {
            using var whole = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = Strict.MaxDepth, AllowDuplicateProperties = false });
            return Unfit(whole.RootElement, "$") is { } error ? new Failure.Invalid([error with { Field = Member(error.Field) }])
                : whole.Deserialize<RequestContent>(Strict) is { } content ? content
                : new Failure.Invalid("$", "request.not-json");
        }
        catch (JsonException e)
        {
            return new Failure.Invalid(Member(e.Path), "request.not-json");
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, which is no text.
            return new Failure.Invalid("$", "unreadable-text");
        }
    }

    // Text that is none, and gaps in lists: what reads them later relies on neither being there.
    private static FieldError? Unfit(JsonElement json, string path) => json.ValueKind switch
    {
        JsonValueKind.String when !UnreadableText.IsReadable(json.GetString()!) => new(path, "unreadable-text"),
        JsonValueKind.Array => json.EnumerateArray().Select((item, i) => item.ValueKind == JsonValueKind.Null ? new($"{path}[{i}]", "required") : Unfit(item, $"{path}[{i}]"))
            .FirstOrDefault(e => e is not null),
        JsonValueKind.Object => json.EnumerateObject().Select(m => UnreadableText.IsReadable(m.Name) ? Unfit(m.Value, $"{path}.{m.Name}") : new(path, "unreadable-text"))
            .FirstOrDefault(e => e is not null),
        _ => null,
    };

    private static string Member(string? path) => path is null or "$" ? "$" : path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path;

    private static JsonSerializerOptions MakeStrict()
    {
        var made = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            PropertyNameCaseInsensitive = false,
            NumberHandling = JsonNumberHandling.Strict,
            MaxDepth = 16,
        };
        made.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        made.MakeReadOnly(populateMissingResolver: true);
        return made;
    }
}
