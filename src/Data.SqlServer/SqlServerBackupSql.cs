using static Licensing.Data.SqlServer.SqlServerText;

namespace Licensing.Data.SqlServer;

/// <summary>The statements of backup and restore. No SQL Server can run where this was written: a test reads them.</summary>
internal static class SqlServerBackupSql
{
    /// <summary>Data files («D») and log («L») of a backup.</summary>
    public const string DataFile = "D";

    /// <summary>COPY_ONLY: the department's own chain of differential backups goes on as if this one had never been.</summary>
    public static string Backup(string database, string file) =>
        $"BACKUP DATABASE {Name(database)} TO DISK = {Value(file)} WITH COPY_ONLY, FORMAT, INIT, CHECKSUM";

    public static string Verify(string file) => $"RESTORE VERIFYONLY FROM DISK = {Value(file)} WITH CHECKSUM";

    public static string ListFiles(string file) => $"RESTORE FILELISTONLY FROM DISK = {Value(file)}";

    /// <summary>Where the server puts new databases.</summary>
    public const string DefaultFolders = "SELECT CAST(SERVERPROPERTY('InstanceDefaultDataPath') AS nvarchar(4000)), CAST(SERVERPROPERTY('InstanceDefaultLogPath') AS nvarchar(4000))";

    /// <summary>Every file gets a place of its own, so that a database restored aside lies beside the live one. REPLACE: the caller has looked whether the database is empty.</summary>
    /// <param name="database">The target.</param>
    /// <param name="file">The backup.</param>
    /// <param name="parts">Files of the backup: logical name and kind.</param>
    /// <param name="dataFolder">The server's folder of data, with its separator.</param>
    /// <param name="logFolder">The server's folder of logs, with its separator.</param>
    public static string Restore(string database, string file, IReadOnlyList<(string Logical, string Kind)> parts, string dataFolder, string logFolder)
    {
        var moves = parts.Select((part, index) =>
            $"MOVE {Value(part.Logical)} TO {Value(part.Kind == DataFile ? $"{dataFolder}{database}_{index}.{(index == 0 ? "mdf" : "ndf")}" : $"{logFolder}{database}_{index}.ldf")}");
        return $"RESTORE DATABASE {Name(database)} FROM DISK = {Value(file)} WITH {string.Join(", ", moves)}, CHECKSUM, REPLACE, RECOVERY";
    }

    /// <summary>Ends other connections: a database in use is neither replaced nor dropped.</summary>
    public static string Alone(string database) =>
        $"IF DB_ID({Value(database)}) IS NOT NULL ALTER DATABASE {Name(database)} SET SINGLE_USER WITH ROLLBACK IMMEDIATE";

    public static string Drop(string database) => $"IF DB_ID({Value(database)}) IS NOT NULL DROP DATABASE {Name(database)}";

    public static string Exists(string database) => $"SELECT CAST(CASE WHEN DB_ID({Value(database)}) IS NULL THEN 0 ELSE 1 END AS int)";

    public const string Tables = "SELECT s.name, t.name FROM sys.tables t JOIN sys.schemas s ON s.schema_id = t.schema_id WHERE t.is_ms_shipped = 0 ORDER BY s.name, t.name";

    public static string Count(string schema, string table) => $"SELECT COUNT_BIG(*) FROM {Name(schema)}.{Name(table)}";

    public const string Look =
        "SELECT CAST(SERVERPROPERTY('ProductVersion') AS nvarchar(128)), (SELECT SUM(CAST(size AS bigint)) * 8192 FROM sys.database_files), SYSUTCDATETIME()";
}
