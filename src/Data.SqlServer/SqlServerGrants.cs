using Licensing.Platform.Data;
using static Licensing.Data.SqlServer.SqlServerText;

namespace Licensing.Data.SqlServer;

/// <summary>The statements that give the app's login its rights and take every other away; repeatable. The login itself is the server's and must be there.</summary>
internal static class SqlServerGrants
{
    public static IEnumerable<string> Of(AppRights rights)
    {
        var user = Name(rights.Login);
        yield return $"IF USER_ID({Value(rights.Login)}) IS NULL EXEC({Value($"CREATE USER {user} FOR LOGIN {user}")})";
        yield return Refuse(rights.Login);
        foreach (var schema in rights.Schemas.Append(QuartzTemplate.Schema))
        {
            yield return $"REVOKE SELECT, INSERT, UPDATE, DELETE, EXECUTE, ALTER, CONTROL ON SCHEMA::{Name(schema)} FROM {user}";
        }

        foreach (var table in rights.Tables)
        {
            var name = $"{Name(table.Schema)}.{Name(table.Table)}";
            yield return $"REVOKE SELECT, INSERT, UPDATE, DELETE ON OBJECT::{name} FROM {user}";
            yield return $"GRANT {table.Rights.ToString().ToUpperInvariant()} ON OBJECT::{name} TO {user}";
        }

        foreach (var (schema, name) in rights.Sequences)
        {
            yield return $"GRANT UPDATE ON OBJECT::{Name(schema)}.{Name(name)} TO {user}";
        }

        yield return $"GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA::{Name(QuartzTemplate.Schema)} TO {user}";
    }

    // Rights that come with a role would make the whole worthless.
    private static string Refuse(string login) =>
        $"""
        IF EXISTS (SELECT 1 FROM sys.database_role_members m JOIN sys.database_principals r ON r.principal_id = m.role_principal_id
            WHERE m.member_principal_id = USER_ID({Value(login)}) AND r.name IN (N'db_owner', N'db_ddladmin', N'db_datawriter', N'db_datareader', N'db_securityadmin', N'db_accessadmin'))
            THROW 50001, N'The login is in a role that may do more than the app needs: take it out first.', 1
        """;
}
