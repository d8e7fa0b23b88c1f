using System.Text.Json;

namespace Licensing.Kernel.Standards;

/// <summary>
/// JSON is read as it is asked for: a name or a text whose bytes are no letters, or half a pair, is found only then, by an exception. Whoever takes JSON from outside looks first.
/// </summary>
public static class JsonTexts
{
    /// <summary>Whether every name and every text can be read.</summary>
    public static bool AreReadable(JsonElement root)
    {
        try
        {
            Read(root);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static void Read(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Read(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    Read(member.Value);
                }

                break;
            default:
                break;
        }
    }
}
