using System.Collections.Immutable;

namespace Licensing.IdentityDocuments.Domain;

/// <summary>The surcharge of an expedited document: a tariff of the state monopoly by document and speed, no part of the assessment (ID-4.1).</summary>
internal static class ExpeditedTariff
{
    private const string Passport = "passport";
    private const string Card = "identity-card";

    private static readonly ImmutableArray<int> Speeds = IdentityStandard.Declared.Schema.Get("expedited").Numbers;

    /// <summary>Everything that can have a tariff.</summary>
    public static IEnumerable<string> All => new[] { Passport, Card }.SelectMany(document => Speeds.Select(days => Code(document, days)));

    /// <summary>What an order asks for.</summary>
    public static IEnumerable<string> Of(IdentityFacts facts) => facts.Expedited is not { } days ? []
        : new[] { (Passport, facts.OrdersPassport), (Card, facts.OrdersCard) }.Where(d => d.Item2).Select(d => Code(d.Item1, days));

    private static string Code(string document, int days) => $"expedited-{document}-{days}";
}
