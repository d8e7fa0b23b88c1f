using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Licensing.Tests.Architecture.Rules;

/// <summary>A context owns one schema: neither its model nor its SQL names another; each rule gives what breaks it.</summary>
internal static partial class SchemaRules
{
    private const string Name = """[\["]?(?<schema>\w+)[\]"]?\.[\["]?\w+[\]"]?""";

    public static IEnumerable<string> TableElsewhere(IModel model, string own) =>
        from entity in model.GetEntityTypes()
        let schema = entity.GetSchema() ?? entity.GetViewSchema() ?? "none"
        where schema != own
        select $"{entity.DisplayName()} lies in {schema}, not in {own}";

    public static IEnumerable<string> SequenceElsewhere(IModel model, string own) =>
        from sequence in model.GetSequences()
        where sequence.Schema != own
        select $"sequence {sequence.Name} lies in {sequence.Schema ?? "none"}, not in {own}";

    /// <summary>Tables and sequences that statements name with their schema, in the quotes of either database or in none.</summary>
    public static IEnumerable<string> SqlElsewhere(string script, string own) =>
        from Match name in QualifiedName().Matches(StringLiteral().Replace(script, "''"))
        let schema = name.Groups["schema"].Value
        where schema != own
        select $"{name.Value} is not in {own}";

    // after ON a table stands only in CREATE INDEX, with its columns in brackets; in a join an alias does
    [GeneratedRegex($"""\b((FROM|JOIN|TABLE|INTO|UPDATE|REFERENCES|SEQUENCE|EXISTS)\s+{Name}|ON\s+{Name}(?=\s*\())""")]
    private static partial Regex QualifiedName();

    [GeneratedRegex("'[^']*'")]
    private static partial Regex StringLiteral();
}
