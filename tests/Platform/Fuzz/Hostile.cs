using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Licensing.Tests.Platform.Fuzz;

/// <summary>Makes values of any type that a request is made of, preferably those that nobody thought of; the same seed gives the same values.</summary>
internal sealed class Hostile(int seed, IReadOnlyList<Guid> ids)
{
    /// <summary>Texts that somebody, or something, could send.</summary>
    public static readonly string[] Texts =
    [
        "", " ", "0", "-1", "'", "\"", "%", "_", "\\", "; --", "<script>alert(1)</script>", "../../etc/passwd", "null", "{}", "[", "\u0000", "a\u0000b", "\u202E", "\ud83d\ude97",
        "\ud800", "\uFFFF", "a\uFFFEb", "Ә", "І", "e\u0301", "01.02.2026", "2026-02-30", "99999999999999999999999", "1e309", "NaN", "DL-26-0001234-7", "900101350019", "001AAA01",
        "XTA219010M0000007", new string('9', 40), new string('Қ', 400), new string('x', 5000),
    ];

    private static readonly DateOnly[] Days = [DateOnly.MinValue, DateOnly.MaxValue, new(1899, 12, 31), new(2024, 2, 29), new(2026, 11, 24), new(2099, 12, 31)];
    private static readonly NullabilityInfoContext Nullability = new();
    private readonly Random random = new(seed);

    /// <summary>A request or a part of one.</summary>
    public object Make(Type type) => Value(type, depth: 0)!;

    private object? Value(Type type, int depth)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return random.Next(3) == 0 ? null : Value(inner, depth);
        }

        return Simple(type) ?? (
            type.IsEnum ? EnumValue(type)
            : ItemOf(type) is { } item ? List(type, item, depth)
            : type.Name.Contains("Dictionary", StringComparison.Ordinal) ? Entries(type, depth)
            : type == typeof(Stream) ? new MemoryStream([0x25, 0x50, 0x44, 0x46, 0x00])
            : type == typeof(JsonObject) ? new JsonObject { [Pick(Texts[..13])] = Pick(Texts[..13]) }
            : Made(type, depth));
    }

    private object? Simple(Type type) =>
        type == typeof(string) ? Pick(Texts)
        : type == typeof(Guid) ? ids.Count > 0 && random.Next(3) > 0 ? Pick(ids) : random.Next(2) == 0 ? Guid.Empty : Guid.NewGuid()
        : type == typeof(bool) ? random.Next(2) == 0
        : type == typeof(int) ? Pick([0, 1, 2, -1, 7, 500, int.MaxValue, int.MinValue])
        : type == typeof(long) ? Pick([0L, 1L, -1L, long.MaxValue, long.MinValue])
        : type == typeof(decimal) ? Pick([0m, 1m, -0.01m, decimal.MaxValue, decimal.MinValue])
        : type == typeof(double) ? Pick([0d, -1d, double.NaN, double.MaxValue])
        : type == typeof(DateOnly) ? Pick(Days)
        : type == typeof(TimeOnly) ? Pick([TimeOnly.MinValue, new TimeOnly(9, 0), TimeOnly.MaxValue])
        : type == typeof(TimeSpan) ? Pick([TimeSpan.MinValue, TimeSpan.Zero, TimeSpan.FromDays(1), TimeSpan.MaxValue])
        : type == typeof(DateTime) ? DateTime.SpecifyKind(Pick(Days).ToDateTime(TimeOnly.MinValue), DateTimeKind.Utc)
        : type == typeof(DateTimeOffset) ? new DateTimeOffset(Pick(Days[2..]).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
        : type == typeof(byte[]) ? (object)new byte[] { 0x25, 0x50, 0x44, 0x46, 0x00 }
        : null;

    // A number that the enum does not know comes from an address that somebody wrote by hand.
    private object EnumValue(Type type) => random.Next(6) == 0 ? Enum.ToObject(type, 99) : Pick(Enum.GetValues(type).Cast<object>().ToArray());

    private object Made(Type type, int depth)
    {
        var concrete = type.IsAbstract ? Pick(type.Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(type)).ToArray()) : type;
        var constructor = concrete.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(c => !c.GetParameters().Any(p => p.ParameterType == concrete)).MaxBy(c => c.GetParameters().Length);
        var made = constructor is null
            ? Activator.CreateInstance(concrete)!
            : constructor.Invoke([.. constructor.GetParameters().Select(p => Or(p.ParameterType, Nullability.Create(p).WriteState, depth))]);
        foreach (var property in concrete.GetProperties().Where(p => p is { CanWrite: true } && p.GetIndexParameters().Length == 0))
        {
            if (constructor?.GetParameters().All(p => !string.Equals(p.Name, property.Name, StringComparison.OrdinalIgnoreCase)) != false)
            {
                property.SetValue(made, Or(property.PropertyType, Nullability.Create(property).WriteState, depth));
            }
        }

        return made;
    }

    private object? Or(Type type, NullabilityState state, int depth) =>
        state == NullabilityState.Nullable && (depth > 3 || random.Next(4) == 0) ? null : Value(type, depth + 1);

    private object List(Type type, Type item, int depth)
    {
        var items = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        for (var i = depth > 3 ? 0 : random.Next(4); i > 0; i--)
        {
            items.Add(Value(item, depth + 1));
        }

        var array = Array.CreateInstance(item, items.Count);
        items.CopyTo(array, 0);
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            ? typeof(ImmutableArray).GetMethods().First(m => m.Name == "Create" && m.GetParameters() is [{ ParameterType.IsArray: true }]).MakeGenericMethod(item).Invoke(null, [array])!
            : type.IsInstanceOfType(array) ? array : items;
    }

    private IDictionary Entries(Type type, int depth)
    {
        var entries = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()))!;
        entries[Value(type.GetGenericArguments()[0], depth + 1)!] = Value(type.GetGenericArguments()[1], depth + 1);
        return entries;
    }

    private static Type? ItemOf(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.GetGenericArguments() is [var item] && (type.IsAssignableTo(typeof(IEnumerable)) || type.Name.StartsWith("IReadOnly", StringComparison.Ordinal)) ? item
        : null;

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
