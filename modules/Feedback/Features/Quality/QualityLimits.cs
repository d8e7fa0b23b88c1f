using Licensing.Platform.Law;
using Licensing.Platform.Offices;
using Licensing.Platform.UseCases;

namespace Licensing.Feedback.Features;

/// <summary>What can be asked about at all: days on which something can have happened, and codes as long as codes are.</summary>
internal static class QualityLimits
{
    /// <summary>The first act in force is of this year.</summary>
    public static readonly DateOnly First = new(2007, 1, 1);

    /// <summary>Later days are mistyped.</summary>
    public static readonly DateOnly Last = new(2100, 12, 31);

    private const int LongestOffice = 120;
    private const int LongestService = 4;
    private const int LongestRegion = 6;

    // As long as the trail keeps it.
    private const int LongestSubject = 120;

    /// <summary>Whether something can be known of a day.</summary>
    public static bool Has(DateOnly day) => day >= First && day <= Last;

    /// <summary>What is wrong with a stretch of days.</summary>
    public static IEnumerable<FieldError> OfDays(DateOnly from, DateOnly to)
    {
        foreach (var (field, day) in new[] { ("from", from), ("to", to) })
        {
            if (!Has(day))
            {
                yield return new(field, "quality.day", $"{First.Year}", $"{Last.Year}");
            }
        }

        if (to < from)
        {
            yield return new("to", "quality.days", $"{Period.MostDays}");
        }
    }

    /// <summary>What is wrong with a scope.</summary>
    public static IEnumerable<FieldError> OfScope(QualityScope scope)
    {
        foreach (var (field, code, most) in new[]
        {
            ("office", scope.OfficeId, LongestOffice), ("service", scope.Service, LongestService), ("region", scope.Region, LongestRegion),
        })
        {
            if (code?.Length > most)
            {
                yield return new(field, "too-long", $"{most}");
            }
        }
    }

    /// <summary>What the trail says was looked at.</summary>
    public static string Subject(string text) => text.Length > LongestSubject ? text[..LongestSubject] : text;
}

/// <summary>Whether there is what somebody asks about.</summary>
internal sealed class QualityScopes(OfficeDirectory offices, ILaw law)
{
    /// <summary>The service or office that there is not, or none.</summary>
    public async Task<Failure?> Missing(QualityScope scope, CancellationToken cancellation)
    {
        if (scope.Service is { } service && !law.Standards.ContainsKey(service))
        {
            return new Failure.NotFound("service", service);
        }

        return scope.OfficeId is { } office && (await offices.Names([office], cancellation)).Count == 0 ? new Failure.NotFound("office", office) : null;
    }
}
