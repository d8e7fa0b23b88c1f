using System.Collections.Immutable;

namespace Licensing.Kernel.Cases;

/// <summary>
/// A written refusal (C-3.5, C-7): grounds of the bound edition with their clauses and the facts they rest on, and how
/// to appeal. The reasoning is the only free text; everything else is printed from resources.
/// </summary>
public sealed record Refusal(
    string Service,
    string Edition,
    DateOnly? EditionRepealedOn,
    DateTimeOffset DecidedAt,
    ImmutableArray<RefusalGround> Grounds,
    string? Reasoning,
    Appeal Appeal);

/// <summary>A ground as the refusal prints it.</summary>
/// <param name="TextKey">The resource that words it.</param>
public sealed record RefusalGround(string Code, string Clause, string TextKey, ImmutableArray<RefusalFact> Facts);

/// <summary>A fact on which a ground rests.</summary>
/// <param name="TextKey">The resource that names it.</param>
/// <param name="Values">As JSON writes them; codes are worded by <see cref="ValueKeys"/>.</param>
/// <param name="ValueKeys">Resources for the values that are codes, else empty.</param>
public sealed record RefusalFact(
    string Name, string TextKey, ImmutableArray<string> Values, ImmutableArray<string> ValueKeys);

/// <summary>How to appeal (C-7, C-8): one level up, then the next, or to a court at any time.</summary>
/// <param name="To">The code of the level that answers, one above the one that decided.</param>
/// <param name="ToTextKey">The resource that names it.</param>
/// <param name="Above">The levels after it, in order.</param>
/// <param name="AnsweredBy">The last day for the answer to a complaint that comes in on the day of the refusal.</param>
public sealed record Appeal(
    string Clause, string Line, string To, string ToTextKey, ImmutableArray<string> Above, DateOnly AnsweredBy);

/// <summary>Why a refusal cannot be composed.</summary>
public enum RefusalError
{
    /// <summary>No ground is named.</summary>
    NoGround,

    /// <summary>A ground that the bound edition does not know.</summary>
    NotOfThisEdition,

    /// <summary>A ground of the edition that nothing in the case shows.</summary>
    NotFound,

    /// <summary>The ground «documents not presented», though none is missing.</summary>
    NothingMissing,
}
