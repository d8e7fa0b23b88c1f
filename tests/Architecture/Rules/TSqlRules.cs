using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Licensing.Tests.Architecture.Rules;

/// <summary>What SQL Server would refuse of a model or a statement; each rule gives what breaks it.</summary>
internal static partial class TSqlRules
{
    // https://learn.microsoft.com/sql/sql-server/maximum-capacity-specifications-for-sql-server: bytes of a clustered key, of another index's key; letters of a name.
    private const int Clustered = 900;
    private const int Unclustered = 1700;
    private const int Name = 128;

    private static readonly (Regex Sign, string What)[] Foreign =
    [
        (Limit(), "LIMIT"), (Quote(), "quotation marks around a name"), (Cast(), "a cast by ::"), (Word(), "a word that T-SQL does not know"), (Bars(), "|| between texts"),
        (Nulls(), "NULLS FIRST"), (Tuples(), "DISTINCT over several columns"), (Functions(), "a function of another database"),
    ];

    public static IEnumerable<string> KeyTooLong(IRelationalModel model) =>
        from table in model.Tables
        from key in table.UniqueConstraints.Select(u => (u.Name, Columns: (IEnumerable<IColumn>)u.Columns, Most: u.GetIsPrimaryKey() ? Clustered : Unclustered))
            .Concat(table.Indexes.Select(i => (i.Name, Columns: (IEnumerable<IColumn>)i.Columns, Most: Unclustered)))
        let bytes = key.Columns.Sum(BytesOf)
        where bytes > key.Most
        select $"{key.Name} of {table.Name} takes {bytes} bytes, at most {key.Most}";

    public static IEnumerable<string> NameTooLong(IRelationalModel model) =>
        from table in model.Tables
        from name in table.Columns.Select(c => c.Name).Concat(table.Indexes.Select(i => i.Name)).Concat(table.UniqueConstraints.Select(u => u.Name))
            .Concat(table.ForeignKeyConstraints.Select(f => f.Name)).Append(table.Name)
        where name.Length > Name
        select $"{name} of {table.Name} has {name.Length} letters";

    /// <summary>SQL Server wants every row to be reached by one cascade at most, and none to come back (error 1785).</summary>
    public static IEnumerable<string> TwoWaysToDelete(IRelationalModel model)
    {
        var next = model.Tables.SelectMany(t => t.ForeignKeyConstraints.Where(f => f.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull))
            .ToLookup(f => f.PrincipalTable, f => f.Table);
        foreach (var top in model.Tables)
        {
            var (reached, open) = (new Dictionary<ITable, int>(), new Stack<ITable>(next[top]));
            while (open.Count > 0 && reached.Values.DefaultIfEmpty().Max() < 2)
            {
                var table = open.Pop();
                reached[table] = reached.GetValueOrDefault(table) + 1;
                foreach (var below in next[table])
                {
                    open.Push(below);
                }
            }

            foreach (var (table, ways) in reached.Where(r => r.Value > 1 || r.Key == top))
            {
                yield return $"{table.Name} is deleted in {ways} ways when {top.Name} is";
            }
        }
    }

    /// <summary>Signs of other databases, in statements without their texts and comments.</summary>
    public static IEnumerable<string> NotTSql(string script)
    {
        var bare = Texts().Replace(script, "''");
        foreach (var (sign, what) in Foreign)
        {
            if (sign.Match(bare) is { Success: true } found)
            {
                yield return $"{what}: {Around(bare, found.Index)}";
            }
        }

        if (bare.Contains("OFFSET", StringComparison.Ordinal) && !bare.Contains("ORDER BY", StringComparison.Ordinal))
        {
            yield return $"OFFSET without ORDER BY: {Around(bare, bare.IndexOf("OFFSET", StringComparison.Ordinal))}";
        }

        if (bare.Count(c => c == '(') != bare.Count(c => c == ')') || bare.Count(c => c == '[') != bare.Count(c => c == ']'))
        {
            yield return $"brackets that do not close: {Around(bare, 0)}";
        }
    }

    // nvarchar counts two bytes a letter; without a length it cannot be a key at all.
    private static int BytesOf(IColumn column) => column.StoreType switch
    {
        "uniqueidentifier" => 16,
        "bigint" or "datetime2" or "float" => 8,
        "int" or "date" => 4,
        "time" => 5,
        "bit" or "tinyint" => 1,
        var type when Length().Match(type) is { Success: true } found =>
            found.Groups["n"].Value == "max" ? 100_000 : int.Parse(found.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture) * (type.StartsWith('n') ? 2 : 1),
        _ => 17,
    };

    private static string Around(string text, int at) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 80)].ReplaceLineEndings(" ");

    [GeneratedRegex(@"\((?<n>max|\d+)\)$")]
    private static partial Regex Length();

    [GeneratedRegex(@"N?'(?:[^']|'')*'|--[^\n]*")]
    private static partial Regex Texts();

    [GeneratedRegex(@"\bLIMIT\b")]
    private static partial Regex Limit();

    [GeneratedRegex("\"")]
    private static partial Regex Quote();

    [GeneratedRegex("::(?!\\[)")]
    private static partial Regex Cast();

    [GeneratedRegex(@"\b(ILIKE|RETURNING|TRUE|FALSE|SKIP LOCKED|FOR UPDATE|ON CONFLICT|SERIAL|BOOLEAN|JSONB|TIMESTAMPTZ|LATERAL)\b")]
    private static partial Regex Word();

    [GeneratedRegex(@"\|\|")]
    private static partial Regex Bars();

    [GeneratedRegex(@"\bNULLS (FIRST|LAST)\b")]
    private static partial Regex Nulls();

    [GeneratedRegex(@"COUNT\(DISTINCT [^(),]*,")]
    private static partial Regex Tuples();

    [GeneratedRegex(@"\b(nextval|now|date_trunc|array_agg|string_to_array|generate_series|to_char|strpos)\(")]
    private static partial Regex Functions();
}
