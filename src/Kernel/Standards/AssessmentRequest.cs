using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Licensing.Kernel.Standards;

/// <summary>
/// Reads the body of a request (C-12): <c>filedAt</c> (now; needs an offset), <c>edition</c>, <c>paidOn</c>,
/// <c>facts</c>, <c>documents</c>. Unknown or doubled members are errors.
/// </summary>
public static partial class AssessmentRequest
{
    private static readonly ImmutableArray<string> Members = ["filedAt", "edition", "paidOn", "facts", "documents"];
    private static readonly JsonElement NoFacts = JsonElement.Parse("{}");

    /// <summary>What was read, and what was wrong; the filing time is null when it could not be read.</summary>
    internal static (AssessmentInput Input, bool HasFilingTime, ImmutableArray<InputError> Errors) Parse(
        JsonElement body, DateTimeOffset now)
    {
        var errors = new InputErrors();
        if (body.ValueKind != JsonValueKind.Object)
        {
            errors.Add("$", InputErrorCode.WrongType, "the request must be an object");
            return (new(now, null, null, NoFacts, []), false, errors.Found);
        }

        var members = JsonMembers.Read(body, Members, errors);
        var filedAt = members.TryGetValue("filedAt", out var filed) ? Instant(filed, errors) : now;
        var input = new AssessmentInput(
            filedAt ?? now,
            members.TryGetValue("edition", out var edition) ? Text("edition", edition, errors) : null,
            members.TryGetValue("paidOn", out var paidOn) ? Date("paidOn", paidOn, errors) : null,
            members.TryGetValue("facts", out var facts) ? facts : NoFacts,
            members.TryGetValue("documents", out var documents) ? Codes("documents", documents, errors) : []);
        return (input, filedAt is not null, errors.Found);
    }

    private static DateTimeOffset? Instant(JsonElement json, InputErrors errors)
    {
        if (Text("filedAt", json, errors) is not { } text)
        {
            return null;
        }

        if (WithOffset().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            && instant.UtcDateTime.Year is > 1 and < 9999)
        {
            return instant;
        }

        errors.Add("filedAt", InputErrorCode.ImpossibleValue, "must be a date and time with an offset, such as 2026-11-24T10:00:00+05:00");
        return null;
    }

    private static DateOnly? Date(string member, JsonElement json, InputErrors errors)
    {
        var read = FactValues.Date(json);
        if (read.Value is null)
        {
            errors.Add(member, read.Code, read.Message);
        }

        return (DateOnly?)read.Value;
    }

    private static string? Text(string member, JsonElement json, InputErrors errors)
    {
        if (json.ValueKind == JsonValueKind.String)
        {
            return json.GetString();
        }

        errors.Add(member, InputErrorCode.WrongType, "must be text");
        return null;
    }

    private static ImmutableArray<string> Codes(string member, JsonElement json, InputErrors errors)
    {
        if (json.ValueKind == JsonValueKind.Array && json.EnumerateArray().All(code => code.ValueKind == JsonValueKind.String))
        {
            return [.. json.EnumerateArray().Select(code => code.GetString()!).Distinct()];
        }

        errors.Add(member, InputErrorCode.WrongType, "must be an array of codes");
        return [];
    }

    [GeneratedRegex(
        @"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,7})?)?(Z|[+-][0-9]{2}:[0-9]{2})\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithOffset();
}
