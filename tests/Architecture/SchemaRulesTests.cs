using Licensing.Platform.Data;
using Licensing.Tests.Architecture.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Licensing.Tests.Architecture;

/// <summary>Each module's SQL names only its own schema; shown to fail on a violator made for it.</summary>
public sealed class SchemaRulesTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public void Model_OnEachProvider_LiesInItsOwnSchema(string provider, string context)
    {
        using var db = Databases.Open(provider, context);

        Assert.Empty(SchemaRules.TableElsewhere(db.Model, Databases.Schema(db)));
        Assert.Empty(SchemaRules.SequenceElsewhere(db.Model, Databases.Schema(db)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public void Script_OnEachProvider_NamesOnlyItsOwnSchema(string provider, string context)
    {
        using var db = Databases.Open(provider, context);

        Assert.Empty(SchemaRules.SqlElsewhere(db.GetService<IMigrator>().GenerateScript(), Databases.Schema(db)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public void Query_OnEachProvider_NamesOnlyItsOwnSchema(string provider, string context)
    {
        using var db = Databases.Open(provider, context);
        var queries = db.Model.GetEntityTypes().Where(entity => !entity.IsOwned() && entity.BaseType is null).Select(entity => Sql(db, entity.ClrType));

        Assert.All(queries, sql => Assert.Empty(SchemaRules.SqlElsewhere(sql, Databases.Schema(db))));
    }

    [Fact]
    public void Model_ReachingIntoAnotherSchema_IsFound()
    {
        using var db = Databases.Open("PostgreSql", typeof(GreedyDb));

        Assert.Single(SchemaRules.TableElsewhere(db.Model, "own"));
        Assert.Single(SchemaRules.SequenceElsewhere(db.Model, "own"));
        Assert.NotEmpty(SchemaRules.SqlElsewhere(Sql(db, typeof(Stolen)), "own"));
    }

    [Theory]
    [InlineData("""SELECT c."Id" FROM kernel."Cases" AS c""")]
    [InlineData("CREATE TABLE [kernel].[Cases] ([Id] int)")]
    public void Sql_NamingAnotherSchema_IsFound(string sql) => Assert.Contains("kernel", string.Concat(SchemaRules.SqlElsewhere(sql, "own")), StringComparison.Ordinal);

    private static string Sql(DbContext db, Type entity) =>
        ((IQueryable)typeof(DbContext).GetMethod(nameof(DbContext.Set), Type.EmptyTypes)!.MakeGenericMethod(entity).Invoke(db, null)!).ToQueryString();

    [Schema("own")]
    private sealed class GreedyDb(DbContextOptions<GreedyDb> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.HasDefaultSchema("own");
            modelBuilder.Entity<Stolen>().ToTable("Cases", "kernel");
            modelBuilder.HasSequence("numbers", "kernel");
        }
    }

    private sealed class Stolen
    {
        public int Id { get; set; }
    }
}
