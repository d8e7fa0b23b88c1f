using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using static Licensing.Kernel.Clocks.Term;

namespace Licensing.ExitClearance;

/// <summary>
/// EX: documents for leaving for permanent residence abroad (order 254 of 2015, wording of 2018). Each line names its
/// clause; ids in the specification are <c>EX-</c> and the clause (<c>EX-10.3</c>).
/// </summary>
internal static class ExitStandard
{
    private const string IdentityAge = "identity-card-age";
    private const string OpinionAge = "opinion-of-guardians-from-age";
    private const string AdultAge = "adult-age";

    /// <summary>The ground where the certificate of leaving the military register is not shown in time (EX-9).</summary>
    public const string MilitaryRemoval = "military-removal-not-presented";

    public static readonly Standard<ExitFacts> Declared = Standard
        .For<ExitFacts>("EX", OfficeKind.MigrationPoliceUnit)
        .Edition(Acts.Order254, edition => edition
            .OpeningHours(ScheduleKind.Migration254)

            // How long it takes: EX-4.1 to 4.3. Through the corporation: review with the agreeing bodies, confirmation for the
            // removal from registers, the removal itself, the result; the day of reception does not count.
            .Stages([Days(21), Days(1), Days(7), Days(1)], clause: "4(1)", when: IsThroughCorporation, code: "corporation")
            .Term(Days(30), clause: "4(1)")
            .Queue(minutes: 15, clause: "4(2)", when: IsThroughCorporation, code: "corporation")
            .Queue(minutes: 30, clause: "4(2)")

            // What it costs: EX-7.
            .Fee("exit", percentOfMci: 100, clause: "7")

            // What is presented, stage 1: EX-9.1 to 9.6; minors are younger than 18.
            .Number(IdentityAge, 16, clause: "9(2)")
            .Number(OpinionAge, 10, clause: "9(4)")
            .Number(AdultAge, 18, clause: "9(5)")
            .Document("questionnaire", clause: "9(1)")
            .Document("identity-card-and-passport", clause: "9(2)", when: s => AgeOf(s) >= s.Number(IdentityAge))
            .Document("birth-certificates", clause: "9(2)", when: s => SomebodyIs(s, age => age < s.Number(IdentityAge)))
            .Document("maintenance-agreement-or-court-decision", clause: "9(3)", when: s => s.Facts.DependantsStay)
            .Document("guardianship-opinion", clause: "9(4)", when: s => SomebodyIs(s, age => age >= s.Number(OpinionAge) && age < s.Number(AdultAge)))
            .Document("second-parent-consent", clause: "9(5)", when: s => s.Facts.OtherParentStays)
            .Document("duty-receipt", clause: "9(6)", form: DocumentForm.Copy)
            .Document("authority-proof", clause: "9", when: s => s.Facts.Represented)

            // Stage 3, a second checklist: EX-9.
            .DocumentLater("military-removal-proof", clause: "9", within: Days(7), otherwise: MilitaryRemoval, when: s => s.Facts.LiableToService)

            // Why it is refused: EX-10.1 to 10.8, all found by the agreeing bodies; an incomplete package is not accepted.
            // DECISION: what the second checklist finds is a ground of its own, known from a check like the others.
            .WhenDocumentsMissing("documents-not-presented", clause: "10", hasReceipt: true)
            .Bar("knows-secrets", clause: "10(1)")
            .Bar("suspect-or-accused", clause: "10(2)")
            .Bar("convicted", clause: "10(3)")
            .Bar("evades-court-duties", clause: "10(4)")
            .Bar("conscript", clause: "10(5)")
            .Bar("false-information", clause: "10(6)")
            .Bar("civil-defendant", clause: "10(7)")
            .Bar("tax-debt", clause: "10(8)")
            .Bar(MilitaryRemoval, clause: "9", when: s => s.Facts.LiableToService)

            // How to complain: EX-11; the quality-control body has fifteen working days.
            .Complaints(WorkingDays(5), clause: "11", AppealLine.MigrationPolice, qualityBody: WorkingDays(15))

            // What comes out besides: the last day of each stage (EX-4).
            .Result("stages", Stages));

    private static bool IsThroughCorporation(Situation<ExitFacts> situation) => situation.Facts.Channel == Channel.Corporation;

    private static int AgeOf(Situation<ExitFacts> situation) => situation.AgeOf(situation.Facts.BirthDate);

    // The applicant, or a child who leaves.
    private static bool SomebodyIs(Situation<ExitFacts> situation, Func<int, bool> ofAge) =>
        situation.Facts.ChildAges.Append(AgeOf(situation)).Any(ofAge);

    private static StageDue[] Stages(Situation<ExitFacts> situation) => !IsThroughCorporation(situation)
        ? []
        : [.. situation.Deadlines.Select((sheet, i) => new StageDue(i + 1, BusinessTime.DateOf(sheet.DueAt)))];
}

/// <summary>The last day of a stage (EX-4).</summary>
internal sealed record StageDue(int Stage, DateOnly DueOn);
