using Licensing.Kernel.Standards;

namespace Licensing.ResidenceRegistration.Law;

/// <summary>How long somebody lives there.</summary>
internal enum RegistrationKind
{
    Permanent,
    Temporary,
}

/// <summary>Where it is asked for.</summary>
internal enum Channel
{
    Centre,
    Portal,
}

/// <summary>The facts of RR.</summary>
internal sealed record RegistrationFacts : ServiceFacts
{
    [FactRule(Required = true)]
    public RegistrationKind Kind { get; init; }

    public Channel Channel { get; init; }

    /// <summary>The applicant owns the housing.</summary>
    public bool OwnHousing { get; init; }

    /// <summary>The title is taken from state information systems.</summary>
    public bool TitleInStateSystems { get; init; } = true;

    [FactRule(Required = true, NotAfterFiling = true, Source = FactSource.Person)]
    public DateOnly BirthDate { get; init; }

    /// <summary>A citizen returning from abroad for permanent residence.</summary>
    public bool FromAbroad { get; init; }

    /// <summary>The passport bears the mark of leaving the consular register.</summary>
    public bool ConsularMark { get; init; }

    /// <summary>Released from prison under administrative supervision.</summary>
    public bool UnderSupervision { get; init; }

    public bool DutyExempt { get; init; }

    public bool InCentre => Channel == Channel.Centre;
}
