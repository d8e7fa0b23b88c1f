using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Offices;
using Licensing.Kernel.Standards;
using Licensing.Platform.Offices;
using Licensing.Platform.UseCases;
using Microsoft.Extensions.Options;

namespace Licensing.Platform.Requests;

/// <summary>Whether a request can come through the portal at all, is fresh, signed by all who have to, and made of facts that the standard knows; and which office serves it.</summary>
internal sealed partial class RequestRules(OfficeDirectory offices, IEnumerable<IRequestSigners> signers, IOptions<RequestOptions> options)
{
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(5);

    /// <summary>The office, or what is wrong.</summary>
    public async Task<Result<Office>> Office(IStandard standard, SignedRequest request, DateTime now, LawSnapshot law, CancellationToken cancellation)
    {
        var content = request.Content;
        if (standard.EditionOn(BusinessTime.DateOf(now), law) is not { } edition || !RequestServices.IsTaken(standard, edition))
        {
            return new Problem("request.channel-closed", standard.Service);
        }

        if (Instant(content.SignedAt) is not { } signedAt || signedAt > now + ClocksDiffer || signedAt < now.AddHours(-options.Value.FreshHours))
        {
            return new Failure.Invalid("signedAt", "request.stale", $"{options.Value.FreshHours}");
        }

        if (content.Facts[RequestServices.Channel] is { } said && (said.GetValueKind() != JsonValueKind.String || said.GetValue<string>() != RequestServices.Portal))
        {
            return new Failure.Invalid($"facts.{RequestServices.Channel}", "request.channel-differs");
        }

        if (FactErrors(standard, content, now, law) is { Count: > 0 } wrong)
        {
            return new Failure.Invalid(wrong);
        }

        var asked = signers.FirstOrDefault(s => s.Service == standard.Service)?.Roles(content.Facts) ?? [];
        if (asked.FirstOrDefault(role => content.Signers.All(s => s.Role != role || s.Iin == content.Applicant.Iin)) is { } missing)
        {
            return new Problem("request.signer-missing", missing);
        }

        return await offices.ProviderIn(content.Region, standard.Service, cancellation) is { } office ? office : new Failure.Invalid("region", "request.region-unknown", content.Region);
    }

    /// <summary>The facts as the law is asked: what came through the portal says so.</summary>
    public static JsonObject Facts(RequestContent content)
    {
        var facts = (JsonObject)content.Facts.DeepClone();
        facts[RequestServices.Channel] = RequestServices.Portal;
        return facts;
    }

    private static DateTime? Instant(string text) => WithOffset().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant.UtcDateTime : null;

    [GeneratedRegex(@"\A[0-9-]{10}T[0-9:.]{5,16}(Z|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex WithOffset();

    // What the applicant's record gives, or intake asks for, is looked at there; here what is no fact of this service, or impossible.
    private static List<FieldError> FactErrors(IStandard standard, RequestContent content, DateTime now, LawSnapshot law)
    {
        var asked = new AssessmentInput(BusinessTime.FromUtc(now), null, null, JsonSerializer.SerializeToElement(Facts(content)), ImmutableArray<string>.Empty);
        return [.. standard.Assess(asked, law).Errors.Where(e => e.Code != InputErrorCode.Required).Select(e => new FieldError(e.Member, "request.fact-wrong", e.Message))];
    }
}
