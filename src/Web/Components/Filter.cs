namespace Licensing.Web.Components;

/// <summary>One filter of a list.</summary>
/// <param name="Key">The name of its parameter in the URL.</param>
/// <param name="Title">What it filters by.</param>
/// <param name="Options">What can be chosen.</param>
/// <param name="Value">What is chosen now; null: all.</param>
public sealed record Filter(string Key, string Title, IReadOnlyList<FilterOption> Options, string? Value);

/// <summary>One choice of a filter.</summary>
public sealed record FilterOption(string Value, string Text);
