using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using static Licensing.Kernel.Clocks.Term;

namespace Licensing.DriverLicences;

/// <summary>
/// DL: issuing driver licences (order 362 of 2007, standard 1). Each line names its clause; ids in the specification
/// are <c>DL-</c> and the clause (<c>DL-17.5</c>). Citizens, foreigners and stateless persons alike receive it (DL-6): no rule asks who.
/// </summary>
internal static class DriverLicenceStandard
{
    public const string TheoryQuestions = "theory-questions";
    public const string TheoryPassPercent = "theory-pass-percent";
    public const string TheoryCountsMonths = "theory-counts-months";
    public const string LicenceYears = "licence-years";

    public static readonly Standard<DriverLicenceFacts> Declared = Standard
        .For<DriverLicenceFacts>("DL", OfficeKind.RoadPoliceUnit)

        // Experience matters for category E only.
        .Ask(nameof(DriverLicenceFacts.DrivingExperienceMonths), when: facts => facts.Asks(Category.E))

        .Edition(Acts.Order362, edition => edition

            // How long it takes: DL-7.1 to 7.3, and when licences are handed out.
            .Term(Hours(6), clause: "7(1)")
            .Queue(minutes: 40, clause: "7(2)")
            .Collect(minutes: 30, clause: "7(3)", Window(12, 13), Window(18, 19))

            // What it costs: DL-8.
            .Fee("licence", percentOfMci: 125, clause: "8")

            // What is presented: DL-12.1 to 12.6.
            .Document("application", clause: "12(1)")
            .Document("identity-document", clause: "12(2)")
            .Document("training-certificate", clause: "12(3)", form: DocumentForm.OriginalAndCopy)
            .Document("medical-certificate", clause: "12(4)")
            .Document("driver-card", clause: "12(5)")
            .Document("duty-receipt", clause: "12(6)")
            .Document("experience-proof", clause: "17(5)", when: AsksForE)

            // Why it is refused: DL-17.1 to 17.5.
            .WhenDocumentsMissing("documents-not-presented", clause: "17(1)", hasReceipt: false)
            .Bar("health-prevents-driving", clause: "17(2)")
            .Bar("deprived-of-right", clause: "17(3)")
            .Bar("restricted-by-court", clause: "17(4)")
            .Number("minimum-age-A", 16, clause: "17(5)")
            .Number("minimum-age-B", 18, clause: "17(5)")
            .Number("minimum-age-C", 18, clause: "17(5)") // DECISION: the act prints C under both 18 and 20.
            .Number("minimum-age-D", 20, clause: "17(5)")
            .Refuse(
                "age-below-minimum", clause: "17(5)", when: IsTooYoung,
                nameof(DriverLicenceFacts.BirthDate), nameof(DriverLicenceFacts.Categories))
            .Number("minimum-experience-months-E", 12, clause: "17(5)")
            .Refuse(
                "experience-below-12-months", clause: "17(5)", when: IsTooInexperienced,
                nameof(DriverLicenceFacts.DrivingExperienceMonths), nameof(DriverLicenceFacts.Categories))

            // How examinations and licences are counted. DECISION: the act names the theory examination and no number.
            .Number(TheoryQuestions, 40, clause: "15")
            .Number(TheoryPassPercent, 80, clause: "15")
            .Number(TheoryCountsMonths, 3, clause: "15")
            .Number(LicenceYears, 10, clause: "5")

            // How to complain: DL-22.
            .Complaints(Months(1), clause: "22", AppealLine.RoadPolice)

            // What comes out besides: when the licence can be collected (DL-7.1).
            .Result("collectFrom", situation => situation.NextHandOut()));

    private static bool AsksForE(Situation<DriverLicenceFacts> situation) => situation.Facts.Asks(Category.E);

    private static bool IsTooYoung(Situation<DriverLicenceFacts> situation) => situation.Facts.Categories.Any(
        category => category != Category.E
            && situation.AgeOf(situation.Facts.BirthDate) < situation.Number($"minimum-age-{category}"));

    // DECISION: the act speaks of the paper; we look at both paper and months.
    private static bool IsTooInexperienced(Situation<DriverLicenceFacts> situation) => AsksForE(situation)
        && situation.Facts.DrivingExperienceMonths < situation.Number("minimum-experience-months-E");

    private static TimeWindow Window(int from, int to) => new(new(from, 0), new(to, 0));
}
