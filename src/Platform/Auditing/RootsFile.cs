using System.Globalization;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Licensing.Platform.Auditing;

/// <summary>Where the roots are kept outside the database.</summary>
public sealed class AuditOptions
{
    /// <summary>File to which every day's root is appended, best on a disk where nothing can be changed; nowhere when empty.</summary>
    public string RootsFile { get; set; } = "";
}

/// <summary>The roots in a file, a line a day: <c>2026-11-22;1234;hash</c>. Lines are only ever added; one that says something else than the database is an alarm and stays as it is.</summary>
public sealed partial class RootsFile(KernelDb db, IOptions<AuditOptions> options, ILogger<RootsFile> log)
{
    /// <summary>A root as its line.</summary>
    public static string Line(AuditRoot root) => string.Create(CultureInfo.InvariantCulture, $"{root.Day:yyyy-MM-dd};{root.Position};{root.Hash}");

    /// <summary>Adds what is not there yet.</summary>
    /// <returns>Whether the file says what the database says.</returns>
    public async Task<bool> Append(CancellationToken cancellation)
    {
        if (options.Value.RootsFile is not { Length: > 0 } path)
        {
            return true;
        }

        var written = File.Exists(path) ? await File.ReadAllLinesAsync(path, cancellation) : [];
        var known = (await db.Roots.AsNoTracking().OrderBy(r => r.Day).ToListAsync(cancellation)).ConvertAll(Line);
        var strange = written.Where(line => line.Length > 0).Except(known).ToList();
        foreach (var line in strange)
        {
            LogStrange(log, line);
        }

        var days = written.Select(Day).ToHashSet();
        await File.AppendAllLinesAsync(path, known.Where(line => !days.Contains(Day(line))), cancellation);
        return strange.Count == 0;
    }

    private static string Day(string line) => line.Split(';')[0];

    [LoggerMessage(Level = LogLevel.Critical, Message = "The file of audit roots says «{Line}», the database does not: one of them was changed.")]
    private static partial void LogStrange(ILogger log, string line);
}
