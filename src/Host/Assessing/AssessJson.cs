using System.Text.Json;
using System.Text.Json.Serialization;

namespace Licensing.Host.Assessing;

/// <summary>How an assessment is written: camel case, timestamps with the offset of Kazakhstan.</summary>
internal static class AssessJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };
}
