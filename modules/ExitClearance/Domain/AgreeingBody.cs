using System.Collections.Immutable;

namespace Licensing.ExitClearance.Domain;

/// <summary>Who has to agree before somebody leaves for good (EX-4.1, EX-10).</summary>
internal enum AgreeingBody
{
    NationalSecurity,
    Prosecution,
    Courts,
    Tax,
    MilitaryCommissariat,
}

/// <summary>
/// What each body is asked: the grounds that only it can know (EX-10.1 to 10.8). DECISION: the act names no bodies; false information (EX-10.6) is found by the
/// migration police themselves.
/// </summary>
internal static class BodyGrounds
{
    private static readonly ImmutableDictionary<AgreeingBody, ImmutableArray<string>> Known = new Dictionary<AgreeingBody, ImmutableArray<string>>
    {
        [AgreeingBody.NationalSecurity] = ["knows-secrets"],
        [AgreeingBody.Prosecution] = ["suspect-or-accused"],
        [AgreeingBody.Courts] = ["convicted", "evades-court-duties", "civil-defendant"],
        [AgreeingBody.Tax] = ["tax-debt"],
        [AgreeingBody.MilitaryCommissariat] = ["conscript"],
    }.ToImmutableDictionary();

    /// <summary>Every body, in the order in which they are listed.</summary>
    public static ImmutableArray<AgreeingBody> All { get; } = [.. Enum.GetValues<AgreeingBody>()];

    public static ImmutableArray<string> Of(AgreeingBody body) => Known[body];
}
