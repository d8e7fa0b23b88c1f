using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Licensing.Platform.Modules;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Licensing.Tests.Architecture.Rules;

/// <summary>Rules on compiled types; each gives what breaks it.</summary>
internal static class TypeRules
{
    /// <summary>In a module only the module itself and what Blazor needs is public.</summary>
    public static IEnumerable<string> PublicInModule(IEnumerable<Type> types) =>
        from type in types
        where type.IsPublic && !type.IsAssignableTo(typeof(IModule)) && !type.IsAssignableTo(typeof(IComponent)) && !IsImports(type)
        select $"{type.FullName} is public";

    public static IEnumerable<string> NeitherSealedNorBase(IReadOnlyCollection<Type> types)
    {
        var bases = types.Select(type => type.BaseType).OfType<Type>().Select(b => b.IsGenericType ? b.GetGenericTypeDefinition() : b).ToHashSet();
        return from type in types
               where type.IsClass && !type.IsSealed && !type.IsAbstract && !bases.Contains(type) && IsHandMade(type)
               select $"{type.FullName} is neither sealed nor a base of another";
    }

    /// <summary>What others may know of a module: public interfaces, and sealed records, which events are.</summary>
    public static IEnumerable<string> NotAContract(IEnumerable<Type> types) =>
        from type in types
        where IsHandMade(type) && !(type.IsPublic && (type.IsInterface || (type.IsSealed && IsRecord(type))))
        select $"{type.FullName} is neither a public interface nor a public sealed record";

    /// <summary>What modules build on says what it is for.</summary>
    public static IEnumerable<string> PublicWithoutSummary(IEnumerable<Type> types, XDocument documentation)
    {
        var documented = documentation.Descendants("member")
            .Where(member => member.Element("summary") is not null || member.Element("inheritdoc") is not null)
            .Select(member => (string)member.Attribute("name")!).ToHashSet();
        return from type in types
               where type.IsPublic && !documented.Contains($"T:{type.FullName}")
               select $"{type.FullName} has no summary";
    }

    // the compiler gives every record class a way to copy itself
    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static bool IsHandMade(Type type) =>
        // a namespace that is ours: generators bring their own; Program and _Imports, which compilers make
        type.Namespace?.StartsWith("Licensing.", StringComparison.Ordinal) == true
        && type.Name != "_Imports" && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && !type.IsAssignableTo(typeof(IComponent)) && !type.IsAssignableTo(typeof(Migration)) && !type.IsAssignableTo(typeof(ModelSnapshot))
        && !IsImports(type);

    // what Razor makes of _Imports.razor
    private static bool IsImports(Type type) => type.Name == "_Imports";
}
