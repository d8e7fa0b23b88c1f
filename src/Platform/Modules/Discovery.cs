using System.Reflection;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Modules;

/// <summary>Finds the parts of the system: the <c>Licensing.*</c> assemblies that lie beside the app.</summary>
public static class Discovery
{
    private static readonly Lazy<IReadOnlyList<Assembly>> Found = new(Load);

    /// <summary>The product's assemblies, the tests' own left out, ordered by name.</summary>
    public static IReadOnlyList<Assembly> Assemblies => Found.Value;

    /// <summary>The modules.</summary>
    public static IReadOnlyList<IModule> Modules { get; } =
        [.. Types<IModule>().Select(t => (IModule)Activator.CreateInstance(t)!).OrderBy(m => m.Name, StringComparer.Ordinal)];

    /// <summary>Contexts with a schema of their own.</summary>
    public static IReadOnlyList<Type> Contexts { get; } =
        [.. Types<DbContext>().Where(t => t.IsDefined(typeof(SchemaAttribute), inherit: false)).OrderBy(SchemaAttribute.Of, StringComparer.Ordinal)];

    /// <summary>Concrete types that can stand for <typeparamref name="T"/>.</summary>
    public static IEnumerable<Type> Types<T>() => Concrete().Where(t => t.IsAssignableTo(typeof(T)));

    /// <summary>Concrete types of the product.</summary>
    public static IEnumerable<Type> Concrete() =>
        Assemblies.SelectMany(a => a.GetTypes()).Where(t => t is { IsAbstract: false, IsInterface: false });

    private static List<Assembly> Load() =>
        [.. Directory.EnumerateFiles(AppContext.BaseDirectory, "Licensing.*.dll")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => !name!.StartsWith("Licensing.Test", StringComparison.Ordinal) && name != "Licensing.Bench")
            .Order(StringComparer.Ordinal)
            .Select(name => Assembly.Load(name!))];
}
