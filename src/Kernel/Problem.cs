namespace Licensing.Kernel;

/// <summary>Why an act is not possible now: a code that resources turn into words, and what the words name.</summary>
/// <param name="Code">Kebab-case; the text is the resource <c>problem.{Code}</c>.</param>
/// <param name="Args">Values for the placeholders of the text, in order.</param>
public sealed record Problem(string Code, params string[] Args);
