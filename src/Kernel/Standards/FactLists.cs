using System.Collections;
using System.Collections.Immutable;
using System.Reflection;

namespace Licensing.Kernel.Standards;

/// <summary>Lists among the facts are <see cref="ImmutableArray{T}"/>; everything else is one value, perhaps nullable.</summary>
internal static class FactLists
{
    public static bool IsList(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    public static Type ItemOf(Type type) =>
        IsList(type) ? type.GetGenericArguments()[0] : Nullable.GetUnderlyingType(type) ?? type;

    public static bool IsDefault(object list) =>
        (bool)list.GetType().GetProperty(nameof(ImmutableArray<int>.IsDefault))!.GetValue(list)!;

    public static IEnumerable<object> Items(object list) => ((IEnumerable)list).Cast<object>();

    /// <summary>A list of this item type; doubles count once (C-12).</summary>
    public static object Of(Type item, IEnumerable<object> values) =>
        typeof(FactLists).GetMethod(nameof(Typed), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(item).Invoke(null, [values.Distinct()])!;

    private static ImmutableArray<T> Typed<T>(IEnumerable<object> values) => [.. values.Cast<T>()];
}
