namespace Licensing.Testing;

/// <summary>Where the sources lie.</summary>
public static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Licensing.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Licensing.sln");
        }

        return folder.FullName;
    }
}
