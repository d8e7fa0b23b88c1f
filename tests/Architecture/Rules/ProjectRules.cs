using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Licensing.Tests.Architecture.Rules;

/// <summary>Who may reference whom, read from the project files; each rule gives what breaks it.</summary>
internal static partial class ProjectRules
{
    private static readonly string[] Providers = ["Npgsql", "Microsoft.Data.SqlClient", "Microsoft.EntityFrameworkCore.SqlServer", "Microsoft.EntityFrameworkCore.Sqlite"];

    public static IEnumerable<string> ModuleReferencesOthers(IEnumerable<SourceFile> projects) =>
        from project in projects
        where project.In("modules/")
        from target in References(project, "ProjectReference")
        where !AllowedToModules().IsMatch(target)
        select $"{project.Path} references {target}; a module may know the kernel, the platform, the web layer and others' contracts";

    /// <summary>What others may know of a module leans on nothing but the kernel and the platform.</summary>
    public static IEnumerable<string> ContractsReferenceOthers(IEnumerable<SourceFile> projects) =>
        from project in projects
        where project.In("modules/") && project.Path.Split('/')[1].EndsWith(".Contracts", StringComparison.Ordinal)
        from target in References(project, "ProjectReference").Concat(References(project, "PackageReference"))
        where !AllowedToContracts().IsMatch(target)
        select $"{project.Path} references {target}; contracts may know the kernel and the platform";

    public static IEnumerable<string> LayerReferencesUpwards(IEnumerable<SourceFile> projects)
    {
        var allowed = new Dictionary<string, string[]>
        {
            ["src/Kernel/"] = [],
            ["src/Platform/"] = ["Licensing.Kernel"],
            ["src/Web/"] = ["Licensing.Kernel", "Licensing.Platform"],
        };
        return from project in projects
               from layer in allowed
               where project.In(layer.Key)
               from target in References(project, "ProjectReference")
               where !layer.Value.Contains(Path.GetFileNameWithoutExtension(target.Replace('\\', '/')))
               select $"{project.Path} references {target}";
    }

    public static IEnumerable<string> KernelHasPackages(IEnumerable<SourceFile> projects) =>
        from project in projects
        where project.In("src/Kernel/")
        from package in References(project, "PackageReference").Concat(References(project, "FrameworkReference"))
        select $"{project.Path} references {package}; the kernel is pure";

    public static IEnumerable<string> ProviderOutsideData(IEnumerable<SourceFile> projects) =>
        from project in projects
        where !project.In("src/Data.") && !project.In("tests/")
        from package in References(project, "PackageReference")
        where Providers.Any(provider => package.StartsWith(provider, StringComparison.Ordinal))
        select $"{project.Path} references {package}; only the Data projects know a provider";

    public static IEnumerable<string> NotInSolution(IEnumerable<SourceFile> projects, string solution) =>
        from project in projects
        where !solution.Contains($"\"{project.Path.Replace('/', '\\')}\"", StringComparison.Ordinal)
        select $"{project.Path} is not in Licensing.sln";

    public static IEnumerable<string> ModuleWithoutTestsOrReadme(IEnumerable<string> files)
    {
        var all = files.ToHashSet();
        foreach (var module in all.Where(path => ModuleProject().IsMatch(path)))
        {
            var name = module.Split('/')[1];
            var readme = $"modules/{name}/README.md";
            var tests = $"tests/{name}/Licensing.Tests.{name}.csproj";
            if (!all.Contains(readme))
            {
                yield return $"{readme} is missing";
            }

            if (!all.Contains(tests))
            {
                yield return $"{tests} is missing";
            }
        }
    }

    public static IEnumerable<string> VersionOutsideCentralFile(IEnumerable<SourceFile> projects) =>
        from project in projects
        from reference in XDocument.Parse(project.Text).Descendants("PackageReference")
        where reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null
        select $"{project.Path} names a version of {reference.Attribute("Include")?.Value}; versions are in Directory.Packages.props";

    private static IEnumerable<string> References(SourceFile project, string kind) =>
        XDocument.Parse(project.Text).Descendants(kind).Select(reference => reference.Attribute("Include")?.Value ?? "");

    [GeneratedRegex(@"^\.\./(\.\./src/(Kernel|Platform|Web)/|[A-Za-z]+\.Contracts/)[^/]+\.csproj$")]
    private static partial Regex AllowedToModules();

    [GeneratedRegex(@"^\.\./\.\./src/(Kernel|Platform)/[^/]+\.csproj$")]
    private static partial Regex AllowedToContracts();

    [GeneratedRegex(@"^modules/[A-Za-z]+/[^/]+\.csproj$")]
    private static partial Regex ModuleProject();
}
