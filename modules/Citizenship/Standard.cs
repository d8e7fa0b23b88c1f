using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using static Licensing.Kernel.Clocks.Term;

namespace Licensing.Citizenship;

/// <summary>
/// CZ: acquiring and renouncing citizenship (order 362 of 2007, standard 6). Each line names its clause; ids in the
/// specification are <c>CZ-</c> and the clause (<c>CZ-18.7</c>). The result is a certificate of admission or leaving (CZ-5).
/// </summary>
internal static class CitizenshipStandard
{
    public static readonly Standard<CitizenshipFacts> Declared = Standard
        .For<CitizenshipFacts>("CZ", OfficeKind.MigrationPoliceUnit)

        // What only some bases ask.
        .Ask(nameof(CitizenshipFacts.RelativeIsCitizen), when: facts => facts.RelativeCounts)
        .Ask(nameof(CitizenshipFacts.BornInKazakhstan), when: facts => facts.Basis == Basis.Treaty)
        .Ask(nameof(CitizenshipFacts.MarriedSince), when: facts => facts.Basis == Basis.Spouse)
        .Ask(nameof(CitizenshipFacts.ResidentSince), when: facts => facts.Basis == Basis.Residence)
        .Ask(nameof(CitizenshipFacts.Profession), when: facts => facts.Basis == Basis.Profession)
        .Ask(nameof(CitizenshipFacts.RequirementsMet), when: facts => facts is { Basis: Basis.Profession, Profession: not null })
        .Ask(nameof(CitizenshipFacts.RepressedDescendant), when: facts => facts.IsAdmission && facts.Basis is not (Basis.Oralman or Basis.Ukraine))
        .Ask(
            nameof(CitizenshipFacts.ExemptionUsed),
            when: facts => facts.Basis == Basis.Oralman || facts is { IsAdmission: true, RepressedDescendant: true, Basis: not Basis.Ukraine })
        .Ask(nameof(CitizenshipFacts.StatelessFromBirth), when: facts => facts.FormerCitizenshipCounts)
        .Ask(nameof(CitizenshipFacts.FormerCitizenshipEnded), when: facts => facts is { FormerCitizenshipCounts: true, IsStateless: false })
        .Ask(nameof(CitizenshipFacts.Male), when: facts => facts.ConscriptionCounts)
        .Ask(nameof(CitizenshipFacts.HasChildren), when: facts => !facts.IsAdmission)
        .Ask(nameof(CitizenshipFacts.Married), when: facts => !facts.IsAdmission)

        .Edition(Acts.Order362, edition => edition
            .OpeningHours(ScheduleKind.Migration2007)

            // How long it takes: CZ-7.
            .Term(Months(3), clause: "7(1)", when: s => s.Facts.IsSimplified, code: "simplified")
            .Term(Months(6), clause: "7(1)")
            .Queue(minutes: 60, clause: "7(2)")
            .Collect(minutes: 30, clause: "7(3)")

            // What it costs: CZ-8; who is exempt stands in clause 12.
            .Fee("citizenship", percentOfMci: 100, clause: "8", when: s => !s.Facts.DutyExempt)

            // What is presented: CZ-12.1 and CZ-12.2.
            .ForAdmission()
            .ForAdmissionByBasis()
            .ForRenunciation()

            // Why it is refused: CZ-6, CZ-18, CZ-19. DECISION: missing documents are a ground, though the act lists none.
            .WhenDocumentsMissing("documents-not-presented", clause: "12", hasReceipt: false)
            .Grounds()

            // How to complain: CZ-24, up the line of clause 22.
            .Complaints(Months(1), clause: "24", AppealLine.MigrationPolice2007));
}
