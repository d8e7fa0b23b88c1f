using Licensing.Kernel.Calendars;
using Licensing.Kernel.Clocks;
using Licensing.Kernel.Standards;
using static Licensing.Kernel.Clocks.Term;

namespace Licensing.ForeignResidence.Law;

/// <summary>
/// RP: residence permit of a foreigner, certificate of a stateless person (order 362 of 2007, standard 2); filed where the
/// person is registered (RP-14) against a receipt (RP-15), told and signed for when ready (RP-16, RP-17). Each line names its clause.
/// </summary>
internal static class ResidencePermitStandard
{
    private const string Youngest = "minimum-age";
    private const string PassportMonths = "passport-months";

    public static readonly Standard<ResidencePermitFacts> Declared = Standard
        .For<ResidencePermitFacts>("RP", OfficeKind.MigrationPoliceUnit)
        .Ask(nameof(ResidencePermitFacts.PassportValidTo), when: facts => facts.IsForeigner)
        .Ask(nameof(ResidencePermitFacts.LeavingWithoutParents), when: facts => !facts.IsForeigner)

        .Edition(Acts.Order362, edition => edition
            .OpeningHours(ScheduleKind.Migration2007)
            .Invalid(nameof(ResidencePermitFacts.PassportValidTo), when: s => s.Facts is { IsForeigner: true, PassportValidTo: null }, "must be given for a foreigner")

            // How long it takes: RP-7. DECISION: two months, though the act says «at least».
            .Term(Months(2), clause: "7")
            .Queue(minutes: 30, clause: "7")
            .Collect(minutes: 30, clause: "7")

            // What it costs: RP-8.
            .Fee("residence-permit", percentOfMci: 20, clause: "8", when: s => s.Facts.IsForeigner)
            .Fee("stateless-certificate", percentOfMci: 400, clause: "8", when: s => !s.Facts.IsForeigner)

            // What is presented: RP-12.1 to 12.4.
            .Document("national-passport", clause: "12(1)", when: s => s.Facts.IsForeigner)
            .Document("identity-proof", clause: "12(1)", when: s => !s.Facts.IsForeigner)
            .Document("registration-book", clause: "12(2)")
            .Document("duty-receipt", clause: "12(3)")
            .Document("photos", clause: "12(4)")

            // Why it is refused: RP-18.1, RP-18.2 («may be refused»), RP-6.
            .WhenDocumentsMissing("documents-not-presented", clause: "12", hasReceipt: false)
            .MayBeRefused()
            .Refuse("holds-valid-document", clause: "18(1)", when: s => s.Facts.HoldsValidDocument, nameof(ResidencePermitFacts.HoldsValidDocument))
            .Number(PassportMonths, 2, clause: "18(2)")
            .Refuse("passport-expires-within-2-months", clause: "18(2)", when: EndsTooSoon, nameof(ResidencePermitFacts.PassportValidTo))
            .Number(Youngest, 16, clause: "6")
            .Refuse("below-16", clause: "6", when: IsTooYoung, nameof(ResidencePermitFacts.BirthDate), nameof(ResidencePermitFacts.LeavingWithoutParents))

            // DECISION: the term of the general law.
            .Complaints(Months(1), clause: "23", AppealLine.MigrationPolice));

    // DECISION: an expired passport too; it still counts as presented.
    private static bool EndsTooSoon(Situation<ResidencePermitFacts> situation) => situation.Facts is { IsForeigner: true, PassportValidTo: { } last }
        && last < Periods.End(situation.FiledOn, (int)situation.Number(PassportMonths));

    private static bool IsTooYoung(Situation<ResidencePermitFacts> situation) =>
        situation.AgeOf(situation.Facts.BirthDate) < situation.Number(Youngest)
        && situation.Facts is not { Status: ResidentStatus.Stateless, LeavingWithoutParents: true };
}
