using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using static Licensing.Kernel.Clocks.Term;

namespace Licensing.ResidenceRegistration.Law;

/// <summary>Why somebody is removed from the register (RD-6).</summary>
internal enum RemovalReason
{
    Emigration,
    Imprisonment,
    CourtDecision,
}

/// <summary>The facts of RD.</summary>
internal sealed record RemovalFacts : ServiceFacts
{
    [FactRule(Required = true)]
    public RemovalReason Reason { get; init; }
}

/// <summary>
/// RD: removal from the register at a place of residence (decree 132 of 2014, standard 4), for the reasons of RD-6; free;
/// people who cannot come are visited (RD-12). Each line names its clause.
/// </summary>
internal static class RemovalStandard
{
    public static readonly Standard<RemovalFacts> Declared = Standard
        .For<RemovalFacts>("RD", OfficeKind.PublicServiceCentre)
        .Edition(Acts.Decree132, edition => edition

            // How long it takes: RD-4.
            .Term(Minutes(30), clause: "4")
            .Queue(minutes: 15, clause: "4")
            .Collect(minutes: 30, clause: "4")

            // What is presented: RD-9.1 to 9.6.
            .Document("application", clause: "9(1)")
            .Document("owner-identity-card", clause: "9(2)", when: Because(RemovalReason.CourtDecision))
            .Document("passport", clause: "9(3)", when: Because(RemovalReason.Emigration))
            .Document("exit-clearance", clause: "9(4)", when: Because(RemovalReason.Emigration))
            .Document("court-verdict", clause: "9(5)", when: Because(RemovalReason.Imprisonment))
            .Document("court-decision", clause: "9(6)", when: Because(RemovalReason.CourtDecision))

            // Nothing but missing documents refuses.
            .WhenDocumentsMissing("documents-not-presented", clause: "9", hasReceipt: false)
            .Complaints(WorkingDays(15), clause: "10", AppealLine.MigrationPolice, qualityBody: WorkingDays(15)));

    private static Func<Situation<RemovalFacts>, bool> Because(RemovalReason reason) => situation => situation.Facts.Reason == reason;
}
