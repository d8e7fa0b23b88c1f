using Licensing.Kernel.Standards;

namespace Licensing.Weapons;

/// <summary>Why a permit is refused (WP-18.2 to 18.7, WP-12, WP-6), in the order of the page.</summary>
internal static class WeaponGrounds
{
    private const string Adult = "minimum-age";
    private const string GuardAge = "minimum-age-guard";
    public const string Offences = "administrative-offences";
    private const string Experience = "smoothbore-years";
    private const string Stay = "foreigner-stay-years";

    /// <summary>The grounds and the numbers that they use.</summary>
    public static Edition<WeaponFacts> Grounds(this Edition<WeaponFacts> edition) => edition
        .Number(Adult, 18, clause: "18(7)")
        .Number(GuardAge, 21, clause: "18(7)")
        .Number(Offences, 2, clause: "18(3)")
        .Number(Experience, 3, clause: "12")
        .Number(Stay, 1, clause: "12")
        .Bar("renounced", clause: "18(2)")
        .Refuse(
            "repeated-administrative-offence", clause: "18(3)", when: s => s.Facts.AdministrativeOffences >= s.Number(Offences),
            nameof(WeaponFacts.AdministrativeOffences))
        .Bar("legal-bar", clause: "18(4)")
        .Bar("construction-altered", clause: "18(5)")
        .Bar("not-compliant", clause: "18(6)")
        .AboutThePerson()
        .Refuse(
            "smoothbore-experience-below-3-years", clause: "12", when: s => s.Facts.NeedsExperience && s.Facts.SmoothboreYears < s.Number(Experience),
            nameof(WeaponFacts.SmoothboreYears))
        .Refuse(
            "weapon-not-for-foreigners", clause: "12", when: s => s.Facts is { IsForeigner: true, Weapon: not (WeaponKind.Gas or WeaponKind.Barrelless) },
            nameof(WeaponFacts.ApplicantKind), nameof(WeaponFacts.Weapon))
        .Refuse(
            "foreigner-stay-below-1-year", clause: "12", when: s => s.Facts.IsForeigner && s.Facts.StayYears < s.Number(Stay),
            nameof(WeaponFacts.ApplicantKind), nameof(WeaponFacts.StayYears))
        .Refuse(
            "carry-not-allowed", clause: "12", when: s => s.Facts is { Permit: PermitKind.StoreCarry, Weapon: WeaponKind.SelfDefenceSmoothbore },
            nameof(WeaponFacts.Permit), nameof(WeaponFacts.Weapon))
        .Refuse(
            "not-a-recipient", clause: "6", when: s => IsNoRecipient(s.Facts),
            nameof(WeaponFacts.ApplicantKind), nameof(WeaponFacts.Permit), nameof(WeaponFacts.Weapon));

    // WP-18.7
    private static Edition<WeaponFacts> AboutThePerson(this Edition<WeaponFacts> edition) => edition
        .Refuse("age-below-minimum", clause: "18(7)", when: IsTooYoung, nameof(WeaponFacts.BirthDate), nameof(WeaponFacts.Permit))
        .Refuse("uncleaned-conviction", clause: "18(7)", when: s => s.Facts.UncleanedConviction, nameof(WeaponFacts.UncleanedConviction))
        .Refuse("no-residence", clause: "18(7)", when: s => s.Facts is { IsIndividual: true, HasResidence: false }, nameof(WeaponFacts.HasResidence))
        .Refuse("no-storage", clause: "18(7)", when: s => !s.Facts.HasStorage, nameof(WeaponFacts.HasStorage))
        .Refuse("safety-not-proven", clause: "18(7)", when: s => !s.Facts.SafetyKnown, nameof(WeaponFacts.SafetyKnown));

    // DECISION: 18 for a permit to acquire as well, and for the employees of others than guard companies.
    private static bool IsTooYoung(Situation<WeaponFacts> situation)
    {
        var facts = situation.Facts;
        var employee = facts.Permit == PermitKind.EmployeeStoreCarry;
        return facts.BirthDate is { } born && (employee || facts.IsForIndividuals)
            && situation.AgeOf(born) < situation.Number(employee && facts.ApplicantKind == ApplicantKind.GuardCompany ? GuardAge : Adult);
    }

    // WP-6: a permit of the wrong kind for the applicant, a service weapon for an individual, a civil one on a licence.
    private static bool IsNoRecipient(WeaponFacts facts) =>
        facts.IsIndividual != facts.IsForIndividuals
        || facts is { IsIndividual: true, Weapon: WeaponKind.Service }
        || facts is { Permit: PermitKind.AcquireService, Weapon: not WeaponKind.Service };
}
