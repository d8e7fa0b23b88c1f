using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using static Licensing.Kernel.Clocks.Term;

namespace Licensing.IdentityDocuments;

/// <summary>
/// ID: passports and identity cards (decree 132 of 2014, standard 1). Each line names its clause; ids in the specification
/// are <c>ID-</c> and the clause (<c>ID-9.3</c>).
/// </summary>
internal static class IdentityStandard
{
    /// <summary>The photograph that comes with a request through the portal.</summary>
    public const string PhotoFile = "digital-photo";

    /// <summary>The signature that comes with it.</summary>
    public const string SignatureFile = "signature-image";

    private const string ConsentBelow = "parent-consent-below-age";

    public static readonly Standard<IdentityFacts> Declared = Standard
        .For<IdentityFacts>("ID", OfficeKind.PublicServiceCentre)

        // What only some orders are asked.
        .Ask(nameof(IdentityFacts.Expedited), when: facts => facts.IsAtCentre || facts.Expedited is not null)
        .Ask(nameof(IdentityFacts.Channel), when: facts => facts is { Reason: Reason.TypeChange, Expedited: null } || !facts.IsAtCentre)
        .Ask(nameof(IdentityFacts.OnPaper), when: facts => facts.IsAtCentre)
        .Ask(nameof(IdentityFacts.ParentsDifferInCitizenship), when: facts => facts.MayNeedBirthCertificate)

        .Edition(Acts.Decree132, edition => edition

            // The portal is for a change of type alone, and never expedited: ID-4.1.
            .Invalid(nameof(IdentityFacts.Channel), when: s => s.Facts is { IsAtCentre: false, Reason: not Reason.TypeChange }, "the portal is for a change of type only")
            .Invalid(nameof(IdentityFacts.Channel), when: IsExpeditedAtPortal, "the portal takes no expedited orders")
            .Invalid(nameof(IdentityFacts.Expedited), when: IsExpeditedAtPortal, "the portal takes no expedited orders")

            // How long it takes: ID-4.1, ID-4.2; the day of reception does not count.
            .Term(WorkingDays(7), clause: "4(1)", when: s => s.Facts.Expedited == 7, code: "expedited-7")
            .Term(WorkingDays(10), clause: "4(1)", when: s => s.Facts.Expedited == 10, code: "expedited-10")
            .Term(WorkingDays(15), clause: "4(1)", when: s => s.Facts.Expedited == 15, code: "expedited-15")
            .Term(Days(30), clause: "4(1)")
            .Queue(minutes: 15, clause: "4(2)")

            // What it costs: ID-7. The surcharge for speed is a tariff, and no part of the standard.
            .Fee("passport", percentOfMci: 400, clause: "7", when: s => s.Facts is { OrdersPassport: true, DutyExempt: false })
            .Fee("identity-card", percentOfMci: 20, clause: "7", when: s => s.Facts is { OrdersCard: true, DutyExempt: false })

            // What is presented: ID-9.1 to 9.3, ID-9.
            .Number(IdentityDocumentRules.CardAge, 16, clause: "9(3)")
            .Number(ConsentBelow, 18, clause: "9(3)")
            .Document("duty-receipt", clause: "9(1)", when: s => s.Facts is { IsAtCentre: true, DutyExempt: false })
            .Document("exemption-proof", clause: "9(1)", when: s => s.Facts is { IsAtCentre: true, DutyExempt: true })
            .Document("photos", clause: "9(2)", when: s => s.Facts is { IsAtCentre: true, OnPaper: true })
            .BaseDocuments(ConsentBelow)
            .Document("signed-request", clause: "9", when: s => !s.Facts.IsAtCentre, form: DocumentForm.Electronic)
            .Document(PhotoFile, clause: "9", when: s => !s.Facts.IsAtCentre, form: DocumentForm.Electronic)
            .Document(SignatureFile, clause: "9", when: s => !s.Facts.IsAtCentre, form: DocumentForm.Electronic)
            .Document("authority-proof", clause: "9", when: s => s.Facts.Represented)

            // Why it is refused: ID-9.3, ID-9. DECISION: who is younger than 16 acts through a representative; the receipt
            // for missing documents is that of the decree's second standard (TI-10), the first knows none.
            .WhenDocumentsMissing("documents-not-presented", clause: "9", hasReceipt: true)
            .Refuse(
                "below-16", clause: "9(3)", when: s => s.Facts.OrdersCard && IdentityDocumentRules.IsYoung(s),
                nameof(IdentityFacts.Document), nameof(IdentityFacts.BirthDate))
            .Refuse(
                "representative-needed", clause: "9", when: s => !s.Facts.Represented && IdentityDocumentRules.IsYoung(s),
                nameof(IdentityFacts.BirthDate), nameof(IdentityFacts.Represented))

            // How to complain: ID-10.
            .Complaints(WorkingDays(15), clause: "10", AppealLine.MigrationPolice, qualityBody: WorkingDays(15)));

    private static bool IsExpeditedAtPortal(Situation<IdentityFacts> situation) => situation.Facts is { IsAtCentre: false, Expedited: not null };
}
