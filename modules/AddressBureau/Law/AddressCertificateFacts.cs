using Licensing.Kernel.Standards;

namespace Licensing.AddressBureau.Law;

/// <summary>Who asks. The editions of 2010 and 2014 know no law enforcement: there it is a legal entity, in 2014 a state body (DECISION).</summary>
internal enum Requester
{
    Individual,
    LawEnforcement,
    LegalEntity,
}

/// <summary>About whom; a close relative is a parent, child or spouse.</summary>
internal enum AskedAbout
{
    Self,
    CloseRelative,
    ThirdParty,
}

/// <summary>Where it is asked.</summary>
internal enum Channel
{
    Bureau,
    Centre,
    Portal,
}

/// <summary>The facts of AC.</summary>
internal sealed record AddressCertificateFacts : ServiceFacts
{
    [FactRule(Required = true)]
    public Requester Requester { get; init; }

    public AskedAbout Subject { get; init; }

    /// <summary>Where it is not said, the bureau, and from 2014 a centre.</summary>
    public Channel? Channel { get; init; }

    /// <summary>A written request (2007, 2010).</summary>
    public bool Written { get; init; }

    /// <summary>Internal affairs, national security, defence, penal system, financial police, prosecution, courts, communication enterprises (2007).</summary>
    public bool ListedBody { get; init; }

    /// <summary>A centre in Astana or a regional capital, but not Almaty (2010).</summary>
    public bool MajorCentre { get; init; }

    /// <summary>A state institution or enterprise (2014).</summary>
    public bool StateBody { get; init; }

    public bool IsIndividual => Requester == Requester.Individual;

    /// <summary>A legal entity's request is always written.</summary>
    public bool IsWritten => Written || Requester == Requester.LegalEntity;
}
