using Licensing.Kernel.Clocks;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;

namespace Licensing.Citizenship;

/// <summary>Why citizenship is not given (CZ-6.1 to 6.8, CZ-18.1 to 18.7) or not let go (CZ-19), in the order of the page.</summary>
internal static class CitizenshipGrounds
{
    private const string Ukraine = "ukraine";
    private const string Treaty = "treaty-states";
    private const string FormerUnion = "former-union-republics";
    private const string MarriageYears = "marriage-years";
    private const string ResidenceYears = "residence-years";

    /// <summary>The grounds with the numbers and lists that they use. Bars of admission and of renunciation are apart.</summary>
    public static Edition<CitizenshipFacts> Grounds(this Edition<CitizenshipFacts> edition) => edition
        .Number(MarriageYears, 3, clause: "6(6)")
        .Number(ResidenceYears, 5, clause: "6(7)")
        .List(Ukraine, "UKR", clause: "6(2)")
        .List(Treaty, "BLR KGZ RUS", clause: "6(3)")
        .List(FormerUnion, "ARM AZE BLR EST GEO KGZ LTU LVA MDA RUS TJK TKM UKR UZB", clause: "6(4)")
        .Bases()
        .Bar("crime-against-humanity", clause: "18(1)", when: s => s.Facts.IsAdmission)
        .Bar("against-unity", clause: "18(2)", when: s => s.Facts.IsAdmission)
        .Bar("harmed-security-or-health", clause: "18(3)", when: s => s.Facts.IsAdmission)
        .Bar("incited-hatred", clause: "18(4)", when: s => s.Facts.IsAdmission)
        .Bar("terrorism", clause: "18(5)", when: s => s.Facts.IsAdmission)
        .Bar("dangerous-recidivist", clause: "18(6)", when: s => s.Facts.IsAdmission)

        // DECISION: only where the act asks for proof that the former citizenship has ended; the others give it up.
        .Refuse(
            "other-citizenship", clause: "18(7)", when: s => s.Facts is { FormerCitizenshipCounts: true, IsStateless: false, FormerCitizenshipEnded: false },
            nameof(CitizenshipFacts.Citizenship), nameof(CitizenshipFacts.FormerCitizenshipEnded))

        // DECISION: each ground of CZ-19 alone, though the act joins criminal proceedings to state security.
        .Bar("obligations-outstanding", clause: "19", when: s => !s.Facts.IsAdmission)
        .Bar("criminal-proceedings", clause: "19", when: s => !s.Facts.IsAdmission)
        .Bar("state-security", clause: "19", when: s => !s.Facts.IsAdmission);

    // CZ-6.1 to 6.8: one ground, with the facts that matter for the basis. DECISION: a stateless person has no listed profession.
    private static Edition<CitizenshipFacts> Bases(this Edition<CitizenshipFacts> edition) => edition
        .NotMet(Basis.Oralman, _ => true)
        .NotMet(
            Basis.Ukraine, s => IsOf(s, Ukraine) && s.Facts.RelativeIsCitizen,
            nameof(CitizenshipFacts.Citizenship), nameof(CitizenshipFacts.RelativeIsCitizen))
        .NotMet(
            Basis.Treaty, s => IsOf(s, Treaty) && (s.Facts.BornInKazakhstan || s.Facts.RelativeIsCitizen),
            nameof(CitizenshipFacts.Citizenship), nameof(CitizenshipFacts.RelativeIsCitizen), nameof(CitizenshipFacts.BornInKazakhstan))
        .NotMet(
            Basis.FormerUnion, s => IsOf(s, FormerUnion) && s.Facts.RelativeIsCitizen,
            nameof(CitizenshipFacts.Citizenship), nameof(CitizenshipFacts.RelativeIsCitizen))
        .NotMet(
            Basis.Profession, s => s.Facts is { Profession: not null, RequirementsMet: true, IsStateless: false },
            nameof(CitizenshipFacts.Citizenship), nameof(CitizenshipFacts.Profession), nameof(CitizenshipFacts.RequirementsMet))
        .NotMet(Basis.Spouse, s => HasLasted(s, s.Facts.MarriedSince, MarriageYears), nameof(CitizenshipFacts.MarriedSince))
        .NotMet(Basis.Residence, s => HasLasted(s, s.Facts.ResidentSince, ResidenceYears), nameof(CitizenshipFacts.ResidentSince))
        .NotMet(Basis.Renunciation, s => s.Facts.Citizenship == Countries.Kazakhstan, nameof(CitizenshipFacts.Citizenship));

    // Every basis asks for permanent residence besides its own.
    private static Edition<CitizenshipFacts> NotMet(
        this Edition<CitizenshipFacts> edition, Basis basis, Func<Situation<CitizenshipFacts>, bool> isMet, params string[] facts) => edition.Refuse(
            "basis-not-met", clause: "6", when: s => s.Facts.Basis == basis && (!s.Facts.PermanentResident || !isMet(s)),
            [nameof(CitizenshipFacts.Basis), .. facts, nameof(CitizenshipFacts.PermanentResident)]);

    private static bool IsOf(Situation<CitizenshipFacts> situation, string countries) => situation.List(countries).Contains(situation.Facts.Citizenship);

    private static bool HasLasted(Situation<CitizenshipFacts> situation, DateOnly? since, string years) =>
        since is { } start && Periods.IsOver(start, (int)(12 * situation.Number(years)), situation.FiledOn);
}
