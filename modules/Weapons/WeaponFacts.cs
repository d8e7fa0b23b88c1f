using Licensing.Kernel.Standards;

namespace Licensing.Weapons;

/// <summary>Who applies (WP-6).</summary>
internal enum ApplicantKind
{
    Citizen,
    Foreigner,

    /// <summary>A legal entity with special statutory tasks.</summary>
    StatutoryEntity,

    /// <summary>A licensed guard company.</summary>
    GuardCompany,
    SportsInstitution,
    Entrepreneur,
}

/// <summary>What is asked for: the first three by individuals, the others by organisations and entrepreneurs.</summary>
internal enum PermitKind
{
    Acquire,
    Store,
    StoreCarry,
    AcquireService,
    StoreService,
    EmployeeStoreCarry,
}

/// <summary>The kind of weapon.</summary>
internal enum WeaponKind
{
    SmoothboreHunting,
    RifledHunting,
    SelfDefenceSmoothbore,

    /// <summary>Gas pistols and revolvers.</summary>
    Gas,
    Barrelless,
    Pneumatic,
    Signal,
    ColdHunting,
    Sprayer,
    Service,
}

/// <summary>The facts of WP.</summary>
internal sealed record WeaponFacts : ServiceFacts
{
    [FactRule(Required = true)]
    public ApplicantKind ApplicantKind { get; init; }

    [FactRule(Required = true)]
    public PermitKind Permit { get; init; }

    [FactRule(Required = true)]
    public WeaponKind Weapon { get; init; }

    /// <summary>The individual's own, or that of the youngest of the employees.</summary>
    [FactRule(NotAfterFiling = true, Source = FactSource.Person)]
    public DateOnly? BirthDate { get; init; }

    /// <summary>Soldier, or officer of a special body with a special rank.</summary>
    public bool Serviceman { get; init; }

    /// <summary>The term in years for which a foreigner's stay is registered.</summary>
    public decimal StayYears { get; init; }

    /// <summary>Years of lawful possession of a smooth-bore hunting weapon.</summary>
    [FactRule(Source = FactSource.Registry)]
    public decimal SmoothboreYears { get; init; }

    /// <summary>Of a pneumatic weapon, joules.</summary>
    public decimal MuzzleEnergyJ { get; init; }

    /// <summary>Of a pneumatic weapon, millimetres.</summary>
    public decimal CalibreMm { get; init; }

    /// <summary>Weapons registered with this application.</summary>
    [FactRule(Min = 1, Max = 1000)]
    public int Units { get; init; } = 1;

    [FactRule(Min = 1, Max = 1000)]
    public int Employees { get; init; } = 1;

    /// <summary>Applied for a licence before.</summary>
    public bool Repeat { get; init; }

    /// <summary>Registered anew, reorganised, or with another responsible person; outweighs <see cref="Repeat"/>.</summary>
    public bool Reorganised { get; init; }

    /// <summary>Collects cash and valuables.</summary>
    public bool CashCollection { get; init; }

    /// <summary>A new place of storage.</summary>
    public bool NewStorageRoom { get; init; }

    /// <summary>A permanent residence.</summary>
    public bool HasResidence { get; init; } = true;

    /// <summary>A safe or metal cabinet.</summary>
    public bool HasStorage { get; init; } = true;

    /// <summary>Knowledge of the safety rules is proved.</summary>
    public bool SafetyKnown { get; init; } = true;

    /// <summary>Convicted of an intentional crime, and the conviction is not cleared.</summary>
    public bool UncleanedConviction { get; init; }

    /// <summary>Within the last year, against public order or the order of government.</summary>
    public int AdministrativeOffences { get; init; }

    public bool IsForeigner => ApplicantKind == ApplicantKind.Foreigner;

    public bool IsIndividual => ApplicantKind is ApplicantKind.Citizen or ApplicantKind.Foreigner;

    public bool IsForIndividuals => Permit is PermitKind.Acquire or PermitKind.Store or PermitKind.StoreCarry;

    /// <summary>Permits that come with the registration of each weapon.</summary>
    public bool RegistersUnits => Permit is PermitKind.Store or PermitKind.StoreCarry or PermitKind.StoreService;

    /// <summary>Somebody's age matters.</summary>
    public bool HasAge => IsIndividual || Permit == PermitKind.EmployeeStoreCarry;

    /// <summary>A rifled gun comes after years with a smooth-bore one (WP-12).</summary>
    public bool NeedsExperience => this is { Permit: PermitKind.Acquire, Weapon: WeaponKind.RifledHunting };

    /// <summary>Of a licence that was applied for before, papers that cannot have changed are not asked again (WP-13).</summary>
    public bool AsksForAllPapers => !Repeat || Reorganised;
}
