using System.Text.RegularExpressions;

namespace Licensing.Tests.Architecture.Rules;

/// <summary>House rules on source files; each gives what breaks it.</summary>
internal static partial class SourceRules
{
    private static readonly string[] EmptyNames = ["Helper", "Helpers", "Util", "Utils", "Utilities", "Common", "Misc", "Extensions"];

    public static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) =>
        from file in files
        where !file.Generated
        let most = file.Path.EndsWith(".razor", StringComparison.Ordinal) ? 150 : file.In("tests/") ? 400 : 250
        where file.Lines.Length > most
        select $"{file.Path} has {file.Lines.Length} lines, more than {most}";

    public static IEnumerable<string> NameSaysNothing(IEnumerable<SourceFile> files) =>
        from file in files
        where EmptyNames.Contains(Path.GetFileName(file.Path).Split('.')[0], StringComparer.OrdinalIgnoreCase)
        select $"{file.Path}: the name says nothing";

    public static IEnumerable<string> LeftOver(IEnumerable<SourceFile> files) => Lines(files, Leftovers(), "is left over");

    /// <summary>SQL, or parts of a model that only one database understands.</summary>
    public static IEnumerable<string> SqlOutsideData(IEnumerable<SourceFile> files) =>
        Lines(files.Where(file => !file.In("src/Data.") && !file.In("tests/")), Sql(), "leans on a database");

    /// <summary>A few parameters may stand in the markup that uses them; what is longer stands beside it, in .razor.cs.</summary>
    public static IEnumerable<string> MarkupHoldsCode(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Path.EndsWith(".razor", StringComparison.Ordinal)
        let code = file.Lines.SkipWhile(line => !CodeBlock().IsMatch(line)).Count()
        where code > 20
        select $"{file.Path} holds {code} lines of code";

    /// <summary>A job is a shell that sends a command.</summary>
    public static IEnumerable<string> JobTooLong(IEnumerable<SourceFile> files)
    {
        foreach (var file in files)
        {
            foreach (Match job in Job().Matches(file.Text))
            {
                var rest = file.Text[job.Index..];
                var end = rest.IndexOf("\n}", StringComparison.Ordinal);
                var lines = rest[..(end < 0 ? rest.Length : end + 2)].Split('\n').Length;
                if (lines > 20)
                {
                    yield return $"{file.Path}: {job.Groups[1].Value} has {lines} lines; a job of more than 20 does the work itself";
                }
            }
        }
    }

    private static IEnumerable<string> Lines(IEnumerable<SourceFile> files, Regex forbidden, string what) =>
        from file in files
        where !file.Generated
        from line in file.Lines.Select((text, index) => (text, number: index + 1))
        where forbidden.IsMatch(line.text)
        select $"{file.Path}:{line.number} {what}: {line.text.Trim()}";

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|NotImplementedException|\bSkip\s*=\s*""")]
    private static partial Regex Leftovers();

    [GeneratedRegex(@"\b(FromSql|ExecuteSql|SqlQuery)\w*\s*[(<]|\bHas(ColumnType|Filter|DefaultValueSql|ComputedColumnSql)\s*\(|""\s*(SELECT\s|INSERT\s+INTO|UPDATE\s+\S+\s+SET|DELETE\s+FROM|(CREATE|ALTER|DROP)\s+(TABLE|INDEX|SCHEMA|SEQUENCE))", RegexOptions.IgnoreCase)]
    private static partial Regex Sql();

    [GeneratedRegex(@"^\s*@(code|functions)\b")]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"class\s+(\w+)[^{;]*:\s*[^{;]*\bIJob\b")]
    private static partial Regex Job();
}
