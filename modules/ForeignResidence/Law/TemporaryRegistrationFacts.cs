using Licensing.Kernel.Standards;

namespace Licensing.ForeignResidence.Law;

/// <summary>With what visa a foreigner came.</summary>
internal enum VisaKind
{
    None,
    Tourist,
    Single,
    Multiple,
}

/// <summary>Who hands the application in.</summary>
internal enum FiledBy
{
    Host,
    Self,
}

/// <summary>The facts of TR.</summary>
internal sealed record TemporaryRegistrationFacts : ServiceFacts
{
    [FactRule(Required = true, NotAfterFiling = true, Source = FactSource.Person)]
    public DateOnly BirthDate { get; init; }

    [FactRule(Required = true, Country = true, Source = FactSource.Person)]
    public string Citizenship { get; init; } = "";

    /// <summary>The border crossing.</summary>
    [FactRule(Required = true, NotAfterFiling = true)]
    public DateOnly ArrivedOn { get; init; }

    /// <summary>End of the stay asked for.</summary>
    [FactRule(Required = true)]
    public DateOnly Until { get; init; }

    /// <summary>Last day of the identity document.</summary>
    [FactRule(Required = true)]
    public DateOnly DocumentValidTo { get; init; }

    public VisaKind Visa { get; init; }

    public DateOnly? VisaValidTo { get; init; }

    public FiledBy FiledBy { get; init; }

    /// <summary>Until when an employer may employ the foreigner.</summary>
    public DateOnly? WorkPermitUntil { get; init; }

    /// <summary>Studies in Kazakhstan.</summary>
    public bool Student { get; init; }

    /// <summary>Asks to extend a visa-free stay.</summary>
    public bool Extension { get; init; }

    /// <summary>Of categories 3 to 5 of appendix 3.</summary>
    public bool AgreedWithForeignMinistry { get; init; }

    /// <summary>The host is an organisation that writes on its own letterhead; changes the printed application only.</summary>
    public bool OrganisationForm { get; init; }

    /// <summary>The visa that counts on a day: one that ended before counts as none.</summary>
    public VisaKind VisaOn(DateOnly day) => VisaValidTo < day ? VisaKind.None : Visa;
}
