using Licensing.Platform.Jobs;

namespace Licensing.Platform.Data;

/// <summary>Quartz brings the script of its tables as a template; it creates what is missing and drops nothing, so it may run again.</summary>
public static class QuartzTemplate
{
    /// <summary>Schema of the scheduler's tables.</summary>
    public const string Schema = "quartz";

    private const string Prefix = "qrtz_";

    /// <summary>Statements of the template of a database, one command each.</summary>
    public static IEnumerable<string> Statements(string database)
    {
        var resource = $"Quartz.Impl.AdoJobStore.Schema.create_{database}.sql";
        using var stream = typeof(Quartz.IJob).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"Quartz has no {resource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("{0}", JobScheduling.TablePrefix, StringComparison.Ordinal).Replace("{1}", Prefix, StringComparison.Ordinal)
            .Split("\n--;;", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(HasCommand);
    }

    private static bool HasCommand(string statement) =>
        statement.Split('\n').Any(line => line.Length > 0 && !line.StartsWith("--", StringComparison.Ordinal));
}
