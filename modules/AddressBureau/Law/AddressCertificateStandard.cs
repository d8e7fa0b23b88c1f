using Licensing.Kernel.Calendars;
using Licensing.Kernel.Standards;
using static Licensing.Kernel.Clocks.Term;

namespace Licensing.AddressBureau.Law;

/// <summary>
/// AC: address certificates in three editions (order 362 of 2007, standard 3; decree 1092 of 2010; decree 132 of 2014,
/// standard 5). Free in each. Each line names its clause.
/// </summary>
internal static class AddressCertificateStandard
{
    private const string Missing = "documents-not-presented";

    public static readonly Standard<AddressCertificateFacts> Declared = Standard
        .For<AddressCertificateFacts>("AC", OfficeKind.AddressBureau)
        .Ask(nameof(AddressCertificateFacts.Written), when: facts => facts.Requester != Requester.LegalEntity && facts.Channel != Channel.Centre)
        .Ask(nameof(AddressCertificateFacts.ListedBody), when: facts => facts.IsWritten)
        .Ask(nameof(AddressCertificateFacts.MajorCentre), when: facts => facts is { IsIndividual: true, Channel: Channel.Centre })
        .Ask(nameof(AddressCertificateFacts.StateBody), when: facts => facts.Requester == Requester.LegalEntity)
        .Edition(Acts.Order362, Of2007)
        .Edition(Acts.Decree1092, Of2010)
        .Edition(Acts.Decree132, Of2014);

    // AC-7: written requests, those of some bodies sooner; AC-12.1 to 12.3; AC-17 («may be refused»).
    private static Edition<AddressCertificateFacts> Of2007(Edition<AddressCertificateFacts> edition) => edition
        .Known(Channel.Bureau)
        .Ignores(nameof(AddressCertificateFacts.MajorCentre), nameof(AddressCertificateFacts.StateBody))

        // DECISION: the 48 hours run round the clock, whoever asks.
        .Term(Hours(48).AroundTheClock(), clause: "7(1)", when: s => s.Facts is { IsWritten: true, ListedBody: true }, code: "listed-body")
        .Term(Days(5), clause: "7(1)", when: s => s.Facts.IsWritten, code: "written")
        .Term(Minutes(10), clause: "7(2)")
        .Queue(minutes: null, clause: "7")
        .Document("identity-document", clause: "12(1)", when: IsIndividual)
        .Document("service-document", clause: "12(2)", when: s => s.Facts.Requester == Requester.LawEnforcement)
        .Document("written-request", clause: "12(3)", when: s => s.Facts.Requester == Requester.LegalEntity)
        .WhenDocumentsMissing(Missing, clause: "17", hasReceipt: false)
        .MayBeRefused()
        .Complaints(Months(1), clause: "22", AppealLine.AddressBureau); // DECISION: the term of the general law

    // AC-7; AC-11.1 at the bureau, AC-11.2 in a centre; AC-17.
    // DECISION: counted from filing; a written request at the bureau takes as long as others.
    private static Edition<AddressCertificateFacts> Of2010(Edition<AddressCertificateFacts> edition) => edition
        .Known(Channel.Bureau, Channel.Centre)
        .Ignores(nameof(AddressCertificateFacts.ListedBody), nameof(AddressCertificateFacts.StateBody))
        .Term(WorkingDays(3), clause: "7", when: s => s.Facts.IsIndividual && IsAt(s, Channel.Centre) && s.Facts.MajorCentre, code: "major-centre")
        .Term(WorkingDays(5), clause: "7", when: s => !s.Facts.IsIndividual || IsAt(s, Channel.Centre) || s.Facts.Written, code: "written")
        .Term(Minutes(10), clause: "7")
        .Queue(minutes: 30, clause: "7")
        .Document("application", clause: "11(2)", when: s => IsAt(s, Channel.Centre))
        .Both("identity-document", IsIndividual, DocumentForm.OriginalAndCopy)
        .Both("kinship-proof", IsAboutRelative, DocumentForm.OriginalAndCopy)
        .Both("written-request", s => !s.Facts.IsIndividual)
        .Both("third-party-consent", s => s.Facts.Subject == AskedAbout.ThirdParty, DocumentForm.NotarisedCopy)
        .WhenDocumentsMissing(Missing, clause: "17", hasReceipt: false)
        .Complaints(Months(1), clause: "25", AppealLine.AddressBureau);

    // AC-4; AC-9 by channel; AC-10, a receipt of refusal to accept.
    private static Edition<AddressCertificateFacts> Of2014(Edition<AddressCertificateFacts> edition) => edition
        .OpeningHours(ScheduleKind.ServiceCentre)
        .Known(Channel.Centre, Channel.Portal)
        .Ignores(nameof(AddressCertificateFacts.Written), nameof(AddressCertificateFacts.ListedBody), nameof(AddressCertificateFacts.MajorCentre))
        .Term(Minutes(15).AroundTheClock(), clause: "4", when: s => IsAt(s, Channel.Portal), code: "portal")
        .Term(Minutes(15), clause: "4")
        .Queue(minutes: 15, clause: "4")
        .InCentre("identity-document", facts => facts.IsIndividual)
        .InCentre("application", facts => !facts.IsIndividual || facts.Subject == AskedAbout.CloseRelative)
        .InCentre("kinship-proof", facts => facts is { IsIndividual: true, Subject: AskedAbout.CloseRelative })
        .InCentre("third-party-consent", facts => facts is { IsIndividual: true, Subject: AskedAbout.ThirdParty }, DocumentForm.NotarisedCopy)
        .InCentre("power-of-attorney", facts => !facts.IsIndividual)
        .InCentre("person-list-with-consents", facts => facts is { Requester: Requester.LegalEntity, StateBody: false })
        .Document("signed-request", clause: "9", when: s => IsAt(s, Channel.Portal), form: DocumentForm.Electronic)
        .WhenDocumentsMissing(Missing, clause: "10", hasReceipt: true)
        .Complaints(WorkingDays(15), clause: "11", AppealLine.MigrationPolice, qualityBody: WorkingDays(15));

    /// <summary>The channels of an edition; the first is the one meant where none is said, another one is an error.</summary>
    private static Edition<AddressCertificateFacts> Known(this Edition<AddressCertificateFacts> edition, params Channel[] channels) =>
        edition.Invalid(nameof(AddressCertificateFacts.Channel), when: s => s.Facts.Channel is { } other && !channels.Contains(other), "is not known to this edition");

    private static Edition<AddressCertificateFacts> Both(
        this Edition<AddressCertificateFacts> edition, string code, Func<Situation<AddressCertificateFacts>, bool> when, DocumentForm inCentre = DocumentForm.Original) => edition
        .Document(code, clause: "11(1)", when: s => when(s) && !IsAt(s, Channel.Centre), form: inCentre == DocumentForm.OriginalAndCopy ? DocumentForm.Original : inCentre)
        .Document(code, clause: "11(2)", when: s => when(s) && IsAt(s, Channel.Centre), form: inCentre);

    private static Edition<AddressCertificateFacts> InCentre(
        this Edition<AddressCertificateFacts> edition, string code, Func<AddressCertificateFacts, bool> when, DocumentForm form = DocumentForm.Original) =>
        edition.Document(code, clause: "9", when: s => !IsAt(s, Channel.Portal) && when(s.Facts), form: form);

    private static bool IsAt(Situation<AddressCertificateFacts> situation, Channel channel) => situation.Facts.Channel == channel;

    private static bool IsIndividual(Situation<AddressCertificateFacts> situation) => situation.Facts.IsIndividual;

    private static bool IsAboutRelative(Situation<AddressCertificateFacts> situation) => situation.Facts is { IsIndividual: true, Subject: AskedAbout.CloseRelative };
}
