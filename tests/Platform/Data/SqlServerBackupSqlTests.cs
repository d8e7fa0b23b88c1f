using Licensing.Data.SqlServer;

namespace Licensing.Tests.Platform.Data;

/// <summary>The statements of backup and restore on SQL Server, read word by word: no SQL Server can run here.</summary>
public sealed class SqlServerBackupSqlTests
{
    [Fact]
    public void Backup_OfADatabase_LeavesItsDifferentialChainAloneAndChecksPages() => Assert.Equal(
        @"BACKUP DATABASE [licensing] TO DISK = N'\\share\backups\2026\database\database.bak' WITH COPY_ONLY, FORMAT, INIT, CHECKSUM",
        SqlServerBackupSql.Backup("licensing", @"\\share\backups\2026\database\database.bak"));

    [Fact]
    public void Verify_AfterIt_ReadsTheWholeFile() => Assert.Equal("RESTORE VERIFYONLY FROM DISK = N'D:\\b.bak' WITH CHECKSUM", SqlServerBackupSql.Verify("D:\\b.bak"));

    // Restored aside, no file may come to lie on one of the live database.
    [Fact]
    public void Restore_Aside_MovesEveryFileToAPlaceOfItsOwn() => Assert.Equal(
        @"RESTORE DATABASE [licensing_drill] FROM DISK = N'D:\b.bak' WITH MOVE N'licensing' TO N'D:\data\licensing_drill_0.mdf', "
        + @"MOVE N'licensing_log' TO N'E:\log\licensing_drill_1.ldf', MOVE N'archive' TO N'D:\data\licensing_drill_2.ndf', CHECKSUM, REPLACE, RECOVERY",
        SqlServerBackupSql.Restore("licensing_drill", @"D:\b.bak", [("licensing", "D"), ("licensing_log", "L"), ("archive", "D")], @"D:\data\", @"E:\log\"));

    [Fact]
    public void Names_WithQuotes_StayNames()
    {
        Assert.Equal("DROP DATABASE [a]]b'c]", SqlServerBackupSql.Drop("a]b'c")[SqlServerBackupSql.Drop("a]b'c").IndexOf("DROP", StringComparison.Ordinal)..]);
        Assert.StartsWith("IF DB_ID(N'a]b''c') IS NOT NULL ALTER DATABASE [a]]b'c] SET SINGLE_USER", SqlServerBackupSql.Alone("a]b'c"), StringComparison.Ordinal);
        Assert.Equal("SELECT COUNT_BIG(*) FROM [kernel].[People]", SqlServerBackupSql.Count("kernel", "People"));
    }
}
