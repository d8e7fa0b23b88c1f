using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using static Licensing.Kernel.Clocks.Term;

namespace Licensing.ProxyDrivers;

/// <summary>
/// PD: registering people who drive under a power of attorney (order 362 of 2007, standard 9); not for machines that the
/// Ministry of Agriculture registers. Each line names its clause; ids in the specification are <c>PD-</c> and the clause
/// (<c>PD-12.2</c>).
/// </summary>
internal static class ProxyDriverStandard
{
    /// <summary>The ground that a check of the vehicle finds (PD-15.2).</summary>
    public const string NotAdmitted = "not-admitted-to-traffic";

    public static readonly Standard<ProxyDriverFacts> Declared = Standard
        .For<ProxyDriverFacts>("PD", OfficeKind.RoadPoliceUnit)
        .Edition(Acts.Order362, edition => edition

            // How long it takes: PD-7.1 to 7.3. It costs nothing: PD-8 (no fee is declared).
            .Term(Hours(3), clause: "7(1)")
            .Queue(minutes: 20, clause: "7(2)")
            .Collect(minutes: 30, clause: "7(3)")

            // What is presented: PD-12.1 to 12.3.
            .Document("vehicle-registration-certificate", clause: "12(1)")
            .Document("power-of-attorney", clause: "12(2)", counts: HasNotExpired)
            .Document("identity-document", clause: "12(3)")

            // Why it is refused: PD-15.1, without a receipt, and PD-15.2.
            // DECISION: «taking part in traffic is not allowed» is read as: the vehicle is not admitted to traffic.
            .WhenDocumentsMissing("documents-not-presented", clause: "15(1)", hasReceipt: false)
            .Bar(NotAdmitted, clause: "15(2)")

            // How to complain: PD-18 to PD-20.
            .Complaints(Months(1), clause: "20", AppealLine.RoadPolice));

    // PD-12.2: an expired power of attorney counts as not presented; its last day still counts (C-5).
    private static bool HasNotExpired(Situation<ProxyDriverFacts> situation) =>
        situation.Facts.AttorneyValidTo is not { } lastDay || lastDay >= situation.FiledOn;
}
