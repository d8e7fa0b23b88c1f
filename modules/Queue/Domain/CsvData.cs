using System.Reflection;

namespace Licensing.Queue.Domain;

/// <summary>Data files of the module: a line of names, then values between commas.</summary>
internal static class CsvData
{
    /// <summary>The lines after the names.</summary>
    public static IEnumerable<string[]> Rows(string file)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"Licensing.Queue.{file}")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(line => line.Split(','))];
    }
}
