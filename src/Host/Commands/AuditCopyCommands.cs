using System.Globalization;
using Licensing.Platform.Auditing;
using Licensing.Platform.Commands;
using Licensing.Platform.Data;

namespace Licensing.Host.Commands;

/// <summary><c>export-audit FILE</c>: a copy of the sealed log for whoever is to check it.</summary>
[Command("export-audit")]
internal sealed class ExportAuditCommand(KernelDb db) : IHostCommand
{
    public async Task<int> Run(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        if (arguments is not [var file])
        {
            await Console.Error.WriteLineAsync("export-audit FILE");
            return 2;
        }

        await using var to = new StreamWriter(file);
        var rows = await AuditCopy.Write(db, to, cancellation);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows} rows written"));
        return 0;
    }
}

/// <summary><c>check-audit COPY ROOTS</c>: an outsider's check of a copy against the published roots; asks no database.</summary>
[Command("check-audit")]
internal sealed class CheckAuditCommand : IHostCommand
{
    public async Task<int> Run(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        if (arguments is not [var file, var roots] || !File.Exists(file) || !File.Exists(roots))
        {
            await Console.Error.WriteLineAsync("check-audit COPY ROOTS: a copy that export-audit wrote, and the published roots, a line each: day;row;hash");
            return 2;
        }

        using var copy = new StreamReader(file);
        var verdict = await AuditCopy.Check(copy, await File.ReadAllLinesAsync(roots, cancellation), cancellation);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verdict.Rows} rows are whole, {verdict.Roots} roots fit"));
        if (verdict.Fault is { } fault)
        {
            Console.WriteLine($"NOT whole: {fault}");
        }

        return verdict.Fault is null ? 0 : 1;
    }
}
