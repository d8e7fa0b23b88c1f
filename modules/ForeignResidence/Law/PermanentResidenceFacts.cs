using Licensing.Kernel.Standards;

namespace Licensing.ForeignResidence.Law;

/// <summary>On what a foreigner came.</summary>
internal enum EntryKind
{
    PermanentResidenceVisa,
    OtherLawful,
}

/// <summary>The facts of PR; money in tenge.</summary>
internal sealed record PermanentResidenceFacts : ServiceFacts
{
    [FactRule(Required = true)]
    public EntryKind Entry { get; init; }

    [FactRule(Required = true, Country = true, Source = FactSource.Person)]
    public string Citizenship { get; init; } = "";

    public bool Oralman { get; init; }

    /// <summary>Born in Kazakhstan or the Kazakh SSR, its citizen formerly, or a family member of such a person or of a treaty state's citizen.</summary>
    public bool BornInKazakhstan { get; init; }

    /// <summary>Money on bank accounts.</summary>
    public decimal BankBalance { get; init; }

    /// <summary>Members, the applicant included.</summary>
    [FactRule(Min = 1, Max = 30)]
    public int FamilySize { get; init; } = 1;

    /// <summary>Price of housing in the chosen settlement.</summary>
    public decimal PricePerSquareMetre { get; init; }

    /// <summary>Money for buying housing.</summary>
    public decimal HousingFunds { get; init; }

    /// <summary>Somebody provides housing by contract.</summary>
    public bool HousingContract { get; init; }

    public bool CameOtherwise => Entry == EntryKind.OtherLawful;
}
