using Licensing.Platform.Data;
using static Licensing.Data.PostgreSql.PostgreSqlText;

namespace Licensing.Data.PostgreSql;

/// <summary>The statements that give the app's login its rights and take every other away; repeatable.</summary>
internal static class PostgreSqlGrants
{
    public static IEnumerable<string> Of(AppRights rights)
    {
        var login = Name(rights.Login);
        yield return Make(rights.Login);
        yield return Refuse(rights);
        yield return $"DO $$ BEGIN EXECUTE format('REVOKE TEMPORARY, CREATE ON DATABASE %I FROM PUBLIC', current_database()); EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), {Value(rights.Login)}); END $$";
        yield return $"REVOKE CREATE ON SCHEMA public FROM PUBLIC, {login}";
        foreach (var schema in rights.Schemas.Append(QuartzTemplate.Schema).Select(Name))
        {
            yield return $"REVOKE ALL ON SCHEMA {schema} FROM {login}";
            yield return $"REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM {login}";
            yield return $"REVOKE ALL ON ALL SEQUENCES IN SCHEMA {schema} FROM {login}";
            yield return $"GRANT USAGE ON SCHEMA {schema} TO {login}";
        }

        foreach (var table in rights.Tables)
        {
            yield return $"GRANT {table.Rights.ToString().ToUpperInvariant()} ON {Name(table.Schema)}.{Name(table.Table)} TO {login}";
        }

        foreach (var (schema, name) in rights.Sequences)
        {
            yield return $"GRANT USAGE ON SEQUENCE {Name(schema)}.{Name(name)} TO {login}";
        }

        yield return $"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {Name(QuartzTemplate.Schema)} TO {login}";
    }

    // Without a password: whoever keeps the server says how it signs in.
    private static string Make(string login) =>
        $"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = {Value(login)}) THEN CREATE ROLE {Name(login)} LOGIN; END IF; "
        + "EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$";

    // Rights that were given past this command would make the whole worthless.
    private static string Refuse(AppRights rights) =>
        $"""
        DO $$ BEGIN
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = {Value(rights.Login)} AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls)) THEN
            RAISE EXCEPTION '% may do anything here: the app needs a login of its own', {Value(rights.Login)}; END IF;
        IF EXISTS (SELECT FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = {Value(rights.Login)}) THEN
            RAISE EXCEPTION '% owns tables: the login that migrates and the login of the app must be two', {Value(rights.Login)}; END IF;
        IF EXISTS (SELECT FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member WHERE r.rolname = {Value(rights.Login)}) THEN
            RAISE EXCEPTION '% is a member of other roles and has their rights', {Value(rights.Login)}; END IF;
        END $$
        """;
}
