namespace Licensing.Kernel.People;

/// <summary>Kinds of identity documents (C-1).</summary>
public enum IdentityDocumentKind
{
    /// <summary>Identity card of a citizen.</summary>
    IdentityCard,

    /// <summary>Passport of a citizen.</summary>
    Passport,

    /// <summary>Temporary identity card.</summary>
    TemporaryIdentityCard,

    /// <summary>Birth certificate.</summary>
    BirthCertificate,

    /// <summary>Residence permit of a foreigner.</summary>
    ResidencePermit,

    /// <summary>Certificate of a stateless person.</summary>
    StatelessCertificate,

    /// <summary>A foreign state's passport.</summary>
    NationalPassport,

    /// <summary>Passport of the former USSR.</summary>
    FormerUssrPassport,

    /// <summary>Travel document of a refugee.</summary>
    RefugeeTravelDocument,

    /// <summary>Certificate for returning home.</summary>
    ReturnCertificate,

    /// <summary>Military ticket.</summary>
    MilitaryTicket,

    /// <summary>Certificate of release.</summary>
    ReleaseCertificate,

    /// <summary>Certificate of leaving the citizenship.</summary>
    CitizenshipExitCertificate,

    /// <summary>Service document.</summary>
    ServiceDocument,
}
