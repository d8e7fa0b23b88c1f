using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Licensing.Kernel.Cases;

/// <summary>How facts, events and sheets are kept: camel case, enums as words, Kazakh letters as they are.</summary>
public static class CaseJson
{
    /// <summary>The options.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>Writes a value.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Reads a value that was written by <see cref="Write{T}"/>.</summary>
    /// <exception cref="JsonException">The text is not such a value.</exception>
    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"Nothing to read as {typeof(T).Name}.");

    /// <summary>What a draft or a case keeps: the value, or an empty one where that is nothing, or nothing that can be read.</summary>
    public static T ReadOrNew<T>(string? json)
        where T : new()
    {
        try
        {
            return (string.IsNullOrWhiteSpace(json) ? default : JsonSerializer.Deserialize<T>(json, Options)) ?? new();
        }
        catch (JsonException)
        {
            return new();
        }
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Cyrillic, UnicodeRanges.Latin1Supplement),
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
