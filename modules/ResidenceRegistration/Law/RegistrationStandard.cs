using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using static Licensing.Kernel.Clocks.Term;

namespace Licensing.ResidenceRegistration.Law;

/// <summary>
/// RR: registration at a place of residence (decree 132 of 2014, standard 3); a permanent one removes the person from the old
/// place by itself (RR-6), people who cannot come are visited (RR-12). Each line names its clause.
/// </summary>
internal static class RegistrationStandard
{
    private const string CardAge = "identity-card-age";

    public static readonly Standard<RegistrationFacts> Declared = Standard
        .For<RegistrationFacts>("RR", OfficeKind.PublicServiceCentre)
        .Ask(nameof(RegistrationFacts.OwnHousing), when: facts => facts.InCentre)
        .Ask(nameof(RegistrationFacts.TitleInStateSystems), when: facts => facts.InCentre)
        .Ask(nameof(RegistrationFacts.FromAbroad), when: facts => facts.InCentre)
        .Ask(nameof(RegistrationFacts.ConsularMark), when: facts => facts is { InCentre: true, FromAbroad: true })
        .Ask(nameof(RegistrationFacts.UnderSupervision), when: facts => facts.InCentre)

        .Edition(Acts.Decree132, edition => edition

            // How long it takes: RR-4; what it costs: RR-7.
            .Term(Minutes(15).AroundTheClock(), clause: "4", when: s => !s.Facts.InCentre, code: "portal")
            .Term(Minutes(30), clause: "4")
            .Queue(minutes: 15, clause: "4")
            .Collect(minutes: 20, clause: "4")
            .Fee("registration", percentOfMci: 10, clause: "7", when: s => !s.Facts.DutyExempt)

            // What is presented: RR-9.1 to 9.5; through the portal RR-9.
            .Number(CardAge, 16, clause: "9(3)")
            .Document("owner-consent", clause: "9(1)", when: s => s.Facts is { InCentre: true, OwnHousing: false })
            .Document("housing-title", clause: "9(2)", when: s => s.Facts is { InCentre: true, TitleInStateSystems: false })
            .Document("identity-document", clause: "9(3)", when: s => s.Facts.InCentre && HasCard(s))
            .Document("birth-certificate", clause: "9(3)", when: s => s.Facts.InCentre && !HasCard(s))
            .Document("consular-removal-proof", clause: "9(3)", when: s => s.Facts is { InCentre: true, FromAbroad: true, ConsularMark: false })
            .Document("duty-receipt", clause: "9(4)", when: s => s.Facts is { InCentre: true, DutyExempt: false })
            .Document("exemption-proof", clause: "9(4)", when: s => s.Facts is { InCentre: true, DutyExempt: true })
            .Document("preventive-register-proof", clause: "9(5)", when: s => s.Facts is { InCentre: true, UnderSupervision: true })
            .Document("signed-request", clause: "9", when: s => !s.Facts.InCentre, form: DocumentForm.Electronic)

            // Nothing but missing documents refuses.
            .WhenDocumentsMissing("documents-not-presented", clause: "9", hasReceipt: false)
            .Complaints(WorkingDays(15), clause: "10", AppealLine.MigrationPolice, qualityBody: WorkingDays(15)));

    private static bool HasCard(Situation<RegistrationFacts> situation) => situation.AgeOf(situation.Facts.BirthDate) >= situation.Number(CardAge);
}
