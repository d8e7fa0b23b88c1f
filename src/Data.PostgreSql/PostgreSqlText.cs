namespace Licensing.Data.PostgreSql;

/// <summary>Names and values as they stand in a statement that takes no parameters.</summary>
internal static class PostgreSqlText
{
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Value(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
