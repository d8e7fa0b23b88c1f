namespace Licensing.Tests.Architecture;

/// <summary>The files of the checkout, without what builds leave behind.</summary>
internal static class Tree
{
    private static readonly string[] Left = ["bin", "obj", "data", "artifacts", ".git", "TestResults"];

    public static string Root { get; } = FindRoot();

    /// <summary>Paths below the root with forward slashes, in order.</summary>
    public static IReadOnlyList<string> Files(params string[] extensions) =>
        [.. Below(new DirectoryInfo(Root), depth: 0)
            .Where(file => extensions.Contains(file.Extension))
            .Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    public static IReadOnlyList<SourceFile> Sources(params string[] extensions) =>
        [.. Files(extensions).Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(Root, path))))];

    private static IEnumerable<FileInfo> Below(DirectoryInfo folder, int depth) => folder.EnumerateFiles()
        .Concat(folder.EnumerateDirectories().Where(sub => !IsLeft(sub.Name, depth)).SelectMany(sub => Below(sub, depth + 1)));

    // data/ at the root holds a developer's database; a folder of that name deeper down is ours
    private static bool IsLeft(string name, int depth) => Left.Contains(name) && (name != "data" || depth == 0);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Licensing.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Licensing.sln is nowhere above the tests.");
        }

        return folder.FullName;
    }
}

/// <summary>A file's path below the root, and what is in it.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    public bool Generated => Path.Contains("/Migrations/", StringComparison.Ordinal);

    public bool In(string folder) => Path.StartsWith(folder, StringComparison.Ordinal);
}
