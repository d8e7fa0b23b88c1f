using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace Licensing.Platform.UseCases;

/// <summary>
/// Finds texts of a request that are no text: a NUL, U+FFFE, or half a surrogate pair. No keyboard makes them and no database keeps
/// them; they come from an address or a request that a program wrote.
/// </summary>
internal static class UnreadableText
{
    private const int Deepest = 8;
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Members = new();

    /// <summary>One error for each such text, by the path of its member.</summary>
    public static IEnumerable<FieldError> Errors(object request) => Find(request, "", 0).Select(path => new FieldError(path, "unreadable-text"));

    /// <summary>Whether a text can be kept.</summary>
    public static bool IsReadable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\0' or '\uFFFE' || (char.IsSurrogate(text[i]) && !char.IsSurrogatePair(text, i++)))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<string> Find(object? value, string path, int depth) => value switch
    {
        null => [],
        string text => IsReadable(text) ? [] : [path],
        IDictionary entries => entries.Values.Cast<object?>().SelectMany(item => Find(item, path, depth + 1)),
        IEnumerable items when IsOurs(ItemOf(value.GetType())) => items.Cast<object?>().SelectMany((item, i) => Find(item, $"{path}[{i}]", depth + 1)),
        _ when depth < Deepest && IsOurs(value.GetType()) => Members.GetOrAdd(value.GetType(), MembersOf)
            .SelectMany(member => Find(member.GetValue(value), path.Length == 0 ? Name(member) : $"{path}.{Name(member)}", depth + 1)),
        _ => [],
    };

    private static PropertyInfo[] MembersOf(Type type) =>
        [.. type.GetProperties().Where(p => p.GetIndexParameters().Length == 0 && MayHoldText(p.PropertyType))];

    private static bool MayHoldText(Type type) => IsOurs(Nullable.GetUnderlyingType(type) ?? type) || type.IsAssignableTo(typeof(IDictionary)) || IsOurs(ItemOf(type));

    private static Type? ItemOf(Type type) => type.IsArray ? type.GetElementType() : type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) ? type.GetGenericArguments()[^1] : null;

    private static bool IsOurs(Type? type) => type is { IsEnum: false } && (type == typeof(string) || type.Namespace?.StartsWith("Licensing", StringComparison.Ordinal) == true);

    private static string Name(PropertyInfo member) => JsonNamingPolicy.CamelCase.ConvertName(member.Name);
}
