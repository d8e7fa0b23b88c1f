using Licensing.Kernel.Standards;

namespace Licensing.ForeignResidence.Law;

/// <summary>Who gets the document.</summary>
internal enum ResidentStatus
{
    Foreigner,
    Stateless,
}

/// <summary>The facts of RP.</summary>
internal sealed record ResidencePermitFacts : ServiceFacts
{
    [FactRule(Required = true)]
    public ResidentStatus Status { get; init; }

    [FactRule(Required = true, NotAfterFiling = true, Source = FactSource.Person)]
    public DateOnly BirthDate { get; init; }

    /// <summary>Of a foreigner's national passport.</summary>
    public DateOnly? PassportValidTo { get; init; }

    /// <summary>Already holds a valid permit or certificate.</summary>
    [FactRule(Source = FactSource.Registry)]
    public bool HoldsValidDocument { get; init; }

    /// <summary>Leaves the country without parents or guardians.</summary>
    public bool LeavingWithoutParents { get; init; }

    public bool IsForeigner => Status == ResidentStatus.Foreigner;
}
