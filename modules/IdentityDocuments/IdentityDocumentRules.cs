using Licensing.Kernel.Standards;

namespace Licensing.IdentityDocuments;

/// <summary>The base document (ID-9.3), by what is ordered, why, and the age, in the order of the act.</summary>
internal static class IdentityDocumentRules
{
    public const string CardAge = "identity-card-age";

    private const string Clause = "9(3)";

    /// <summary>
    /// ID-9.3: one base document; for an exchange of both, both. DECISIONs: who lost both shows the birth certificate, who
    /// lost a passport abroad the return certificate; the other parent's consent goes with the birth certificate, below 18.
    /// </summary>
    public static Edition<IdentityFacts> BaseDocuments(this Edition<IdentityFacts> edition, string consentBelow) => edition
        .Document("birth-certificate", Clause, when: s => s.Facts.IsAtCentre && ShowsBirth(s))
        .Document(
            "parent-consent", Clause,
            when: s => s.Facts is { IsAtCentre: true, ParentsDifferInCitizenship: true } && ShowsBirth(s) && s.AgeOf(s.Facts.BirthDate) < s.Number(consentBelow))
        .Document("passport", Clause, when: s => s.Facts.IsAtCentre && ShowsPassport(s.Facts))
        .Document("identity-card", Clause, when: s => s.Facts.IsAtCentre && ShowsCard(s))
        .Document("citizenship-admission-certificate", Clause, when: s => s.Facts is { IsAtCentre: true, Reason: Reason.CitizenshipAdmitted })
        .Document("return-certificate", Clause, when: s => s.Facts is { IsAtCentre: true, Reason: Reason.LostAbroad });

    /// <summary>Younger than the age at which a citizen gets an identity card.</summary>
    public static bool IsYoung(Situation<IdentityFacts> situation) => situation.AgeOf(situation.Facts.BirthDate) < situation.Number(CardAge);

    // A first document below 16 whatever it is, later a first card or both; both lost; a passport lost below 16.
    private static bool ShowsBirth(Situation<IdentityFacts> situation) => situation.Facts switch
    {
        { Reason: Reason.First } facts => facts.OrdersCard || IsYoung(situation),
        { Reason: Reason.Lost, Document: OrderedDocument.Both } => true,
        { Reason: Reason.Lost, Document: OrderedDocument.Passport } => IsYoung(situation),
        _ => false,
    };

    // A passport that is exchanged, alone or with the card; a card that is lost.
    private static bool ShowsPassport(IdentityFacts facts) =>
        (facts.IsExchange && facts.OrdersPassport) || facts is { Reason: Reason.Lost, Document: OrderedDocument.IdentityCard };

    // A card that is exchanged, alone or with the passport; a passport that is lost, or the first, from 16.
    private static bool ShowsCard(Situation<IdentityFacts> situation) =>
        (situation.Facts.IsExchange && situation.Facts.OrdersCard)
        || (situation.Facts is { Reason: Reason.Lost or Reason.First, Document: OrderedDocument.Passport } && !IsYoung(situation));
}
