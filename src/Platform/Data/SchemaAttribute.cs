namespace Licensing.Platform.Data;

/// <summary>Names the one schema that a context owns. Contexts with it are found by discovery.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SchemaAttribute(string name) : Attribute
{
    /// <summary>The schema.</summary>
    public string Name { get; } = name;

    /// <summary>The schema of a context type.</summary>
    /// <exception cref="InvalidOperationException">The type has no attribute.</exception>
    public static string Of(Type context) =>
        ((SchemaAttribute?)GetCustomAttribute(context, typeof(SchemaAttribute)))?.Name
        ?? throw new InvalidOperationException($"{context.Name} has no [Schema].");
}
