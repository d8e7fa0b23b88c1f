using Licensing.Tests.Architecture.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Licensing.Tests.Architecture;

/// <summary>
/// What SQL Server would refuse, found without one: keys that are too long, two ways of deleting the same row, names that are too long, and statements of another database. Each rule
/// is shown to fail on what breaks it. What no rule can tell (plans, locks, time) is in the README.
/// </summary>
public sealed class TSqlRulesTests
{
    private const string SqlServer = "SqlServer";

    [Theory]
    [MemberData(nameof(Databases.Contexts), MemberType = typeof(Databases))]
    public void Model_HasNothingThatSqlServerRefuses(string context)
    {
        using var db = Databases.Open(SqlServer, context);
        var model = db.GetService<IDesignTimeModel>().Model.GetRelationalModel();

        Assert.Empty(TSqlRules.KeyTooLong(model));
        Assert.Empty(TSqlRules.NameTooLong(model));
        Assert.Empty(TSqlRules.TwoWaysToDelete(model));
    }

    [Theory]
    [MemberData(nameof(Databases.Contexts), MemberType = typeof(Databases))]
    public void Script_OfMigrations_IsTSql(string context)
    {
        using var db = Databases.Open(SqlServer, context);

        Assert.Empty(TSqlRules.NotTSql(db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent)));
    }

    [Fact]
    public void Model_ThatSqlServerRefuses_IsFound()
    {
        using var db = Databases.Open(SqlServer, typeof(RefusedDb));
        var model = db.GetService<IDesignTimeModel>().Model.GetRelationalModel();

        Assert.Equal(2, TSqlRules.KeyTooLong(model).Count());
        Assert.Single(TSqlRules.NameTooLong(model));
        Assert.Single(TSqlRules.TwoWaysToDelete(model));
    }

    [Theory]
    [InlineData("SELECT * FROM [kernel].[Cases] LIMIT 5")]
    [InlineData("SELECT \"Id\" FROM kernel.\"Cases\"")]
    [InlineData("SELECT [c].[Id]::uuid FROM [kernel].[Cases] AS [c]")]
    [InlineData("SELECT 1 WHERE [c].[Name] ILIKE N'x'")]
    [InlineData("SELECT 1 WHERE [c].[IsOpen] = TRUE")]
    [InlineData("SELECT [a] || [b] FROM [t]")]
    [InlineData("SELECT [a] FROM [t] ORDER BY [a] NULLS FIRST")]
    [InlineData("SELECT [a] FROM [t] OFFSET 5 ROWS")]
    [InlineData("INSERT INTO [t] ([a]) VALUES (1) RETURNING [a]")]
    [InlineData("SELECT [a] FROM [t] FOR UPDATE SKIP LOCKED")]
    [InlineData("SELECT ([a] FROM [t]")]
    [InlineData("SELECT COUNT(DISTINCT [a], [b]) FROM [t]")]
    [InlineData("SELECT nextval('x')")]
    [InlineData("SELECT now()")]
    public void Statement_OfAnotherDatabase_IsFound(string sql) => Assert.NotEmpty(TSqlRules.NotTSql(sql));

    [Theory]
    [InlineData("SELECT TOP(5) [c].[Id] FROM [kernel].[Cases] AS [c] WHERE [c].[Name] = N'LIMIT || \"x\" now()' ORDER BY [c].[Id] OFFSET 0 ROWS")]
    [InlineData("SELECT CAST(1 AS bit) FROM [t] WITH (UPDLOCK, ROWLOCK, READPAST)")]
    public void Statement_OfTSql_IsNot(string sql) => Assert.Empty(TSqlRules.NotTSql(sql));

    [Licensing.Platform.Data.Schema("refused")]
    private sealed class RefusedDb(DbContextOptions<RefusedDb> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Top>().Property(t => t.Text).HasMaxLength(900);
            modelBuilder.Entity<Top>().HasIndex(t => t.Text).HasDatabaseName(new string('x', 129));
            modelBuilder.Entity<Wide>().HasKey(w => w.Key);
            modelBuilder.Entity<Wide>().Property(w => w.Key).HasMaxLength(460);
            modelBuilder.Entity<Middle>().HasOne<Top>().WithMany().HasForeignKey(m => m.TopId).OnDelete(DeleteBehavior.Cascade);
            modelBuilder.Entity<Bottom>().HasOne<Top>().WithMany().HasForeignKey(b => b.TopId).OnDelete(DeleteBehavior.Cascade);
            modelBuilder.Entity<Bottom>().HasOne<Middle>().WithMany().HasForeignKey(b => b.MiddleId).OnDelete(DeleteBehavior.Cascade);
        }
    }

    private sealed class Top
    {
        public int Id { get; set; }

        public string Text { get; set; } = "";
    }

    private sealed class Wide
    {
        public string Key { get; set; } = "";
    }

    private sealed class Middle
    {
        public int Id { get; set; }

        public int TopId { get; set; }
    }

    private sealed class Bottom
    {
        public int Id { get; set; }

        public int TopId { get; set; }

        public int MiddleId { get; set; }
    }
}
