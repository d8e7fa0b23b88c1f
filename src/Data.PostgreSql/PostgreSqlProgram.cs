using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Licensing.Platform.Data;
using Npgsql;

namespace Licensing.Data.PostgreSql;

/// <summary>Runs a program of PostgreSQL. Whom to reach stands in its environment, the password too: a command line is for every user of the machine to read.</summary>
internal static class PostgreSqlProgram
{
    private const string DebianPrograms = "/usr/lib/postgresql";
    private const int MostSaid = 4000;

    public static async Task Run(string program, DatabasePlace place, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Find(program, place.Tools)) { RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in Environment(place.ConnectionString))
        {
            start.Environment[name] = value;
        }

        using var process = Begin(program, start);
        process.StandardInput.Close();
        try
        {
            var said = await process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            if (process.ExitCode != 0)
            {
                throw new DatabaseToolException(program, process.ExitCode, said.Length > MostSaid ? said[..MostSaid] : said.Trim());
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>What the programs read instead of arguments.</summary>
    internal static IEnumerable<(string Name, string Value)> Environment(string connectionString)
    {
        var to = new NpgsqlConnectionStringBuilder(connectionString);
        (string Name, string? Value)[] all =
        [
            ("PGHOST", to.Host),
            ("PGPORT", to.Port.ToString(CultureInfo.InvariantCulture)),
            ("PGDATABASE", to.Database),
            ("PGUSER", to.Username),
            ("PGPASSWORD", to.Password),
            ("PGPASSFILE", to.Passfile),
            ("PGSSLMODE", Mode(to.SslMode)),
            ("PGSSLROOTCERT", to.RootCertificate),
            ("PGSSLCERT", to.SslCertificate),
            ("PGSSLKEY", to.SslKey),
        ];
        return all.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => (pair.Name, pair.Value!));
    }

    /// <summary>In the folder of the setting; else Debian's newest, which reads every older server; else where the system looks.</summary>
    internal static string Find(string program, string? folder) =>
        !string.IsNullOrEmpty(folder) ? Path.Combine(folder, program)
        : Directory.Exists(DebianPrograms)
            ? Directory.GetDirectories(DebianPrograms).Where(version => File.Exists(Path.Combine(version, "bin", program)))
                .OrderByDescending(version => int.TryParse(Path.GetFileName(version), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
                .Select(version => Path.Combine(version, "bin", program)).FirstOrDefault() ?? program
        : program;

    private static Process Begin(string program, ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new DatabaseToolException(program, -1, "did not start");
        }
        catch (Win32Exception e)
        {
            throw new DatabaseToolException(program, e.NativeErrorCode, $"{start.FileName} was not found or may not be run; Backup:Tools names the folder of the database's programs");
        }
    }

    private static string Mode(SslMode mode) => mode switch
    {
        SslMode.VerifyCA => "verify-ca",
        SslMode.VerifyFull => "verify-full",
        _ => mode.ToString().ToLowerInvariant(),
    };
}
