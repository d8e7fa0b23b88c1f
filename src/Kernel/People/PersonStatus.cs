namespace Licensing.Kernel.People;

/// <summary>What a natural person is to Kazakhstan (C-1).</summary>
public enum PersonStatus
{
    /// <summary>A citizen of Kazakhstan.</summary>
    Citizen,

    /// <summary>A citizen of another state.</summary>
    Foreigner,

    /// <summary>Nobody's citizen.</summary>
    Stateless,
}

/// <summary>Sub-statuses that single acts ask about (C-1); a person can have several.</summary>
[Flags]
public enum PersonTraits
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>A returning ethnic Kazakh who holds an oralman certificate.</summary>
    Oralman = 1,

    /// <summary>Holds a refugee's travel document.</summary>
    Refugee = 2,

    /// <summary>Serves in the armed forces, other troops, or a special body with a special rank.</summary>
    Serviceman = 4,

    /// <summary>Was a citizen of a republic of the USSR.</summary>
    FormerUssrCitizen = 8,
}
