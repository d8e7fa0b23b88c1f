using Licensing.Kernel.Standards;

namespace Licensing.IdentityDocuments;

/// <summary>What is ordered.</summary>
internal enum OrderedDocument
{
    Passport,
    IdentityCard,
    Both,
}

/// <summary>Why it is ordered.</summary>
internal enum Reason
{
    First,
    Exchange,
    Lost,

    /// <summary>Admitted to citizenship.</summary>
    CitizenshipAdmitted,

    /// <summary>The passport was lost abroad.</summary>
    LostAbroad,

    /// <summary>The type of the document changed.</summary>
    TypeChange,
}

/// <summary>How the request comes.</summary>
internal enum Channel
{
    Centre,

    /// <summary>For a change of type alone, and never expedited.</summary>
    Portal,
}

/// <summary>The facts of ID.</summary>
internal sealed record IdentityFacts : ServiceFacts
{
    [FactRule(Required = true)]
    public OrderedDocument Document { get; init; }

    [FactRule(Required = true)]
    public Reason Reason { get; init; }

    [FactRule(Required = true, NotAfterFiling = true, Source = FactSource.Person)]
    public DateOnly BirthDate { get; init; }

    /// <summary>Working days of an expedited order.</summary>
    [FactRule(OneOf = [7, 10, 15])]
    public int? Expedited { get; init; }

    public Channel Channel { get; init; }

    /// <summary>Taken on paper, at home (ID-12); otherwise the system photographs and takes the signature.</summary>
    public bool OnPaper { get; init; }

    public bool ParentsDifferInCitizenship { get; init; }

    public bool DutyExempt { get; init; }

    /// <summary>Acts through a legal representative.</summary>
    public bool Represented { get; init; }

    public bool OrdersPassport => Document != OrderedDocument.IdentityCard;

    public bool OrdersCard => Document != OrderedDocument.Passport;

    /// <summary>A change of type is an exchange (DECISION: at the centre as for an exchange).</summary>
    public bool IsExchange => Reason is Reason.Exchange or Reason.TypeChange;

    /// <summary>Lost here or abroad.</summary>
    public bool IsLost => Reason is Reason.Lost or Reason.LostAbroad;

    public bool IsAtCentre => Channel == Channel.Centre;

    /// <summary>A birth certificate can be the base document, by the age.</summary>
    public bool MayNeedBirthCertificate => Reason == Reason.First || (Reason == Reason.Lost && OrdersPassport);
}
