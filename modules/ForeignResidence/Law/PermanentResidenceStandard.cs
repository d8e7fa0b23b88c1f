using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using static Licensing.Kernel.Clocks.Term;

namespace Licensing.ForeignResidence.Law;

/// <summary>
/// PR: permission for and registration of permanent residence (order 362 of 2007, standard 5) for those of PR-6; the result
/// is the stamp in the registration book or stateless certificate (PR-5). Each line names its clause.
/// </summary>
internal static class PermanentResidenceStandard
{
    /// <summary>The second checklist, before registration (PR-17); not asked by assess.</summary>
    public static readonly string[] AfterDecision = ["registration-book", "duty-receipt", "housing-title", "arrival-slip", "statistics-slip"];

    private const string TreatyStates = "treaty-states";
    private const string BalanceInMci = "solvency-mci";
    private const string SquareMetres = "housing-square-metres";

    public static readonly Standard<PermanentResidenceFacts> Declared = Standard
        .For<PermanentResidenceFacts>("PR", OfficeKind.MigrationPoliceUnit)
        .Ask(nameof(PermanentResidenceFacts.BornInKazakhstan), when: facts => facts is { CameOtherwise: true, Oralman: false })
        .Ask(nameof(PermanentResidenceFacts.Oralman), when: facts => facts.CameOtherwise)
        .Ask(nameof(PermanentResidenceFacts.BankBalance), when: MayHaveToShow)
        .Ask(nameof(PermanentResidenceFacts.HousingContract), when: MayHaveToShow)
        .Ask(nameof(PermanentResidenceFacts.FamilySize), when: facts => MayHaveToShow(facts) && !facts.HousingContract)
        .Ask(nameof(PermanentResidenceFacts.PricePerSquareMetre), when: facts => MayHaveToShow(facts) && !facts.HousingContract)
        .Ask(nameof(PermanentResidenceFacts.HousingFunds), when: facts => MayHaveToShow(facts) && !facts.HousingContract)

        .Edition(Acts.Order362, edition => edition
            .OpeningHours(ScheduleKind.Migration2007)

            // How long it takes: PR-7; what it costs, after a positive decision: PR-8.
            .Term(Months(2), clause: "7")
            .Queue(minutes: 30, clause: "7")
            .Collect(minutes: 30, clause: "7")
            .Fee("registration", percentOfMci: 10, clause: "8", afterDecision: true)

            // Solvency: PR-12, PR-18.4. DECISION: the «least index» of the act is the MCI, of the filing date; treaty states are data.
            .List(TreatyStates, "BLR KGZ RUS UKR", clause: "12")
            .Number(BalanceInMci, 1320, clause: "18(4)")
            .Number(SquareMetres, 15, clause: "18(4)")
            .Invalid(nameof(PermanentResidenceFacts.PricePerSquareMetre), when: s => ShowsHousingFunds(s) && s.Facts.PricePerSquareMetre <= 0, "must be above 0 where housing funds have to be shown")
            .Papers()
            .Grounds()

            // DECISION: the term of the general law.
            .Complaints(Months(1), clause: "23", AppealLine.MigrationPolice)
            .Result("requiredBalance", s => RequiredBalance(s))
            .Result("requiredHousingFunds", s => RequiredHousingFunds(s)));

    // PR-12, by the two columns: with a visa for permanent residence, or otherwise.
    private static Edition<PermanentResidenceFacts> Papers(this Edition<PermanentResidenceFacts> edition) => edition
        .For("questionnaire", "12(1)а", "12(2)а")
        .For("identity-document", "12(1)б", "12(2)б")
        .Document("migration-card", clause: "12(2)в", when: s => s.Facts.CameOtherwise)
        .Document("home-state-consent", clause: "12(2)г", when: s => s.Facts is { CameOtherwise: true, Oralman: false })
        .Document("autobiography", clause: "12(2)д", when: s => s.Facts.CameOtherwise)
        .Document("medical-certificate", clause: "12(2)е", when: s => s.Facts.CameOtherwise)
        .Document("bank-statement", clause: "12(2)ж", when: ShowsSolvency)
        .Document("housing-funds-statement", clause: "12(2)з", when: ShowsHousingFunds)
        .For("housing-consent", "12(1)в", "12(2)и")
        .For("photos", "12(1)г", "12(2)к")
        .AfterGrant();

    private static Edition<PermanentResidenceFacts> AfterGrant(this Edition<PermanentResidenceFacts> edition) =>
        AfterDecision.Aggregate(edition, (so, code) => so.DocumentAfterGrant(code, clause: "17"));

    // PR-18.1 to 18.13 («may be refused»).
    private static Edition<PermanentResidenceFacts> Grounds(this Edition<PermanentResidenceFacts> edition) => edition
        .WhenDocumentsMissing("documents-not-presented", clause: "12", hasReceipt: false)
        .MayBeRefused()
        .Bar("illegal-immigrant-or-prosecuted", clause: "18(1)")
        .Bar("released-prisoner-from-abroad", clause: "18(2)")
        .Bar("crime-against-humanity", clause: "18(3)")
        .Refuse(
            "solvency-not-confirmed", clause: "18(4)",
            when: s => s.Facts.BankBalance < RequiredBalance(s) || s.Facts.HousingFunds < RequiredHousingFunds(s),
            nameof(PermanentResidenceFacts.BankBalance), nameof(PermanentResidenceFacts.HousingFunds), nameof(PermanentResidenceFacts.FamilySize))
        .Bar("epidemic-disease", clause: "18(5)")
        .Bar("foreigners-law-broken", clause: "18(6)")
        .Bar("incites-hatred", clause: "18(7)")
        .Bar("violent-overthrow", clause: "18(8)")
        .Bar("against-sovereignty", clause: "18(9)")
        .Bar("terrorism-or-grave-crime", clause: "18(10)")
        .Bar("false-information", clause: "18(11)")
        .Bar("expelled-before", clause: "18(12)")
        .Bar("rights-of-others", clause: "18(13)");

    private static Edition<PermanentResidenceFacts> For(this Edition<PermanentResidenceFacts> edition, string code, string withVisa, string otherwise) => edition
        .Document(code, withVisa, s => !s.Facts.CameOtherwise)
        .Document(code, otherwise, s => s.Facts.CameOtherwise);

    private static bool MayHaveToShow(PermanentResidenceFacts facts) => facts is { CameOtherwise: true, Oralman: false, BornInKazakhstan: false };

    // DECISION: only of those who came otherwise.
    private static bool ShowsSolvency(Situation<PermanentResidenceFacts> s) => MayHaveToShow(s.Facts) && !s.List(TreatyStates).Contains(s.Facts.Citizenship);

    private static bool ShowsHousingFunds(Situation<PermanentResidenceFacts> s) => ShowsSolvency(s) && !s.Facts.HousingContract;

    private static decimal RequiredBalance(Situation<PermanentResidenceFacts> s) => ShowsSolvency(s) ? s.Number(BalanceInMci) * s.MciOnFiling : 0;

    private static decimal RequiredHousingFunds(Situation<PermanentResidenceFacts> s) =>
        ShowsHousingFunds(s) ? s.Number(SquareMetres) * s.Facts.FamilySize * s.Facts.PricePerSquareMetre : 0;
}
