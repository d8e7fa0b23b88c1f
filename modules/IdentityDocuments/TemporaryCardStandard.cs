using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using static Licensing.Kernel.Clocks.Term;

namespace Licensing.IdentityDocuments;

/// <summary>The facts of TI.</summary>
internal sealed record TemporaryCardFacts : ServiceFacts
{
    [FactRule(Required = true, NotAfterFiling = true, Source = FactSource.Person)]
    public DateOnly BirthDate { get; init; }
}

/// <summary>
/// TI: temporary identity card (decree 132 of 2014, standard 2). Each line names its clause; ids in the specification are
/// <c>TI-</c> and the clause (<c>TI-9.3</c>).
/// </summary>
internal static class TemporaryCardStandard
{
    /// <summary>For how many days the card holds at most.</summary>
    public const string ValidDays = "valid-days";

    private const string CardAge = "identity-card-age";

    public static readonly Standard<TemporaryCardFacts> Declared = Standard
        .For<TemporaryCardFacts>("TI", OfficeKind.PublicServiceCentre)
        .Edition(Acts.Decree132, edition => edition

            // How long it takes: TI-4.1, TI-4.2.
            .Term(Minutes(30), clause: "4(1)")
            .Queue(minutes: 15, clause: "4(2)")

            // What it costs: TI-7; nobody is exempt.
            .Fee("temporary-identity-card", percentOfMci: 20, clause: "7")

            // What is presented: TI-9.1 to 9.3.
            .Document("application", clause: "9(1)")
            .Document("duty-receipt", clause: "9(2)")
            .Document("photo", clause: "9(3)")

            // Why it is not accepted or refused: TI-10, TI-9. DECISION: it stands for an identity card, which is given from 16.
            .WhenDocumentsMissing("documents-not-presented", clause: "10", hasReceipt: true)
            .Number(CardAge, 16, clause: "9")
            .Refuse("below-16", clause: "9", when: s => s.AgeOf(s.Facts.BirthDate) < s.Number(CardAge), nameof(TemporaryCardFacts.BirthDate))

            // How long it holds: TI-6. DECISION: until the identity card is ready, at most sixty days.
            .Number(ValidDays, 60, clause: "6")

            // How to complain: TI-11.
            .Complaints(WorkingDays(15), clause: "11", AppealLine.MigrationPolice, qualityBody: WorkingDays(15)));
}
