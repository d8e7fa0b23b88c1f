namespace Licensing.Web.Components;

/// <summary>What is wrong with a field and what would be right, in words.</summary>
/// <param name="FieldId">The id of the field; empty for the whole form.</param>
public sealed record FieldProblem(string FieldId, string Text);
