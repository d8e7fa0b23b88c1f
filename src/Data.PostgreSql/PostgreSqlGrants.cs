using Licensing.Platform.Data;

namespace Licensing.Data.PostgreSql;

/// <summary>The statements that give the app's login its rights and take every other away; repeatable.</summary>
internal static class PostgreSqlGrants
{
    public static IEnumerable<string> Of(AppRights rights)
    {
        var login = Quoted(rights.Login);
        yield return Make(rights.Login);
        yield return Refuse(rights);
        yield return $"DO $$ BEGIN EXECUTE format('REVOKE TEMPORARY, CREATE ON DATABASE %I FROM PUBLIC', current_database()); EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), {Text(rights.Login)}); END $$";
        yield return $"REVOKE CREATE ON SCHEMA public FROM PUBLIC, {login}";
        foreach (var schema in rights.Schemas.Append(QuartzTemplate.Schema).Select(Quoted))
        {
            yield return $"REVOKE ALL ON SCHEMA {schema} FROM {login}";
            yield return $"REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM {login}";
            yield return $"REVOKE ALL ON ALL SEQUENCES IN SCHEMA {schema} FROM {login}";
            yield return $"GRANT USAGE ON SCHEMA {schema} TO {login}";
        }

        foreach (var table in rights.Tables)
        {
            yield return $"GRANT {table.Rights.ToString().ToUpperInvariant()} ON {Quoted(table.Schema)}.{Quoted(table.Table)} TO {login}";
        }

        foreach (var (schema, name) in rights.Sequences)
        {
            yield return $"GRANT USAGE ON SEQUENCE {Quoted(schema)}.{Quoted(name)} TO {login}";
        }

        yield return $"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {Quoted(QuartzTemplate.Schema)} TO {login}";
    }

    // Without a password: whoever keeps the server says how it signs in.
    private static string Make(string login) =>
        $"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = {Text(login)}) THEN CREATE ROLE {Quoted(login)} LOGIN; END IF; "
        + "EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$";

    // Rights that were given past this command would make the whole worthless.
    private static string Refuse(AppRights rights) =>
        $"""
        DO $$ BEGIN
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = {Text(rights.Login)} AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls)) THEN
            RAISE EXCEPTION '% may do anything here: the app needs a login of its own', {Text(rights.Login)}; END IF;
        IF EXISTS (SELECT FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = {Text(rights.Login)}) THEN
            RAISE EXCEPTION '% owns tables: the login that migrates and the login of the app must be two', {Text(rights.Login)}; END IF;
        IF EXISTS (SELECT FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member WHERE r.rolname = {Text(rights.Login)}) THEN
            RAISE EXCEPTION '% is a member of other roles and has their rights', {Text(rights.Login)}; END IF;
        END $$
        """;

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
