using System.Data.Common;
using Licensing.Data.SqlServer;
using Licensing.Kernel.Cases;
using Licensing.Platform.Auditing;
using Licensing.Platform.Data;
using Licensing.Platform.Modules;
using Licensing.Testing;
using Licensing.Tests.Platform.Fuzz;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Platform.Data;

/// <summary>The app's login: it does the whole work of an office with the rights that it was granted, and nothing besides. Every other test runs as this login too.</summary>
public sealed class AppLoginTests(FuzzApp app) : IClassFixture<FuzzApp>
{
    private static readonly string[] AppendOnly = ["Audit", "Seals", "Roots", "Events", "HandOvers", "IntakeRefusals", "VehicleEvents", "PlateEvents", "WeaponEvents", "LicenceEvents"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // The demo takes cases in, conducts exams, decides, prints and hands over, all by use cases and all as this login.
    [Fact]
    public async Task Work_FromIntakeToIssue_IsDoneByTheRestrictedLogin()
    {
        Assert.SkipUnless(TestServer.Provider == "PostgreSql", "Elsewhere the tests have one login.");

        Assert.Equal("licensing_app", await Ask("SELECT current_user"));
        Assert.Equal(false, await Ask("SELECT rolsuper OR rolcreatedb OR rolcreaterole FROM pg_roles WHERE rolname = current_user"));
        Assert.Equal(0L, await Ask("SELECT count(*) FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = current_user"));
        Assert.True(await app.Read(db => db.HandOvers.AnyAsync(Token)));
        Assert.True(await app.Read(db => db.Cases.AnyAsync(c => c.State == CaseState.HandedOver && c.Events.Any(), Token)));
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.Verb == AuditVerb.Changed, Token)));
    }

    [Theory]
    [InlineData("UPDATE kernel.\"Audit\" SET \"UserName\" = 'x'")]
    [InlineData("DELETE FROM kernel.\"Audit\"")]
    [InlineData("TRUNCATE kernel.\"Audit\"")]
    [InlineData("UPDATE kernel.\"Seals\" SET \"Hash\" = 'x'")]
    [InlineData("DELETE FROM kernel.\"Seals\"")]
    [InlineData("UPDATE kernel.\"Roots\" SET \"Hash\" = 'x'")]
    [InlineData("DELETE FROM kernel.\"Roots\"")]
    [InlineData("UPDATE kernel.\"Events\" SET \"Type\" = 'x'")]
    [InlineData("DELETE FROM kernel.\"Events\"")]
    [InlineData("DELETE FROM kernel.\"Cases\"")]
    [InlineData("DELETE FROM kernel.\"People\"")]
    [InlineData("INSERT INTO identity.\"Roles\" (\"Id\", \"Name\") VALUES ('00000000-0000-0000-0000-000000000001', 'x')")]
    [InlineData("DELETE FROM kernel.migrations")]
    [InlineData("CREATE TABLE kernel.mine (id int)")]
    [InlineData("CREATE TABLE public.mine (id int)")]
    [InlineData("CREATE SCHEMA mine")]
    [InlineData("DROP TABLE kernel.\"Audit\"")]
    [InlineData("ALTER TABLE kernel.\"Audit\" DISABLE TRIGGER ALL")]
    [InlineData("CREATE INDEX mine ON kernel.\"Cases\" (\"Number\")")]
    [InlineData("DROP SCHEMA kernel CASCADE")]
    [InlineData("ALTER ROLE licensing_app SUPERUSER")]
    public async Task Statement_ThatTheAppNeverNeeds_IsRefused(string sql)
    {
        Assert.SkipUnless(TestServer.Provider == "PostgreSql", "Elsewhere the tests have one login.");

        // 42501: insufficient privilege.
        Assert.Equal("42501", (await Assert.ThrowsAnyAsync<DbException>(() => Ask(sql))).SqlState);
    }

    [Fact]
    public async Task Rights_OfEveryTable_AreThoseOfTheModelAndNoMore()
    {
        Assert.SkipUnless(TestServer.Provider == "PostgreSql", "Elsewhere the tests have one login.");
        var rights = AppRights.For("licensing_app", app.Provider.GetRequiredService<IDatabaseProvider>());

        foreach (var table in rights.Tables)
        {
            var has = await Ask($"SELECT concat_ws(', ', {string.Join(", ", Enum.GetNames<TableRights>().Append("Truncate").Append("References").Append("Trigger").Select(right =>
                $"CASE WHEN has_table_privilege('\"{table.Schema}\".\"{table.Table}\"', '{right}') THEN '{right}' END"))})");
            Assert.Equal(table.Rights.ToString(), has);
        }
    }

    [Fact]
    public void Rights_OfTheTrailAndOfEvents_AreToReadAndToAdd()
    {
        var rights = AppRights.For("app", app.Provider.GetRequiredService<IDatabaseProvider>()).Tables;

        Assert.All(AppendOnly, name => Assert.Equal(TableRights.Select | TableRights.Insert, rights.Single(t => t.Table == name).Rights));
        Assert.All(rights.Where(t => t.Table.EndsWith("Events", StringComparison.Ordinal)), t => Assert.Equal(TableRights.Select | TableRights.Insert, t.Rights));
        Assert.DoesNotContain(rights, t => t.Rights.HasFlag(TableRights.Delete) && t.Table is "Cases" or "People" or "Vehicles" or "Licences" or "Weapons" or "Addresses" or "Notices");
    }

    [Fact]
    public async Task Grant_ToALoginThatMayDoAnything_IsRefused()
    {
        Assert.SkipUnless(TestServer.Provider == "PostgreSql", "Elsewhere the tests have one login.");

        await using var owner = new OwnerApp();
        await owner.InitializeAsync();
        var thrown = await Assert.ThrowsAnyAsync<DbException>(() => owner.Provider.GetRequiredService<DatabaseUpgrade>().Grant("licensing", Token));
        Assert.Contains("may do anything", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Script_OfSqlServer_GivesRightsTableByTableAndNoRole()
    {
        var provider = Discovery.Types<IDatabaseProvider>().Select(type => (IDatabaseProvider)Activator.CreateInstance(type)!).Single(p => p.Name == "SqlServer");
        var rights = AppRights.For("police\\licensing]", provider);

        var script = SqlServerGrants.Of(rights).ToList();

        Assert.Contains("GRANT SELECT, INSERT ON OBJECT::[kernel].[Audit] TO [police\\licensing]]]", script);
        Assert.Contains("GRANT SELECT ON OBJECT::[kernel].[migrations] TO [police\\licensing]]]", script);
        Assert.Contains("GRANT UPDATE ON OBJECT::[kernel].[draft_numbers] TO [police\\licensing]]]", script);
        Assert.DoesNotContain(script, line => line.Contains("ALTER ROLE", StringComparison.Ordinal) || line.Contains("ADD MEMBER", StringComparison.Ordinal));
        Assert.All(rights.Tables, table => Assert.Single(script, line => line.StartsWith("GRANT ", StringComparison.Ordinal) && line.Contains($"[{table.Schema}].[{table.Table}]", StringComparison.Ordinal)));
        Assert.All(rights.Schemas, schema => Assert.DoesNotContain(script, line => line.StartsWith("GRANT ", StringComparison.Ordinal) && line.Contains($"SCHEMA::[{schema}]", StringComparison.Ordinal)));
    }

    private Task<object?> Ask(string sql) => app.Read<DatabaseSession, object?>(async session =>
    {
        await session.Open(Token);
        await using var command = session.Connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(Token);
    });
}
