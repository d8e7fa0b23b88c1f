namespace Licensing.Data.SqlServer;

/// <summary>Names and values as they stand in a statement that takes no parameters.</summary>
internal static class SqlServerText
{
    public static string Name(string name) => $"[{name.Replace("]", "]]", StringComparison.Ordinal)}]";

    public static string Value(string value) => $"N'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
