using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Licensing.Tests.Architecture;

/// <summary>A migration that calls itself additive is: the version before reads and writes on, as if it were not there.</summary>
public sealed class ExpandTests
{
    [Fact]
    public void Migrations_ThatExpand_OnlyAdd()
    {
        var all = Databases.Providers.SelectMany(provider => provider.GetType().Assembly.GetTypes()).Where(type => type.IsSubclassOf(typeof(Migration)) && type.Name.StartsWith(DatabaseUpgrade.Expand, StringComparison.Ordinal));

        Assert.All(all, type => Assert.Empty(Narrowing((Migration)Activator.CreateInstance(type)!)));
    }

    [Fact]
    public void Migration_ThatOnlyAdds_Passes() => Assert.Empty(Narrowing(new ExpandWell()));

    [Fact]
    public void Migration_ThatTakesAwayOrAsksForMore_IsFound() => Assert.Equal(4, Narrowing(new ExpandBadly()).Count);

    // The old version names no new column when it writes a row: it must do without. A unique index would refuse what the old version may write.
    private static List<string> Narrowing(Migration migration) =>
    [
        .. migration.UpOperations.Where(operation => operation is not (
                CreateTableOperation or EnsureSchemaOperation or CreateSequenceOperation or CreateIndexOperation { IsUnique: false }
                or AddColumnOperation { IsNullable: true } or AddColumnOperation { DefaultValue: not null } or AddColumnOperation { DefaultValueSql: not null }))
            .Select(operation => $"{migration.GetType().Name}: {operation.GetType().Name}"),
    ];

    private sealed class ExpandWell : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>("Nickname", "People", nullable: true);
            migrationBuilder.AddColumn<int>("Score", "People", defaultValue: 0);
            migrationBuilder.CreateIndex("IX", "People", "Score");
        }
    }

    private sealed class ExpandBadly : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>("Nickname", "People");
            migrationBuilder.DropColumn("Score", "People");
            migrationBuilder.RenameTable("People", newName: "Persons");
            migrationBuilder.CreateIndex("IX", "People", "Name", unique: true);
        }
    }
}
