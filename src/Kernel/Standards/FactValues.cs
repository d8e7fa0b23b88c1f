using System.Globalization;
using System.Text.Json;
using Licensing.Kernel.People;

namespace Licensing.Kernel.Standards;

/// <summary>A value that was read, or why it could not be.</summary>
internal readonly record struct ReadValue(object? Value, InputErrorCode Code, string Message)
{
    public static ReadValue Of(object value) => new(value, default, "");

    public static ReadValue Wrong(string message) => new(null, InputErrorCode.WrongType, message);

    public static ReadValue Impossible(string message) => new(null, InputErrorCode.ImpossibleValue, message);
}

/// <summary>Reads one value of a fact from JSON, strictly (C-12).</summary>
internal static class FactValues
{
    public static ReadValue Read(FactDefinition fact, JsonElement json, DateOnly? filedOn) => fact.Type switch
    {
        FactType.Boolean => json.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? ReadValue.Of(json.GetBoolean())
            : ReadValue.Wrong("must be true or false"),
        FactType.WholeNumber => WholeNumber(fact, json),
        FactType.Number => Number(fact, json),
        FactType.Date => Date(fact, json, filedOn),
        FactType.Code => Code(fact, json),
        FactType.Country => Country(json),
        _ => json.ValueKind == JsonValueKind.String ? ReadValue.Of(json.GetString()!) : ReadValue.Wrong("must be text"),
    };

    /// <summary>A date in the one form that counts, YYYY-MM-DD.</summary>
    public static ReadValue Date(JsonElement json) => json.ValueKind != JsonValueKind.String
        ? ReadValue.Wrong("must be a date YYYY-MM-DD")
        : DateOnly.TryParseExact(
            json.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? ReadValue.Of(date)
            : ReadValue.Impossible("must be a date YYYY-MM-DD");

    private static ReadValue Date(FactDefinition fact, JsonElement json, DateOnly? filedOn)
    {
        var read = Date(json);
        return fact.NotAfterFiling && read.Value is DateOnly date && date > filedOn
            ? ReadValue.Impossible("must not be after the filing date")
            : read;
    }

    private static ReadValue WholeNumber(FactDefinition fact, JsonElement json) => json.ValueKind != JsonValueKind.Number
        ? ReadValue.Wrong("must be a whole number")
        : json.TryGetInt32(out var value) ? InRange(fact, value, value)
        : json.TryGetDecimal(out var number) && number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue
            ? InRange(fact, number, (int)number)
            : ReadValue.Wrong("must be a whole number");

    private static ReadValue Number(FactDefinition fact, JsonElement json) => json.ValueKind != JsonValueKind.Number
        ? ReadValue.Wrong("must be a number")
        : json.TryGetDecimal(out var value) ? InRange(fact, value, value)
        : ReadValue.Impossible("is too large");

    private static ReadValue InRange(FactDefinition fact, decimal value, object typed) =>
        value < fact.Min ? ReadValue.Impossible(string.Create(CultureInfo.InvariantCulture, $"must be at least {fact.Min}"))
        : !fact.Numbers.IsEmpty && !fact.Numbers.Any(number => number == value)
            ? ReadValue.Impossible($"must be one of {string.Join(", ", fact.Numbers)}")
        : value > fact.Max ? ReadValue.Impossible(string.Create(CultureInfo.InvariantCulture, $"must be at most {fact.Max}"))
        : ReadValue.Of(typed);

    private static ReadValue Code(FactDefinition fact, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            return ReadValue.Wrong("must be a code");
        }

        var text = json.GetString();
        var found = fact.EnumCodes.FirstOrDefault(code => code.Code == text).Value;
        return found is not null
            ? ReadValue.Of(found)
            : new(null, InputErrorCode.UnknownCode, $"must be one of {string.Join(", ", fact.Codes)}");
    }

    private static ReadValue Country(JsonElement json) => json.ValueKind != JsonValueKind.String
        ? ReadValue.Wrong("must be a country code")
        : json.GetString()! is var code && Countries.IsCitizenship(code) ? ReadValue.Of(code)
        : new(null, InputErrorCode.UnknownCode, "must be an ISO 3166-1 alpha-3 code or XXX");
}
