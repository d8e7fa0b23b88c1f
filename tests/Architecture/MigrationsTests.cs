using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Licensing.Tests.Architecture;

/// <summary>Migrations of both providers keep up with the model, and what they make is what the model has.</summary>
public sealed class MigrationsTests
{
    private const string SqlServer = "SqlServer";

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public void Model_OnEachProvider_HasItsMigration(string provider, string context)
    {
        using var db = Databases.Open(provider, context);

        Assert.False(db.Database.HasPendingModelChanges(), $"{context} has moved on: run build/migration NAME {context}");
    }

    [Fact]
    public void Model_WithoutMigration_IsFound()
    {
        using var db = Databases.Open(SqlServer, typeof(UnmigratedDb));

        Assert.True(db.Database.HasPendingModelChanges());
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public void Script_OnEachProvider_MakesEveryTableKeyAndIndexOfTheModel(string provider, string context)
    {
        using var db = Databases.Open(provider, context);
        var script = Unquoted(db.GetService<IMigrator>().GenerateScript());

        Assert.All(Expected(Model(db)), part => Assert.Contains(part, script, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public void KeysAndIndexes_OfText_HaveByteOrder(string provider, string context)
    {
        using var db = Databases.Open(provider, context);
        var order = provider == SqlServer ? "Latin1_General_100_BIN2" : "C";
        var texts = Model(db).GetEntityTypes().SelectMany(entity => entity.GetProperties())
            .Where(p => p.ClrType == typeof(string) && (p.IsKey() || p.IsForeignKey() || p.IsIndex()));

        Assert.All(texts, property => Assert.Equal(order, property.GetCollation()));
    }

    [Theory]
    [MemberData(nameof(Databases.Contexts), MemberType = typeof(Databases))]
    public void KeysAndIndexes_OfText_AreShortEnoughForSqlServer(string context)
    {
        using var db = Databases.Open(SqlServer, context);
        var texts = Model(db).GetEntityTypes().SelectMany(entity => entity.GetProperties())
            .Where(p => p.ClrType == typeof(string) && (p.IsKey() || p.IsIndex()));

        Assert.All(texts, property => Assert.NotEqual("nvarchar(max)", property.GetColumnType()));
    }

    private static IModel Model(DbContext db) => db.GetService<IDesignTimeModel>().Model;

    private static IEnumerable<string> Expected(IModel model)
    {
        var tables = model.GetRelationalModel().Tables;
        return tables.Select(table => $"CREATE TABLE {table.SchemaQualifiedName} (")
            .Concat(tables.SelectMany(table => table.UniqueConstraints.Select(key => $"CONSTRAINT {key.Name} ")))
            .Concat(tables.SelectMany(table => table.ForeignKeyConstraints.Select(key => $"CONSTRAINT {key.Name} FOREIGN KEY")))
            .Concat(tables.SelectMany(table => table.Indexes.Select(index => $"INDEX {index.Name} ON {table.SchemaQualifiedName}")))
            .Concat(model.GetSequences().Select(sequence => $"CREATE SEQUENCE {sequence.Schema}.{sequence.Name} "));
    }

    private static string Unquoted(string script) => string.Concat(script.Where(c => c is not ('[' or ']' or '"')));

    [Schema("unmigrated")]
    private sealed class UnmigratedDb(DbContextOptions<UnmigratedDb> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Row>();
    }

    private sealed class Row
    {
        public int Id { get; set; }
    }
}
