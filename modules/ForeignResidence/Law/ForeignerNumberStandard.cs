using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Kernel.Standards;
using static Licensing.Kernel.Clocks.Term;

namespace Licensing.ForeignResidence.Law;

/// <summary>
/// IN: individual identification number for temporarily arriving foreigners (regulation 144 of 2019); the result is a
/// certificate of the number, or a reasoned refusal (IN-4). Free (DECISION). Each line names its clause.
/// </summary>
internal static class ForeignerNumberStandard
{
    public const string DocumentMinutes = "documents-minutes";
    public const string ConsentMinutes = "consent-minutes";
    public const string ApplicationMinutes = "application-minutes";
    public const string ProviderMinutes = "application-minutes-at-provider";
    public const string FormingMinutes = "forming-minutes";
    public const string HandOverMinutes = "hand-over-minutes";

    public static readonly Standard<ForeignerNumberFacts> Declared = Standard
        .For<ForeignerNumberFacts>("IN", OfficeKind.MigrationPoliceUnit)
        .Edition(Acts.Regulation144, edition => edition
            .Invalid(nameof(ForeignerNumberFacts.Citizenship), when: s => s.Facts.Citizenship == Countries.Kazakhstan, "must not be KAZ")

            // How long it takes: IN-6, IN-9. DECISION: 20 minutes, 10, 4 hours and 10 in all; queue as for others of the time.
            .Term(Minutes(280), clause: "6")
            .Queue(minutes: 15, clause: "6")
            .Collect(minutes: 10, clause: "6")

            // How long each step takes: IN-6.1 to 6.4, IN-9.1 to 9.6.
            .Number(DocumentMinutes, 20, clause: "9(1)")
            .Number(ConsentMinutes, 5, clause: "9(3)")
            .Number(ApplicationMinutes, 5, clause: "9(4)")
            .Number(ProviderMinutes, 10, clause: "6(2)")
            .Number(FormingMinutes, 240, clause: "6(3)")
            .Number(HandOverMinutes, 10, clause: "6(4)")

            // What is presented. DECISION: the standard's list is not among the sources.
            .Document("application", clause: "9")
            .Document("identity-document", clause: "9", counts: s => s.Facts.DocumentValidTo >= s.FiledOn)
            .Document("translation", clause: "9", when: s => !s.Facts.DocumentInKazakhOrRussian, form: DocumentForm.NotarisedCopy)
            .Document("consent", clause: "9")

            // Why it is refused: IN-6.3; an incomplete package is not accepted, against a receipt: IN-9.1.
            .WhenDocumentsMissing("documents-not-presented", clause: "9(1)", hasReceipt: true)
            .Refuse("already-has-iin", clause: "6(3)", when: s => s.Facts.HasIin, nameof(ForeignerNumberFacts.HasIin))
            .Refuse("data-mismatch", clause: "6(3)", when: s => !s.Facts.DataMatch, nameof(ForeignerNumberFacts.DataMatch))

            // DECISION: as for the other services of the time.
            .Complaints(WorkingDays(5), clause: "6", AppealLine.MigrationPolice, qualityBody: WorkingDays(15)));
}
