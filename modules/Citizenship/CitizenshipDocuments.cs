using Licensing.Kernel.Standards;

namespace Licensing.Citizenship;

/// <summary>What is presented (CZ-12.1, CZ-12.2), in the order of the act; the letters of the clauses are the act's, Cyrillic.</summary>
internal static class CitizenshipDocuments
{
    private const string ConscriptionFrom = "conscription-from-age";
    private const string ConscriptionTo = "conscription-to-age";
    private const string ByBasis = "12(1)";

    /// <summary>CZ-12.1, what every admission asks for.</summary>
    public static Edition<CitizenshipFacts> ForAdmission(this Edition<CitizenshipFacts> edition) => edition
        .Document("identity-document", clause: "12(1)а", when: IsAdmission)
        .Document("personal-application", clause: "12(1)б", when: IsAdmission)
        .Document("questionnaire", clause: "12(1)в", when: IsAdmission)
        .Document("undertaking", clause: "12(1)г", when: IsAdmission)
        .Document("address-certificate", clause: "12(1)д", when: IsAdmission)
        .Document("photos", clause: "12(1)е", when: IsAdmission)
        .Document("duty-receipt", clause: "12(1)ж", when: s => s.Facts is { IsAdmission: true, DutyExempt: false });

    /// <summary>
    /// CZ-12.1, what each basis asks for besides. DECISION: under the treaty a relative's papers are asked for when a
    /// relative is named, and the paper on birth or residence when that is.
    /// </summary>
    public static Edition<CitizenshipFacts> ForAdmissionByBasis(this Edition<CitizenshipFacts> edition) => edition
        .Number(ConscriptionFrom, 18, clause: ByBasis)
        .Number(ConscriptionTo, 27, clause: ByBasis)
        .Document("oralman-certificate", ByBasis, when: On(Basis.Oralman))
        .Document("renunciation-statement", ByBasis, when: On(Basis.Oralman))
        .Document("former-citizenship-ended", ByBasis, when: s => s.Facts is { Basis: Basis.FormerUnion, StatelessFromBirth: false })
        .Document("relative-identity-copy", ByBasis, when: ShowsRelative, form: DocumentForm.Copy)
        .Document("kinship-proof", ByBasis, when: ShowsRelative)
        .Document("military-service-proof", ByBasis, when: s => s.Facts.Basis == Basis.Ukraine && IsLiableToConscription(s))
        .Document("birth-or-residence-before-1991-12-21", ByBasis, when: s => s.Facts is { Basis: Basis.Treaty, BornInKazakhstan: true })
        .Document("state-body-petition", ByBasis, when: On(Basis.Profession))
        .Document("renunciation-statement", ByBasis, when: On(Basis.Profession))
        .Document("spouse-identity", ByBasis, when: On(Basis.Spouse))
        .Document("marriage-certificate", ByBasis, when: On(Basis.Spouse), form: DocumentForm.Copy)
        .Document("five-years-proof", ByBasis, when: On(Basis.Residence))
        .Document("former-citizenship-ended", ByBasis, when: s => s.Facts is { Basis: Basis.Spouse or Basis.Residence, StatelessFromBirth: false });

    /// <summary>CZ-12.2.</summary>
    public static Edition<CitizenshipFacts> ForRenunciation(this Edition<CitizenshipFacts> edition) => edition
        .Document("personal-application", clause: "12(2)а", when: IsRenunciation)
        .Document("questionnaire", clause: "12(2)б", when: IsRenunciation)
        .Document("photos", clause: "12(2)в", when: IsRenunciation)
        .Document("children-birth-certificates", clause: "12(2)г", when: s => s.Facts is { IsAdmission: false, HasChildren: true }, form: DocumentForm.Copy)
        .Document("marriage-certificate", clause: "12(2)д", when: s => s.Facts is { IsAdmission: false, Married: true }, form: DocumentForm.Copy)
        .Document("military-exemption", clause: "12(2)е", when: s => IsRenunciation(s) && IsLiableToConscription(s))
        .Document("no-obligations-certificate", clause: "12(2)ж", when: IsRenunciation)
        .Document("duty-receipt", clause: "12(2)з", when: IsRenunciation);

    private static bool IsAdmission(Situation<CitizenshipFacts> situation) => situation.Facts.IsAdmission;

    private static bool IsRenunciation(Situation<CitizenshipFacts> situation) => !situation.Facts.IsAdmission;

    private static Func<Situation<CitizenshipFacts>, bool> On(Basis basis) => situation => situation.Facts.Basis == basis;

    private static bool ShowsRelative(Situation<CitizenshipFacts> situation) =>
        situation.Facts is { Basis: Basis.Ukraine or Basis.FormerUnion } or { Basis: Basis.Treaty, RelativeIsCitizen: true };

    // DECISION: men from 18 to 27, both included.
    private static bool IsLiableToConscription(Situation<CitizenshipFacts> situation)
    {
        var age = situation.AgeOf(situation.Facts.BirthDate);
        return situation.Facts.Male && age >= situation.Number(ConscriptionFrom) && age <= situation.Number(ConscriptionTo);
    }
}
